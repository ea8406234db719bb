import { addDays, type Day, dayOf, type Instant, momentOn } from "../calendar/day.ts";
import { nextOwnDay } from "../calendar/workingDays.ts";
import type { Listed } from "../case/owed/addressees.ts";
import { digestOn } from "../case/owed/openHours.ts";
import type { Rules } from "../case/rules.ts";

/** Somebody who has a list of the day: at a time of their own, or not at all. */
export type Reader = Listed & { readonly digest?: { readonly at: string } | "off" | undefined };

/** When somebody's list of a day goes out; `null` when they have none that day: they do not work, are away, or want none. */
export function digestMoment(reader: Reader, on: Day, rules: Rules): Instant | null {
  const { digest, days = [], away } = reader;
  const isAway = away !== undefined && away.from <= on && on <= away.until;
  if (digest === "off" || isAway || nextOwnDay(rules.calendar, days, on) !== on) return null;
  return digest === undefined ? digestOn(on, rules) : momentOn(on, digest.at);
}

/** How far ahead we look for somebody's next list: a long absence is looked at again. */
const horizon = 30;

/** The first moment after `at` at which somebody's list goes out; `null` when there is none in the coming weeks. */
export function nextDigest(reader: Reader, at: Instant, rules: Rules): Instant | null {
  const today = dayOf(at);
  const moments = Array.from({ length: horizon }, (_, days) => digestMoment(reader, addDays(today, days), rules));
  return moments.find((moment) => moment !== null && moment > at) ?? null;
}
