import { decreesRunOut } from "../../calendar/calendar.ts";
import type { Day } from "../../calendar/day.ts";
import { shortDay } from "../../cards/days.ts";
import type { Words } from "../../cards/words/words.nl.ts";
import type { Person } from "../../case/person.ts";
import type { Rules } from "../../case/rules.ts";

/** When, and in which words, somebody is told. */
type Telling = { readonly today: Day; readonly words: Words };

/** That the region file soon knows no decree days any more, so that dates become uncertain; `null` while it still does. */
export function decreeWarning({ calendar }: Pick<Rules, "calendar">, { today, words }: Telling): string | null {
  if (!decreesRunOut(calendar, today)) return null;
  return words.digest.decrees(shortDay(calendar.knownUntil, today, words));
}

/** The same, for the list of the day of an administrator: on Mondays, until somebody filled them in. */
export function decreesOnList(rules: Rules, { person, ...telling }: Telling & { readonly person: Person }) {
  const isMonday = Temporal.PlainDate.from(telling.today).dayOfWeek === 1;
  return person.duties.includes("administrator") && isMonday ? decreeWarning(rules, telling) : null;
}
