import { type Instant, later } from "../calendar/day.ts";
import type { Clock } from "../clock.ts";
import { StorageAwayError } from "../store/errors.ts";

/** Subjects whose look failed. They rest a while, so that they take no room from others at each sweep. */
export type Resting = {
  /** Rests twice as long each time. Nothing rests for a storage that is away: that is nobody's own fault. */
  readonly begin: (subject: string, error: unknown) => void;
  readonly over: (subject: string) => void;
  readonly holds: (subject: string) => boolean;
};

/** Seconds. */
const shortest = 10;
const longest = 300;

export function resting(clock: Pick<Clock, "now">): Resting {
  const rests = new Map<string, { readonly until: Instant; readonly seconds: number }>();
  return {
    begin: (subject, error) => {
      if (error instanceof StorageAwayError) return;
      const seconds = Math.min(longest, 2 * (rests.get(subject)?.seconds ?? shortest / 2));
      rests.set(subject, { until: later(clock.now(), seconds), seconds });
    },
    over: (subject) => {
      rests.delete(subject);
    },
    holds: (subject) => {
      const rest = rests.get(subject);
      return rest !== undefined && clock.now() < rest.until;
    },
  };
}
