import { dayNumber, dayText, weekdayOf } from "./dayNumber.ts";

declare const dayBrand: unique symbol;
declare const instantBrand: unique symbol;

/** A calendar day in Europe/Amsterdam as `2026-11-23`. Days sort as text. */
export type Day = string & { readonly [dayBrand]: true };

/** A moment in UTC as `2026-11-23T13:05:00.000Z`, always that long, so that moments sort as text (and as row keys). */
export type Instant = string & { readonly [instantBrand]: true };

/** The time zone in which the chain works: every deadline is met until the end of a day here. */
export const zone = "Europe/Amsterdam";

const isDay = (text: string): text is Day => /^\d{4}-\d{2}-\d{2}$/.test(text);
const isInstant = (text: string): text is Instant => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text);

/** Reads a day. Throws `RangeError` for anything but an existing date in the years 0000–9999. */
export function day(value: string | Temporal.PlainDate): Day {
  const text = Temporal.PlainDate.from(value, { overflow: "reject" }).toString();
  if (!isDay(text)) throw new RangeError("not a day");
  return text;
}

/** Reads a moment with any offset. Throws `RangeError` for anything else. */
export function instant(value: string | Temporal.Instant): Instant {
  const text = Temporal.Instant.from(value).toString({ smallestUnit: "millisecond" });
  if (!isInstant(text)) throw new RangeError("not an instant");
  return text;
}

/** The day on which a moment falls in Amsterdam: 23:30Z on 23 November is already the 24th. */
export function dayOf(at: Instant): Day {
  return day(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate());
}

/** The moment at which a local time of a day comes round in Amsterdam; in the hour that DST skips, the moment after it. */
export function momentOn(on: Day, time: string): Instant {
  return instant(Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant());
}

/** The moment `seconds` later (or earlier, when negative). */
export function later(at: Instant, seconds: number): Instant {
  return instant(Temporal.Instant.from(at).add({ seconds }));
}

/** The first of these moments; `null` when there is none. */
export const soonestOf = (...moments: readonly (Instant | null)[]): Instant | null =>
  moments.filter((moment) => moment !== null).sort()[0] ?? null;

/** The day `days` calendar days later (or earlier, when negative). Throws `RangeError` outside the years 0000–9999. */
export function addDays(on: Day, days: number): Day {
  const text = dayText(numberOf(on) + days);
  if (!isDay(text)) throw new RangeError("not a day");
  return text;
}

/** How many calendar days `until` lies after `from` (negative when before it). */
export const daysBetween = (from: Day, until: Day): number => numberOf(until) - numberOf(from);

/** Monday is 1. */
export const weekday = (on: Day): number => weekdayOf(numberOf(on));

/** Read digit by digit: cutting texts out of a text costs ten times as much. */
function numberOf(on: Day): number {
  const digit = (at: number): number => on.charCodeAt(at) - 48;
  const year = digit(0) * 1_000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return dayNumber(year, digit(5) * 10 + digit(6), digit(8) * 10 + digit(9));
}

/** The last of some days. */
export function latestOf(one: Day, ...others: readonly Day[]): Day {
  const later = others.filter((each) => each > one);
  return later.sort().at(-1) ?? one;
}

/** The first of some days. */
export function earliestOf(one: Day, ...others: readonly Day[]): Day {
  const earlier = others.filter((each) => each < one);
  return earlier.sort()[0] ?? one;
}
