import { dayOf, type Instant } from "../calendar/day.ts";
import type { CaseNumber } from "../case/case.ts";
import type { DoneBefore } from "../case/commands/caseCommands.ts";
import type { Admission, OperationId, Said } from "../case/commands.ts";
import type { Change } from "./change.ts";
import type { NoticeStore } from "./store.ts";
import type { Tombstones } from "./tombstones.ts";

/** A first-day notice on its way to a case. `noticeKey` names it: its sender, its kind and the source's own reference. */
export type Opening = {
  readonly noticeKey: string;
  readonly admission: Omit<Admission, "number">;
  /** The admission is expected, not a fact. */
  readonly announced?: boolean;
  /** What was done before we went live. */
  readonly done?: DoneBefore;
  readonly operation: OperationId;
  readonly at: Instant;
  /** Whoever wrote the notice, when that was a person. */
  readonly by?: Said<"open">["by"];
};

/**
 * Opens the case of a notice, once: whoever brings the same notice again gets the number of the case that it became.
 * `isNew`: the number was reserved just now. Resolves after the case stands.
 */
export type OpenCase = (opening: Opening) => Promise<{ readonly number: CaseNumber; readonly isNew: boolean }>;

type Parts = {
  readonly notices: NoticeStore;
  readonly tombstones: Pick<Tombstones, "read">;
  readonly change: Change;
  readonly region: string;
};

/**
 * A notice first reserves its number, then the case is created under it. Whoever finds a number reserved creates that case
 * too, because whoever reserved it may have died before; a case that stands already is left as it is, and one that was
 * erased stays so.
 */
export function caseOpener({ notices, tombstones, change, region }: Parts): OpenCase {
  const numberFor = async (noticeKey: string, at: Instant): ReturnType<OpenCase> => {
    const number = await notices.find(noticeKey);
    if (number !== undefined) return { number, isNew: false };
    const year = Number(dayOf(at).slice(0, 4));
    return notices.reserve(noticeKey, await notices.nextNumber(region, year));
  };
  return async ({ noticeKey, admission, by = "source", ...said }) => {
    const { operation, at } = said;
    const reserved = await numberFor(noticeKey, at);
    const { number, isNew } = reserved;
    if (!isNew && (await tombstones.read(number)) !== undefined) return reserved;
    const command: Said<"open"> = { type: "open", ...said, by, admission: { ...admission, number } };
    const reply = await change({ caseNumber: number, operation, command });
    if (!reply.ok) throw new Error(`the case of a notice was not opened: ${reply.refusal.kind}`);
    return reserved;
  };
}
