import { said } from "../../src/bot/said.ts";

/** Which command of the bot a word in the menu is; `null` when it is none. */
export function meansToBot(word: string): string | null {
  const { kind } = said(word, "");
  return kind === "unknown" ? null : kind;
}
