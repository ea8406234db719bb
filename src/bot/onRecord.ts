import { isCaseNumber } from "../case/case.ts";
import type { Decided } from "../people/accessRequests.ts";
import type { AuditEntry } from "../store/auditTrail.ts";
import { type Asked, originOf } from "./asked.ts";
import type { Chain } from "./chain.ts";

type Noted<Came> = Pick<AuditEntry, "action" | "object"> & {
  readonly work: Promise<Came>;
  /** Whether it was done; without it, it always is when it comes to an end. */
  readonly isDone?: (came: Came) => boolean;
};

/**
 * The chain as one person has it: what they do to the directory, to the channels and to the queues of the intake desk goes on
 * record as theirs, whichever answer or window carries it out. What is said to a case does so by itself.
 */
export function onRecord(chain: Chain, { entry, from }: Asked): Chain {
  const { directory, places, notices, log } = chain;
  const noted = async <Came>({ action, object, work, isDone = () => true }: Noted<Came>): Promise<Came> => {
    const record = (result: string) => log.record({ actor: entry.id, action, object, result, origin: originOf(from) });
    try {
      const came = await work;
      record(isDone(came) ? "done" : "refused:notPossible");
      return came;
    } catch (error) {
      // It may have happened all the same.
      record("failed");
      throw error;
    }
  };
  const isThere = (came: unknown): boolean => came !== undefined;
  const isFirst = (came: Decided | undefined): boolean => came?.isOurs === true;

  return {
    ...chain,
    directory: {
      ...directory,
      requestAccess: (it) =>
        noted({
          action: "requestAccess",
          object: it.id,
          work: directory.requestAccess(it),
          isDone: (isKept) => isKept,
        }),
      approve: (id, ...deciding) =>
        noted({ action: "grantAccess", object: id, work: directory.approve(id, ...deciding), isDone: isFirst }),
      refuse: (id, deciding) =>
        noted({ action: "declineAccess", object: id, work: directory.refuse(id, deciding), isDone: isFirst }),
      leave: (id, on) => noted({ action: "leave", object: id, work: directory.leave(id, on), isDone: isThere }),
      setAway: (id, away) =>
        noted({
          ...{ action: "setAway", object: id, work: directory.setAway(id, away) },
          isDone: (problem) => problem === null,
        }),
      clearAway: (id) => noted({ action: "clearAway", object: id, work: directory.clearAway(id), isDone: isThere }),
    },
    places: {
      ...places,
      link: (...link) => noted({ action: "linkChannel", object: "channel", work: places.link(...link) }),
      unlink: (...link) =>
        noted({
          ...{ action: "unlinkChannel", object: "channel", work: places.unlink(...link) },
          isDone: (wasLinked) => wasLinked,
        }),
    },
    notices: {
      ...notices,
      queues: {
        ...notices.queues,
        dismiss: (queue, key) =>
          noted({
            ...{ action: `dismiss:${queue}`, object: isCaseNumber(key) ? key : "queue" },
            work: notices.queues.dismiss(queue, key),
          }),
        turnedAway: {
          ...notices.queues.turnedAway,
          dismiss: (key) =>
            noted({ action: "dismiss:turnedAway", object: "queue", work: notices.queues.turnedAway.dismiss(key) }),
        },
      },
    },
  };
}
