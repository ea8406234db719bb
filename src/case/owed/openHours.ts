import { addDays, type Day, dayOf, type Instant, momentOn, zone } from "../../calendar/day.ts";
import { isOpenDay, nextOwnDay } from "../../calendar/workingDays.ts";
import type { Rules } from "../rules.ts";

/** Whether the bot may speak: on days that the offices are open, between the region's open hours. Closing time is closed. */
export function isOpen(at: Instant, { calendar, variant: { openHours } }: Rules): boolean {
  const time = timeOf(at);
  return openHours.from <= time && time < openHours.until && isOpenDay(calendar, dayOf(at));
}

/** The moment itself when the bot may speak then, otherwise the next one at which it may. */
export function nextOpen(at: Instant, rules: Rules): Instant {
  if (isOpen(at, rules)) return at;
  const today = dayOf(at);
  const isBefore = timeOf(at) < rules.variant.openHours.from;
  return openingOn(isBefore ? today : addDays(today, 1), rules);
}

/** When the offices open on this day, or on the first day after it that they do. */
export const openingOn = (on: Day, rules: Rules): Instant =>
  localMoment(nextOpenDay(on, rules), rules.variant.openHours.from);

/** When that day's lists go out: at the hour of the region, but never in its quiet time. */
export function digestOn(on: Day, rules: Rules): Instant {
  const { digestAt, openHours } = rules.variant;
  const open = nextOpenDay(on, rules);
  if (digestAt < openHours.from) return openingOn(open, rules);
  return digestAt < openHours.until ? localMoment(open, digestAt) : openingOn(addDays(open, 1), rules);
}

/** When people are named for what is still open then: at the hour of the region, or when the offices open if that is quiet time. */
export function lastDayOn(on: Day, rules: Rules): Instant {
  const { lastDayAt, openHours } = rules.variant;
  const isQuiet = lastDayAt < openHours.from || lastDayAt >= openHours.until;
  return isQuiet ? openingOn(on, rules) : localMoment(nextOpenDay(on, rules), lastDayAt);
}

/** When a day begins. */
export const beginOf = (on: Day): Instant => localMoment(on, "00:00");

/** The day itself when the offices are open then, otherwise the first one after it. */
export const nextOpenDay = (on: Day, { calendar }: Rules): Day => nextOwnDay(calendar, [], on);

/** The time of day in Amsterdam, `08:30`. */
const timeOf = (at: Instant): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" });

/** The same few moments of a day are asked for by every step of every case, and what they are never changes. */
const moments = new Map<string, Instant>();

function localMoment(on: Day, time: string): Instant {
  const key = `${on} ${time}`;
  const known = moments.get(key) ?? momentOn(on, time);
  moments.set(key, known);
  return known;
}
