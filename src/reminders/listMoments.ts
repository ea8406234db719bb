import { addDays, type Day, day, dayOf, daysBetween, type Instant, weekday } from "../calendar/day.ts";
import { addWorkingDays, isOpenDay, type Weekday } from "../calendar/workingDays.ts";
import { digestOn } from "../case/owed/openHours.ts";
import type { Rules } from "../case/rules.ts";

/** A list that comes back: of the plans for a prison's MDO, or of who came in, stayed and left (the IDU list). */
export type PrisonList = { readonly prison: string } & (
  | { readonly kind: "mdo"; readonly meetsOn: Weekday }
  | { readonly kind: "idu" }
);

/** One time that a list comes. */
export type Listing = {
  /** The day of the MDO; the Monday of an IDU list. */
  readonly on: Day;
  /** When it goes out. */
  readonly from: Instant;
  /** The last day on which it is still worth saying, after an outage. */
  readonly until: Day;
  /** The day of the one after it. */
  readonly next: Day;
};

/** Working days before its MDO at which a prison's list goes out: time to read the plans. */
const ahead = 2;

/** Every second Monday from this one on, so that a year of 53 weeks changes nothing. */
const firstMonday = day("2026-01-05");
export const fortnight = 14;

/** How many weeks around a day are looked at: an MDO that falls on days off is passed over. */
const weeks = [-2, -1, 0, 1, 2, 3, 4, 5];

/** The listing that is out at a moment, `undefined` when its time is over or none came yet; and the one that comes next. */
export function listingsAt(list: PrisonList, at: Instant, rules: Rules) {
  const today = dayOf(at);
  const all = listingsAround(list, today, rules);
  return {
    current: all.findLast(({ from, until }) => from <= at && today <= until),
    coming: all.find(({ from }) => from > at),
  };
}

function listingsAround(list: PrisonList, today: Day, rules: Rules): readonly Listing[] {
  const monday = addDays(today, 1 - weekday(today));
  const mondays = weeks.map((week) => addDays(monday, 7 * week));
  return list.kind === "mdo" ? meetings(mondays, list.meetsOn, rules) : fortnights(mondays, rules);
}

/** An MDO that would fall on a day off does not take place: its plans are for the one after it. */
function meetings(mondays: readonly Day[], meetsOn: Weekday, rules: Rules): readonly Listing[] {
  const days = mondays.map((monday) => addDays(monday, meetsOn - 1)).filter((on) => isOpenDay(rules.calendar, on));
  return days.flatMap((on, index) => {
    const next = days[index + 1];
    const from = digestOn(addWorkingDays(rules.calendar, on, -ahead), rules);
    return next === undefined ? [] : [{ on, from, until: on, next }];
  });
}

const fortnights = (mondays: readonly Day[], rules: Rules): readonly Listing[] =>
  mondays
    .filter((monday) => daysBetween(firstMonday, monday) % fortnight === 0)
    .map((on) => ({ on, from: digestOn(on, rules), until: addDays(on, 6), next: addDays(on, fortnight) }));
