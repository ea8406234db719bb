import type { Instant } from "../calendar/day.ts";
import { type Notice, type NoticeReader, personOf, type ReadNotice, sourceReferenceOf } from "./notice.ts";
import type { Problem } from "./problem.ts";
import type { Delivery, Received } from "./receive.ts";
import type { NoticeTaker } from "./taking.ts";

/** The answer to one row of many, in the order in which the rows came. */
export type RowResult =
  | (Received & { readonly sourceReference: string })
  | { readonly status: "invalid"; readonly sourceReference: string | null; readonly errors: readonly Problem[] };

type Row = { readonly at: number; readonly notice: Notice; readonly read: ReadNotice };

/** Rows of one person stay in one lane, in their order, so that a double in a file is told the same way each time. */
const laneOf = ({ notice }: Row) => personOf(notice).slice(0, 1);

/** Reads rows against the region; what is no notice at all waits for nobody. */
function readRows(raws: readonly unknown[], read: NoticeReader, now: Instant) {
  const reads = raws.map((raw, at) => ({ at, raw, read: read(raw, now) }));
  const rows = reads.flatMap(({ at, read }): readonly Row[] => {
    const { notice } = read;
    return notice === null ? [] : [{ at, notice, read }];
  });
  const bad = reads.flatMap(({ at, raw, read }): readonly [number, RowResult][] =>
    read.ok || read.notice !== null ? [] : [[at, invalid(sourceReferenceOf(raw), read.problems)]],
  );
  return { rows, bad };
}

const invalid = (sourceReference: string | null, errors: readonly Problem[]): RowResult => ({
  status: "invalid",
  sourceReference,
  errors,
});

/**
 * Takes in many notices, up to sixteen at once. A bad row costs its neighbours nothing. Throws when any good row could not be
 * stored, after all lanes have come to rest: whatever is stored by then is `known` or the same answer to whoever tries again.
 */
export async function receiveRows(options: {
  readonly rows: readonly unknown[];
  readonly read: NoticeReader;
  readonly take: NoticeTaker;
  readonly delivery: Delivery;
}): Promise<readonly RowResult[]> {
  const { take, delivery } = options;
  const { rows, bad } = readRows(options.rows, options.read, delivery.at);
  const lanes = [...Map.groupBy(rows, laneOf).values()].map(async (lane) => {
    const results: [number, RowResult][] = [];
    for (const { at, notice, read } of lane) {
      const { sourceReference } = notice;
      // Each row is a delivery of its own, so that of a reference that stands twice the first made the case, also in a retry.
      const taken = await take(read, { ...delivery, id: `${delivery.id} ${at}` });
      results.push([at, taken.ok ? { sourceReference, ...taken.received } : invalid(sourceReference, taken.problems)]);
    }
    return results;
  });
  const settled = await Promise.allSettled(lanes);
  const failed = settled.flatMap((lane) => (lane.status === "rejected" ? [lane.reason] : []));
  if (failed.length > 0) throw failed[0];
  const answered = settled.flatMap((lane) => (lane.status === "fulfilled" ? lane.value : []));
  return [...answered, ...bad].sort(([a], [b]) => a - b).map(([, result]) => result);
}
