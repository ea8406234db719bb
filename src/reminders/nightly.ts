import { type Instant, instant, zone } from "../calendar/day.ts";
import type { Clock } from "../clock.ts";
import { clean } from "../store/cleaning.ts";
import type { Store } from "../store/store.ts";
import { planLook } from "./look.ts";
import type { SubjectLook } from "./subjects.ts";

/** The subject of the agenda under which the house is cleaned. */
export const nightly = "nightly";

/** When nobody is at work and no moment is skipped or doubled by the change to or from summer time. */
const hour = "04:00";

type Parts = {
  readonly store: Pick<Store, "cases" | "lookup" | "agenda">;
  readonly clock: Pick<Clock, "now">;
  /** Whatever else has stood for too long by now. */
  readonly expire?: (now: Instant) => Promise<void>;
  /** Told of each case that could not be cleaned. */
  readonly report: (subject: string, error: unknown) => void;
};

/** Plans the coming night. Every replica does so when it starts: the same moment is the same row. */
export const planNight = ({ store, clock }: Omit<Parts, "report" | "expire">): Promise<unknown> =>
  planLook(store, nightly, nextNight(clock.now()));

/** Cleans the house and plans the next night. Broken off by a stop, it is done once more after the next start. */
export const nightlyLook =
  ({ store, clock, expire, report }: Parts): SubjectLook =>
  async (_, stopping) => {
    await expire?.(clock.now());
    await clean({ store, report }, stopping);
    return { settled: !stopping.aborted, lookAgainAt: stopping.aborted ? null : nextNight(clock.now()) };
  };

/** The first four o'clock at night in Amsterdam after `at`. */
export function nextNight(at: Instant): Instant {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const tonight = local.withPlainTime(hour);
  const next = Temporal.ZonedDateTime.compare(tonight, local) > 0 ? tonight : tonight.add({ days: 1 });
  return instant(next.toInstant());
}
