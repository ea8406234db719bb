import { createHash } from "node:crypto";
import { addDays, type Day, type Instant } from "../calendar/day.ts";
import type { CaseNumber } from "../case/case.ts";
import { type Admission, type OperationId, operationId } from "../case/commands.ts";
import type { Happening } from "../case/outcome.ts";
import type { CaseStore, Lookup } from "../store/store.ts";
import type { Notice } from "./notice.ts";

/**
 * Opens the case of a notice, or finishes an opening that was broken off. Resolves only after the case is stored; the same
 * `noticeKey` again gives the same number and changes nothing. Throws when the storage is away.
 */
export type OpenCase = (opening: {
  readonly noticeKey: string;
  readonly admission: Omit<Admission, "number">;
  readonly operation: OperationId;
  readonly at: Instant;
}) => Promise<{ readonly number: CaseNumber; readonly isNew: boolean }>;

/** One handing-in of notices: by whom, under which id (a retry has the same one), and when it came in. */
export type Delivery = { readonly sender: string; readonly id: string; readonly at: Instant };

/** What became of a notice. `possibleDuplicate`: a case was opened, and a person should look whether it is one too many. */
export type Received = {
  readonly status: "created" | "known" | "possibleDuplicate";
  readonly caseNumber: CaseNumber;
};

export type NoticeReceiver = (notice: Notice, delivery: Delivery) => Promise<Received>;

/** Admissions of one person that lie at most this many days apart are possibly one (our own measure, not one of the note). */
const daysApart = 3;

const hashOf = (...parts: readonly string[]) => createHash("sha256").update(JSON.stringify(parts)).digest("base64url");

async function openedBy(history: AsyncIterable<Happening>): Promise<OperationId | undefined> {
  for await (const first of history) return first.operation;
  return undefined;
}

const near = (a: Day, b: Day) => addDays(a, -daysApart) <= b && b <= addDays(a, daysApart);

/**
 * Takes in one notice at a time. A reference that was handed in before is `known`, except to a retry of the very delivery
 * that brought it: that one gets its first answer again.
 */
export function noticeReceiver(options: {
  readonly openCase: OpenCase;
  readonly cases: Pick<CaseStore, "read" | "history">;
  readonly lookup: Pick<Lookup, "find">;
}): NoticeReceiver {
  const { openCase, cases, lookup } = options;

  // Asked after our own case stands: of two that come in at once, at least the later one sees the other.
  const hasNeighbour = async (number: CaseNumber, { personKey, admittedOn }: Notice["admission"]) => {
    const others = (await lookup.find(`person:${personKey}`)).filter((other) => other !== number);
    const heads = await Promise.all(others.map((other) => cases.read(other)));
    return heads.some((head) => head !== undefined && near(admittedOn, head.row.case.admittedOn));
  };

  return async (notice, { sender, id, at }) => {
    const { admission } = notice;
    const noticeKey = hashOf(sender, notice.kind, notice.sourceReference);
    const operation = operationId(`notice:${hashOf(id, noticeKey)}`);
    const { number, isNew } = await openCase({ noticeKey, admission, operation, at });
    const isOurs = isNew || (await openedBy(cases.history(number))) === operation;
    if (!isOurs) return { status: "known", caseNumber: number };
    const status = (await hasNeighbour(number, admission)) ? "possibleDuplicate" : "created";
    return { status, caseNumber: number };
  };
}
