import { type Day, dayOf, type Instant, instant } from "./calendar/day.ts";

/** The chain's time. The only way to ask it: rules get moments in their commands, rooms get a `Clock`. */
export type Clock = {
  readonly now: () => Instant;
  /** The day that it now is in Amsterdam. */
  readonly today: () => Day;
};

/** A clock over a source of moments: the machine's in production, one that can be moved in the practice environment. */
export function clockFrom(source: () => Temporal.Instant): Clock {
  const now = () => instant(source());
  return { now, today: () => dayOf(now()) };
}
