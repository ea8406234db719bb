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

/** The jumps that always make sense: an hour on, tomorrow when the digests go out, the next Monday. */
export function usualJumps(now: Instant): readonly Jump[] {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
  const morning = (days: number) => instant(local.add({ days }).withPlainTime("08:30").toInstant());
  return [
    { label: "Een uur later", to: instant(local.add({ hours: 1 }).toInstant()) },
    { label: "Morgen 08.30", to: morning(1) },
    { label: "Maandag 08.30", to: morning(8 - local.dayOfWeek) },
  ];
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
