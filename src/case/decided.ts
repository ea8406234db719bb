import type { Case } from "./case.ts";
import type { Command } from "./commands.ts";
import type { Happening, Outcome, Refusal } from "./outcome.ts";
import { holder } from "./person.ts";

/** Nothing to do: what was asked holds already. */
export const unchanged = (it: Case): Outcome => ({ ok: true, next: it, happenings: [], messages: [] });

/** What was asked is not done, and why. */
export const refused = (refusal: Refusal): Outcome => ({ ok: false, refusal });

/** The case became `next`; the history gets one line about it. */
export function changed(
  next: Case,
  command: Command,
  type: Happening["type"],
  facts: Happening["facts"] = {},
): Outcome {
  const { at, operation } = command;
  const by = typeof command.by === "string" ? command.by : holder(command.by);
  return { ok: true, next, happenings: [{ type, at, by, operation, facts }], messages: [] };
}
