import { type Instant, instant, zone } from "../../src/calendar/day.ts";

/** The hand on the practice clock. */
export type ClockControl = {
  readonly now: () => Instant;
  /** Sets the clock forward and lets everything happen that was due by then. */
  readonly moveTo: (at: Instant) => Promise<void>;
  /** Moments worth jumping to, beside the usual ones ("volgende termijn"). */
  readonly jumps?: () => Promise<readonly Jump[]>;
};

/** A moment on a button. */
export type Jump = { readonly label: string; readonly to: Instant };

/**
 * The jumps that always make sense: an hour on, the next time that people are named for what is due that day, tomorrow and the
 * next Monday when the digests go out. In the order of the clock.
 */
export function usualJumps(now: Instant): readonly Jump[] {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
  const on = (days: number, time: string) => instant(local.add({ days }).withPlainTime(time).toInstant());
  const isMorning = on(0, "13:00") > now;
  const jumps = [
    { label: "Een uur later", to: instant(local.add({ hours: 1 }).toInstant()) },
    { label: isMorning ? "Vandaag 13.00" : "Morgen 13.00", to: on(isMorning ? 0 : 1, "13:00") },
    { label: "Morgen 08.30", to: on(1, "08:30") },
    { label: "Maandag 08.30", to: on(8 - local.dayOfWeek, "08:30") },
  ];
  return jumps.toSorted((one, other) => (one.to < other.to ? -1 : 1));
}

/** Reads what the page sends: a moment, or a local time of Amsterdam as a date field gives it. `undefined` when it is neither. */
export function momentFrom(text: string): Instant | undefined {
  try {
    const isLocal = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text);
    return isLocal ? instant(Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant()) : instant(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
