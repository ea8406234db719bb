import type { Day, Instant } from "../calendar/day.ts";
import { dayOf, zone } from "../calendar/day.ts";
import type { Words } from "./words/words.nl.ts";

/** "ma 23 nov", with the year only when it is not the year of `near`: "ma 1 feb 2027". */
export function shortDay(on: Day, near: Day, { locale }: Words): string {
  const date = Temporal.PlainDate.from(on);
  const year = date.year === Temporal.PlainDate.from(near).year ? {} : { year: "numeric" as const };
  return date.toLocaleString(locale, { weekday: "short", day: "numeric", month: "short", ...year }).replace(",", "");
}

/** "do 3 dec, 10.00 uur". */
export function spelledMoment(at: Instant, near: Day, words: Words): string {
  const { hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return `${shortDay(dayOf(at), near, words)}, ${words.time(`${hour}.${String(minute).padStart(2, "0")}`)}`;
}

/** "09.14 uur" on the day itself, otherwise "ma 23 nov, 09.14 uur". */
export function shortMoment(at: Instant, today: Day, words: Words): string {
  const { hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const time = words.time(`${String(hour).padStart(2, "0")}.${String(minute).padStart(2, "0")}`);
  return dayOf(at) === today ? time : `${shortDay(dayOf(at), today, words)}, ${time}`;
}

/** "Maandag 7 december". */
export function longDay(on: Day, { locale }: Words): string {
  const text = Temporal.PlainDate.from(on).toLocaleString(locale, { weekday: "long", day: "numeric", month: "long" });
  return text.charAt(0).toUpperCase() + text.slice(1);
}
