import { type Day, dayOf, type Instant, later } from "../calendar/day.ts";
import type { Clock } from "../clock.ts";
import type { NoticeStore } from "../store/store.ts";
import { isTurnedAway, type TurnedAwayRow, type TurnedAwayStatus, turnedAwaySchema } from "./waiting.ts";

/** How many deliveries were turned away with one status, and since which day. */
export type TurnedAway = { readonly status: TurnedAwayStatus; readonly count: number; readonly since: Day };

/** Counts what is turned away before it is read: an expired secret or a clock that drifts may not stay in a log. */
export type TurnedAwayCount = {
  /** Any other status is not counted. What goes wrong here is thrown, and is no reason to answer a sender otherwise. */
  readonly note: (status: number) => Promise<void>;
  readonly list: () => Promise<readonly TurnedAway[]>;
  /** Somebody looked: counting begins anew. */
  readonly dismiss: (status: string) => Promise<void>;
};

/** Seconds between two writes for one status: however many are turned away, they cost this much. */
const pause = 10;

/**
 * One row for each status and day, without sender or content. What was not written yet is written when somebody looks. Two that
 * write at once may count too few.
 */
export function turnedAwayCount(options: {
  readonly notices: Pick<NoticeStore, "queue">;
  readonly clock: Pick<Clock, "now">;
}): TurnedAwayCount {
  const { notices, clock } = options;
  const queue = notices.queue("turnedAway");
  const unwritten = new Map<string, TurnedAwayRow>();
  const wroteAt = new Map<TurnedAwayStatus, Instant>();

  const rows = async (prefix = "") => {
    const found = await queue.list(prefix === "" ? {} : { from: `${prefix}:`, until: `${prefix};` });
    return found.map(({ key, document }) => ({ key, row: turnedAwaySchema.parse(document) }));
  };
  const write = async (): Promise<void> => {
    const now = [...unwritten];
    unwritten.clear();
    for (const [key, { count, ...row }] of now) {
      const before = (await rows(String(row.status))).find((each) => each.key === key);
      await queue.put(key, { ...row, count: count + (before?.row.count ?? 0) });
    }
  };

  return {
    note: async (status) => {
      if (!isTurnedAway(status)) return;
      const at = clock.now();
      const key = `${status}:${dayOf(at)}`;
      unwritten.set(key, { at, status, count: (unwritten.get(key)?.count ?? 0) + 1 });
      const last = wroteAt.get(status);
      if (last !== undefined && at < later(last, pause)) return;
      wroteAt.set(status, at);
      await write();
    },
    list: async () => {
      await write();
      const byStatus = Map.groupBy(await rows(), ({ row }) => row.status);
      return [...byStatus].map(([status, all]) => ({
        status,
        count: all.reduce((sum, { row }) => sum + row.count, 0),
        since: all.map(({ row }) => dayOf(row.at)).sort()[0] ?? dayOf(clock.now()),
      }));
    },
    dismiss: async (status) => {
      await write();
      for (const { key } of await rows(status)) await queue.remove(key);
    },
  };
}
