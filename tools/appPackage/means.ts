import { said } from "../../src/bot/answers/said.ts";

/** Which command of the bot a word in the menu is; `null` when it is none. */
export function meansToBot(word: string): string | null {
  const { command } = said(word, "");
  return command === "unknown" ? null : command;
}
