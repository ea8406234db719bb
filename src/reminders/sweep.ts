import { type Instant, later } from "../calendar/day.ts";
import { isCaseNumber } from "../case/case.ts";
import { tellingOnce } from "../store/passOver.ts";
import type { Aged, Besides, Hint } from "../store/store.ts";
import { beginLook, finishLook, type Parts } from "./look.ts";
import { resting } from "./resting.ts";
import { leaveUnknown, lookAtSubject, lookFor, type SubjectLooks } from "./subjects.ts";

/** The sweep over the agenda: how time speaks to cases. */
export type Sweeper = {
  /**
   * Looks at everything that is due, once, and resolves when all of it was looked at. Never rejects: what fails is reported,
   * and due again the next time.
   */
  readonly sweep: () => Promise<void>;
  /** Sweeps at once, which catches up with what an outage left, and then every few seconds. */
  readonly start: () => void;
  /** No new looks; resolves when those under way are done. Stop delivery beside it, which some of them may wait for. */
  readonly stop: () => Promise<void>;
};

type Reporting = Parts & {
  /** What looks at subjects that are no case; nothing by default. */
  readonly looks?: SubjectLooks;
  /**
   * Told of each look that failed, by its subject, or `null` when the agenda itself could not be read; and once of each
   * subject that nothing looks at, and of each row that cannot be read, by its key.
   */
  readonly report: (subject: string | null, error: unknown) => void;
};

/** Milliseconds between two sweeps: something due waits this long at most. */
const interval = 2_000;

/** Hints read at once, besides those of looks that are under way; the earliest come first. What is left is read right after. */
const batch = 500;

/** Reading the agenda takes a tenth of the time at most, for a storage that has much to do; a rest is a minute at most. */
const restShare = 9;
const longestRest = 60;

/** Looks that begin at the same time: enough to be quick after an outage, few enough to leave room for people. */
const abreast = 16;

type Begun = { readonly subjects: readonly string[]; readonly isMore: boolean };

export function sweeper(parts: Reporting): Sweeper {
  const underWay = new Map<string, Promise<void>>();
  const rest = resting(parts.clock);
  const stopping = new AbortController();
  const once = tellingOnce(parts.report);
  let timer: ReturnType<typeof setInterval> | undefined;
  let isBeginning = false;
  let restUntil = parts.clock.now();

  /** Resolves when the look has begun: who has to wait for Teams holds up nobody else. */
  const lookAt = (subject: string, hints: readonly Aged<Hint>[]): Promise<unknown> => {
    const begun = isCaseNumber(subject) ? beginLook(parts, subject) : Promise.resolve(undefined);
    const done = begun
      .then((it) => (it === undefined ? lookAtOther(subject, hints) : finishLook(parts, it, hints)))
      .then(() => rest.over(subject))
      .catch((error: unknown) => {
        parts.report(subject, error);
        rest.begin(subject, error);
      })
      .finally(() => underWay.delete(subject));
    underWay.set(subject, done);
    return Promise.allSettled([begun]);
  };

  const lookAtOther = async (subject: string, hints: readonly Aged<Hint>[]): Promise<void> => {
    const look = lookFor(subject, parts.looks ?? {});
    if (look !== undefined) return lookAtSubject(parts, { subject, look, hints, stopping: stopping.signal });
    once(subject, new RangeError("the agenda names a subject that nothing looks at"));
    await leaveUnknown(parts, hints);
  };

  /** Begins a look at what is due and not under way, nor left out; answers at which subjects, and whether more may be due. */
  const begin = async (without: (subject: string) => boolean): Promise<Begun> => {
    const isLeft = (subject: string) => underWay.has(subject) || without(subject);
    const began = parts.clock.now();
    const hints = await dueNow(parts, { passOver: once, without: isLeft });
    const due = Map.groupBy(hints, ({ row }) => row.subject);
    restUntil = restAfter(began, parts.clock.now());
    const waiting = [...due];
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined && !stopping.signal.aborted; next = waiting.shift()) {
        if (!underWay.has(next[0])) await lookAt(...next);
      }
    };
    await Promise.all(Array.from({ length: abreast }, lane));
    return { subjects: [...due.keys()], isMore: hints.length === batch };
  };

  const tick = async (): Promise<void> => {
    if (isBeginning || stopping.signal.aborted || parts.clock.now() < restUntil) return;
    isBeginning = true;
    const { isMore } = await begin(rest.holds).finally(() => {
      isBeginning = false;
    });
    if (isMore) await tick();
  };

  return {
    sweep: async () => {
      const seen = new Set<string>();
      // What was under way already may have begun before the hint that is due now: it is looked at once more.
      let wasBusy = underWay.size > 0;
      for (let isMore = true; isMore; wasBusy = false) {
        const { subjects } = await begin((subject) => seen.has(subject));
        for (const subject of subjects) seen.add(subject);
        await Promise.all(underWay.values());
        isMore = wasBusy || subjects.length > 0;
      }
    },
    start: () => {
      timer ??= setInterval(tick, interval);
      void tick();
    },
    stop: async () => {
      stopping.abort();
      clearInterval(timer);
      await Promise.all(underWay.values());
    },
  };
}

function restAfter(began: Instant, ended: Instant): Instant {
  const took = Temporal.Instant.from(ended).since(Temporal.Instant.from(began)).total("seconds");
  return later(ended, Math.min(longestRest, Math.floor(restShare * took)));
}

async function dueNow({ store, clock, report }: Reporting, besides: Besides): Promise<readonly Aged<Hint>[]> {
  try {
    return await store.agenda.due(clock.now(), batch, besides);
  } catch (error) {
    report(null, error);
    return [];
  }
}
