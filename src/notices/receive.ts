import { z } from "zod";
import type { Instant } from "../calendar/day.ts";
import { type CaseNumber, isCaseNumber } from "../case/case.ts";
import type { Person } from "../case/person.ts";
import type { Change } from "../store/change.ts";
import type { Lookup } from "../store/lookup.ts";
import type { OpenCase } from "../store/opening.ts";
import type { CaseStore, NoticeStore } from "../store/store.ts";
import { beginner } from "./beginning.ts";
import { caseFinder } from "./finding.ts";
import { begins, type Notice } from "./notice.ts";
import { noticeKeyOf } from "./noticeKey.ts";
import type { DeskQueues } from "./queues.ts";
import { teller } from "./telling.ts";

/** One handing-in of notices: by whom, under which id (a retry has the same one), and when it came in. */
export type Delivery = {
  readonly sender: string;
  readonly id: string;
  readonly at: Instant;
  /** Whoever wrote it, when that was a person. */
  readonly by?: Person;
};

/** A notice on its way to its case, with the key by which it is known again. */
export type Carried = Delivery & { readonly noticeKey: string };

const numbered = z.strictObject({
  status: z.enum(["created", "known", "possibleDuplicate", "applied"]),
  caseNumber: z.string().refine(isCaseNumber).describe("The case that it became, or of which it is now part."),
});
const unnumbered = z.strictObject({ status: z.literal("unmatched") });

/**
 * What became of a notice. `possibleDuplicate`: a case was opened, and a person should look whether it is one too many.
 * `applied`: it is now part of a case that stood. `unmatched`: it found no case, and waits for one at the intake desk.
 */
export type Received =
  | {
      readonly status: "created" | "known" | "possibleDuplicate" | "applied";
      readonly caseNumber: CaseNumber;
    }
  | { readonly status: "unmatched" };

export const receivedSchema: z.ZodType<Received> = z.union([numbered, unnumbered]);

export type NoticeReceiver = (notice: Notice, delivery: Delivery) => Promise<Received>;

/** What notices are taken in with. */
export type Reception = {
  readonly openCase: OpenCase;
  readonly change: Change;
  readonly notices: Pick<NoticeStore, "find" | "reserve" | "answered" | "answer">;
  readonly cases: Pick<CaseStore, "read" | "history">;
  readonly lookup: Pick<Lookup, "find" | "page">;
  readonly queues: DeskQueues;
};

/**
 * Takes in one notice at a time, and resolves only after what it brings is stored. A reference that was handed in before is
 * `known` and changes nothing. A retry of the very delivery that brought it gets its first answer again, which is kept for
 * that. Throws when the storage is away; the same again is safe then.
 */
export function noticeReceiver(reception: Reception): NoticeReceiver {
  const find = caseFinder(reception);
  const tell = teller({ ...reception, find });
  const begin = beginner({ ...reception, find, tell });
  return async (notice, delivery) => {
    const noticeKey = noticeKeyOf(delivery.sender, notice);
    const before = await reception.notices.answered(noticeKey, delivery.id);
    if (before !== undefined) return receivedSchema.parse(before);
    const carried = { ...delivery, noticeKey };
    const received = await (begins(notice) ? begin(notice, carried) : tell.one(notice, carried));
    return receivedSchema.parse(await reception.notices.answer(noticeKey, delivery.id, received));
  };
}
