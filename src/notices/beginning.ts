import type { CaseNumber } from "../case/case.ts";
import { admitter } from "./admitting.ts";
import { besides, type FindCases, isIn } from "./finding.ts";
import type { BeginningNotice } from "./notice.ts";
import { noticeOperation } from "./noticeKey.ts";
import type { Carried, Received, Reception } from "./receive.ts";
import type { Tell } from "./telling.ts";

type Begin = (notice: BeginningNotice, carried: Carried) => Promise<Received>;

/**
 * Begins the case of an admission or announcement, or finishes a beginning that was broken off. Whoever was announced is
 * admitted to the case that waits. Nothing merges by itself: cases of the same person are noted for the intake desk.
 */
export function beginner(reception: Reception & { readonly find: FindCases; readonly tell: Tell }): Begin {
  const { openCase, cases, queues, find, tell } = reception;
  const admit = admitter(reception);

  /** Asked after our own case stands: of two that come in at once, at least the later one sees the other. */
  const noteBesides = async (number: CaseNumber, notice: BeginningNotice, at: Carried["at"]): Promise<boolean> => {
    const { doubles, earlier } = besides(await find(notice.admission), notice.admission.admittedOn, number);
    if (doubles.length > 0) await queues.noteBeside("possibleDuplicate", { at, caseNumber: number, others: doubles });
    if (earlier.length > 0) await queues.noteBeside("returned", { at, caseNumber: number, others: earlier });
    return doubles.length > 0;
  };

  const open: Begin = async (notice, { noticeKey, id, at, by }) => {
    const { kind, admission, done } = notice;
    const operation = noticeOperation(id, noticeKey);
    const { number, isNew } = await openCase({
      ...{ noticeKey, admission, operation, at, announced: kind === "announcement" },
      ...(done === undefined ? {} : { done }),
      ...(by === undefined ? {} : { by }),
    });
    // Without an answer that was kept, only the case itself knows who brought it.
    const isOurs = isNew || (await isIn(cases.history(number), operation));
    if (!isOurs) return { status: "known", caseNumber: number };
    const isDouble = await noteBesides(number, notice, at);
    return { status: isDouble ? "possibleDuplicate" : "created", caseNumber: number };
  };

  return async (notice, carried) => {
    const admitted = notice.kind === "admission" ? await admit(notice, carried) : undefined;
    const received: Received =
      admitted === undefined ? await open(notice, carried) : { status: "applied", caseNumber: admitted };
    await tell.waiting(notice.admission.personKey, carried.at);
    return received;
  };
}
