import type { Clock } from "../clock.ts";
import type { AuditEnd, AuditEntry, AuditLine, AuditTrail } from "../store/auditTrail.ts";
import { ConflictError, type Stored } from "../store/store.ts";
import { beginning, chained } from "./chain.ts";

/**
 * Who looked at, or changed, which case. Lines are written beside what they tell of, so that nobody waits for them; those
 * that gather meanwhile go in one write. A process that dies loses what it did not write yet: then the history of the case
 * still tells of every change, and of everybody who asked whom a case is about.
 */
export type AccessLog = {
  readonly record: (entry: Omit<AuditEntry, "at">) => void;
  /** Resolves when all that was recorded stands. Rejects when the storage doesn't take it now; it is tried again later. */
  readonly flush: () => Promise<void>;
};

type Parts = {
  readonly trail: AuditTrail;
  readonly clock: Pick<Clock, "now">;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Told each time that the storage did not take lines, with how many wait. */
  readonly report: (waiting: number, error: unknown) => void;
};

/** Lines in one write: with the end they fit in one transaction. */
const batch = 90;

/** Milliseconds until lines that were not taken are tried again: twice as long each time. */
const firstWait = 1_000;
const longestWait = 60_000;

export function accessLog({ trail, clock, sleep, report }: Parts): AccessLog {
  const waiting: AuditEntry[] = [];
  const append = appender(trail);
  let writing: Promise<void> | undefined;
  let isRetrying = false;

  const drain = async (): Promise<void> => {
    while (waiting.length > 0) waiting.splice(0, await append(waiting.slice(0, batch)));
  };
  /** One write at a time; who asks during one waits for that one. */
  const write = (): Promise<void> => {
    writing ??= drain().finally(() => {
      writing = undefined;
    });
    return writing;
  };
  const insist = async (): Promise<void> => {
    if (isRetrying) return;
    isRetrying = true;
    for (let wait = firstWait; waiting.length > 0; wait = Math.min(2 * wait, longestWait)) {
      try {
        await write();
      } catch (error) {
        report(waiting.length, error);
        await sleep(wait);
      }
    }
    isRetrying = false;
  };

  return {
    record: (entry) => {
      waiting.push({ at: clock.now(), ...entry });
      void insist();
    },
    flush: async () => {
      while (waiting.length > 0) await write();
    },
  };
}

/** Answers how many of the entries stand now, from the first one on. */
type Append = (entries: readonly AuditEntry[]) => Promise<number>;

/** How often another process may be first before the lines wait a while. */
const patience = 20;

/**
 * Writes entries behind the end, wherever that is by now: several processes write in one log, and whoever is not first begins
 * again behind the other's lines. A write whose answer got lost is recognised by its hash and not done again.
 */
function appender(trail: AuditTrail): Append {
  let end: Stored<AuditEnd> | undefined;
  let doubt: readonly AuditLine[] = [];

  /** Lines of which we don't know whether they stand: how many do. From here on we know where the log ends. */
  const settleDoubt = async (): Promise<number> => {
    const last = doubt.at(-1);
    if (last === undefined) return 0;
    end = await trail.end();
    const standing = (await trail.line(last.number))?.hash === last.hash ? doubt.length : 0;
    doubt = [];
    return standing;
  };

  return async (entries) => {
    for (let tries = 1; ; tries++) {
      const standing = await settleDoubt();
      if (standing > 0) return standing;
      doubt = chained(end?.row ?? beginning, entries);
      try {
        end = await trail.append(doubt, end?.etag ?? null);
        doubt = [];
        return entries.length;
      } catch (error) {
        if (!(error instanceof ConflictError) || tries === patience) throw error;
      }
    }
  };
}
