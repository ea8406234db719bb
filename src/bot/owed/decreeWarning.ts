import { decreesRunOut } from "../../calendar/calendar.ts";
import type { Day } from "../../calendar/day.ts";
import { shortDay } from "../../cards/days.ts";
import type { DigestSection } from "../../cards/digestCard.ts";
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

/** The same, on the list of the day of an administrator: on Mondays, until somebody filled them in. */
export function decreeSections(
  rules: Rules,
  { person, ...telling }: Telling & { readonly person: Person },
): readonly DigestSection[] {
  const isMonday = Temporal.PlainDate.from(telling.today).dayOfWeek === 1;
  const warning = person.duties.includes("administrator") && isMonday ? decreeWarning(rules, telling) : null;
  if (warning === null) return [];
  const line = { head: warning, text: "", buttons: [] };
  return [{ title: telling.words.digest.calendar, color: "default", lines: [line] }];
}
