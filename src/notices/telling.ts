import type { Instant } from "../calendar/day.ts";
import type { CaseNumber } from "../case/case.ts";
import type { Command, OperationId } from "../case/commands.ts";
import { caseAbout, dayIn, type FindCases } from "./finding.ts";
import type { RunningNotice } from "./notice.ts";
import { noticeOperation } from "./noticeKey.ts";
import { unmatchedKey } from "./queues.ts";
import type { Carried, Received, Reception } from "./receive.ts";
import type { Unmatched } from "./waiting.ts";

/** Tells a running case what a notice says, now or as soon as that case is there. */
export type Tell = {
  readonly one: (notice: RunningNotice, carried: Carried) => Promise<Received>;
  /** What waited for a case of this person. What belongs to an earlier detention waits on. */
  readonly waiting: (personKey: string, at: Instant) => Promise<void>;
};

type Told =
  | { readonly ok: true; readonly caseNumber: CaseNumber }
  | { readonly ok: false; readonly why: string; readonly caseNumber: CaseNumber | null };

function commandOf(notice: RunningNotice, operation: OperationId, at: Instant): Command {
  const said = { operation, at, by: "source" } as const;
  switch (notice.kind) {
    case "release":
      return { ...said, type: "reportRelease", on: notice.releasedOn };
    case "transfer":
      return { ...said, type: "transfer", prison: notice.prison, on: notice.movedOn };
    case "expectedRelease":
      return {
        ...{ ...said, type: "changeExpectedRelease", expectedRelease: notice.expectedRelease },
        noticedAt: notice.noticedAt,
      };
  }
}

/** A release comes last: whoever is free is not transferred any more. */
function asTheyHappened({ notice: one }: Unmatched, { notice: other }: Unmatched): number {
  const isLast = Number(one.kind === "release") - Number(other.kind === "release");
  return isLast || ((dayIn(one) ?? "") < (dayIn(other) ?? "") ? -1 : 1);
}

/**
 * A notice is told to its case before it is kept as known: who died in between tells it once more, and the case recognises
 * the operation, or holds already what it says.
 */
export function teller({
  find,
  change,
  notices,
  queues,
}: Pick<Reception, "change" | "notices" | "queues"> & { readonly find: FindCases }): Tell {
  const toCase = async (notice: RunningNotice, { noticeKey, at }: Pick<Carried, "noticeKey" | "at">): Promise<Told> => {
    const it = caseAbout(notice, await find(notice));
    if (it === undefined) return { ok: false, why: "noCase", caseNumber: null };
    const operation = noticeOperation(noticeKey);
    const reply = await change({ caseNumber: it.number, operation, command: commandOf(notice, operation, at) });
    if (!reply.ok) return { ok: false, why: reply.refusal.kind, caseNumber: it.number };
    return { ok: true, caseNumber: (await notices.reserve(noticeKey, it.number)).number };
  };

  const waiting: Tell["waiting"] = async (personKey, at) => {
    for (const { key, notice } of (await queues.unmatchedOf(personKey)).toSorted(asTheyHappened)) {
      const noticeKey = key.slice(`${personKey}:`.length);
      const told = await toCase(notice, { noticeKey, at });
      if (told.ok) await queues.dismiss("unmatched", key);
    }
  };

  const one: Tell["one"] = async (notice, carried) => {
    const { noticeKey, sender, at } = carried;
    const known = await notices.find(noticeKey);
    if (known !== undefined) return { status: "known", caseNumber: known };
    const told = await toCase(notice, carried);
    if (told.ok) return { status: "applied", caseNumber: told.caseNumber };
    const kept = { at, sender, notice, why: told.why, caseNumber: told.caseNumber };
    await queues.keepUnmatched(noticeKey, kept);
    // Its admission may have come in between, and looked before this stood here.
    const again = await toCase(notice, carried);
    if (!again.ok) return { status: "unmatched" };
    await queues.dismiss("unmatched", unmatchedKey(noticeKey, kept));
    return { status: "applied", caseNumber: again.caseNumber };
  };

  return { one, waiting };
}
