import type { Instant } from "../calendar/day.ts";

/** The machine's time, corrected by the storage's, so that replicas agree within about a second. It never goes back. */
export type StorageTime = {
  readonly now: () => Temporal.Instant;
  /** Asks the storage once more what time it is. Throws when the storage does not answer; then the correction stays. */
  readonly measure: () => Promise<void>;
};

/** The storage tells its time in whole seconds: it may be up to this many milliseconds later. */
const grain = 1_000;

/**
 * A clock over the machine's, which may be wrong. The correction is the smallest with which the machine agrees with the
 * storage's answers, so a machine that is right is left alone; and what would set the clock back makes it stand still.
 */
export function storageTime({
  machine,
  ping,
}: {
  readonly machine: () => Temporal.Instant;
  readonly ping: () => Promise<Instant>;
}): StorageTime {
  let ahead = 0;
  let last = Number.NEGATIVE_INFINITY;
  return {
    now: () => {
      last = Math.max(last, machine().epochMilliseconds + ahead);
      return Temporal.Instant.fromEpochMilliseconds(last);
    },
    measure: async () => {
      const before = machine().epochMilliseconds;
      const answered = Temporal.Instant.from(await ping()).epochMilliseconds;
      const after = machine().epochMilliseconds;
      // The storage looked at its clock somewhere between the two.
      ahead = Math.min(Math.max(ahead, answered - after), answered + grain - before);
    },
  };
}
