import type { Day } from "../../calendar/day.ts";
import { shortDay } from "../../cards/days.ts";
import type { Field } from "../../cards/fields.ts";
import { ways } from "../../case/codes.ts";
import { sayRefusal } from "../chain.ts";
import type { CaseWindow } from "./dialog.ts";

/** The day on which something happened: today, unless somebody says otherwise; not before `min`. */
export function happenedOn(it: CaseWindow, label = it.asked.words.form.on, min: Day = it.head.case.admittedOn): Field {
  const today = it.chain.clock.today();
  return { kind: "day", id: "on", label, value: today, min, max: today };
}

/** How people were in touch. */
export const way = ({ asked: { words } }: CaseWindow): Field => ({
  kind: "choice",
  id: "way",
  label: words.form.way,
  answers: answersOf(ways, words.code.way),
  compact: true,
});

/** The sentence that says what has to come first, as the rules say it. */
export const comesFirst = ({ chain, head, asked: { words } }: CaseWindow, first: string): string =>
  sayRefusal({ kind: "notYetPossible", first }, head, chain, words);

/** A day as whoever looks at the window reads it. */
export const dayIn = ({ chain, asked: { words } }: CaseWindow, on: Day): string =>
  shortDay(on, chain.clock.today(), words);

/** The answers of a question: some codes, in the words that they have. */
export const answersOf = <Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, string>>) =>
  Object.fromEntries(codes.map((code) => [code, words[code]]));
