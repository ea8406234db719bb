import type { Calendar } from "./calendar.ts";
import { addDays, type Day, weekday } from "./day.ts";

/** Monday is 1. Nobody in the chain works in the weekend. */
export type Weekday = 1 | 2 | 3 | 4 | 5;

/** Monday to Friday and no holiday; closures are working days in law, unless the region lets them move deadlines. */
export const isWorkingDay = (calendar: Calendar, on: Day): boolean => kindOf(calendar, on) !== "off";

/** A working day on which the offices are open: the bot speaks on these days only. */
export const isOpenDay = (calendar: Calendar, on: Day): boolean => kindOf(calendar, on) === "open";

/** The nth working day after a day (before it, when negative). The day itself does not count; 0 gives it back as it is. */
export function addWorkingDays(calendar: Calendar, from: Day, days: number): Day {
  const beside = days < 0 ? workingDayBefore : workingDayAfter;
  let on = from;
  for (let left = Math.abs(days); left > 0; left -= 1) on = beside(calendar, on);
  return on;
}

/** How many working days lie after `from` up to and including `until`; negative when `until` lies first. */
export function workingDaysBetween(calendar: Calendar, from: Day, until: Day): number {
  return until < from ? 0 - workingDaysFrom(calendar, until, from) : workingDaysFrom(calendar, next(from), next(until));
}

/** How many working days there are from `from` on and before `until`. */
export function workingDaysFrom(calendar: Calendar, from: Day, until: Day): number {
  let count = 0;
  for (let on = from; on < until; on = next(on)) if (isWorkingDay(calendar, on)) count += 1;
  return count;
}

/** The day itself when it is a working day, otherwise the last one before it. */
export const rollBack = (calendar: Calendar, on: Day): Day =>
  isWorkingDay(calendar, on) ? on : addWorkingDays(calendar, on, -1);

/** The day itself when it is a working day, otherwise the first one after it. */
export const rollForward = (calendar: Calendar, on: Day): Day =>
  isWorkingDay(calendar, on) ? on : addWorkingDays(calendar, on, 1);

/** The first day from `on` on that the offices are open and this person works. No days given means every working day. */
export function nextOwnDay(calendar: Calendar, works: readonly Weekday[], on: Day): Day {
  const isOwn = (candidate: Day) => works.length === 0 || works.some((own) => own === weekday(candidate));
  let candidate = on;
  while (!isOpenDay(calendar, candidate) || !isOwn(candidate)) candidate = next(candidate);
  return candidate;
}

const next = (on: Day): Day => addDays(on, 1);

/** What a day is: the offices are open, shut by local custom on a working day, or nobody works. */
type Kind = "open" | "shut" | "off";

/**
 * Rules ask about the same few hundred days again and again, by the hundred for each case that is looked at, and what a
 * calendar says of a day never changes.
 */
function remembered<Value>(found: (calendar: Calendar, on: Day) => Value): (calendar: Calendar, on: Day) => Value {
  const calendars = new WeakMap<Calendar, Map<Day, Value>>();
  return (calendar, on) => {
    const days = calendars.get(calendar) ?? new Map<Day, Value>();
    calendars.set(calendar, days);
    const known = days.get(on) ?? found(calendar, on);
    days.set(on, known);
    return known;
  };
}

const kindOf = remembered((calendar, on): Kind => {
  if (weekday(on) > 5 || calendar.holiday(on) !== null) return "off";
  if (!calendar.closure(on)) return "open";
  return calendar.closureMovesDeadlines ? "off" : "shut";
});

const workingDayAfter = remembered((calendar, on) => nextWorkingDay(calendar, on, 1));
const workingDayBefore = remembered((calendar, on) => nextWorkingDay(calendar, on, -1));

function nextWorkingDay(calendar: Calendar, from: Day, step: 1 | -1): Day {
  let on = addDays(from, step);
  while (!isWorkingDay(calendar, on)) on = addDays(on, step);
  return on;
}
