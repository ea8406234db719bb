import type { Instant } from "../calendar/day.ts";
import { type Notice, type NoticeReader, personOf, sourceReferenceOf } from "./notice.ts";
import type { Problem } from "./problem.ts";
import type { Delivery, NoticeReceiver, Received } from "./receive.ts";

/** The answer to one row of many, in the order in which the rows came. */
export type RowResult =
  | (Received & { readonly sourceReference: string })
  | { readonly status: "invalid"; readonly sourceReference: string | null; readonly errors: readonly Problem[] };

type Row = { readonly at: number; readonly notice: Notice };

/** Rows of one person stay in one lane, in their order, so that a double in a file is told the same way each time. */
const laneOf = ({ notice }: Row) => personOf(notice).slice(0, 1);

/** Reads rows against the region; whoever is refused waits for nobody. */
function readRows(raws: readonly unknown[], read: NoticeReader, now: Instant) {
  const reads = raws.map((raw, at) => ({ at, raw, read: read(raw, now) }));
  const good = reads.flatMap(({ at, read }): readonly Row[] => (read.ok ? [{ at, notice: read.notice }] : []));
  const bad = reads.flatMap(({ at, raw, read }): readonly [number, RowResult][] =>
    read.ok ? [] : [[at, { status: "invalid", sourceReference: sourceReferenceOf(raw), errors: read.problems }]],
  );
  return { good, bad };
}

/**
 * Takes in many notices, up to sixteen at once. A bad row costs its neighbours nothing. Throws when any good row could not be
 * stored, after all lanes have come to rest: whatever is stored by then is `known` or the same answer to whoever tries again.
 */
export async function receiveRows(options: {
  readonly rows: readonly unknown[];
  readonly read: NoticeReader;
  readonly receive: NoticeReceiver;
  readonly delivery: Delivery;
}): Promise<readonly RowResult[]> {
  const { delivery } = options;
  const { good, bad } = readRows(options.rows, options.read, delivery.at);
  const lanes = [...Map.groupBy(good, laneOf).values()].map(async (lane) => {
    const results: [number, RowResult][] = [];
    for (const { at, notice } of lane) {
      // Each row is a delivery of its own, so that of a reference that stands twice the first made the case, also in a retry.
      const received = await options.receive(notice, { ...delivery, id: `${delivery.id} ${at}` });
      results.push([at, { sourceReference: notice.sourceReference, ...received }]);
    }
    return results;
  });
  const settled = await Promise.allSettled(lanes);
  const failed = settled.flatMap((lane) => (lane.status === "rejected" ? [lane.reason] : []));
  if (failed.length > 0) throw failed[0];
  const stored = settled.flatMap((lane) => (lane.status === "fulfilled" ? lane.value : []));
  return [...stored, ...bad].sort(([a], [b]) => a - b).map(([, result]) => result);
}
