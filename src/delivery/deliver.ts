import type { Instant } from "../calendar/day.ts";
import type { CaseNumber } from "../case/case.ts";
import { queues } from "../store/queues.ts";
import { adoption, type Message } from "./adoption.ts";
import type { Parts } from "./parts.ts";
import { unsettled, type Visit } from "./visit.ts";
import { visitCase } from "./visitCase.ts";

/** What is left to say. `settled`: nothing that could be said now; `lookAgainAt`: when the next thing may be. */
export type Delivered = { readonly settled: boolean; readonly lookAgainAt: Instant | null };

export type Deliverer = {
  /**
   * Brings the cards of a case up to date and says what it owes. One run per case at a time; who asks during a run gets the
   * next one, which sees what they did. Never awaited inside a turn: Teams waits for its answer.
   */
  readonly deliver: (number: CaseNumber) => Promise<Delivered>;
  /** A button was pressed on a message that we do not know: from now on it holds the card of its case there. */
  readonly adoptCard: (message: Message) => Promise<void>;
  /** Ends waiting, finishes what is under way. What was not said stays owed. */
  readonly stop: () => Promise<void>;
};

/** Milliseconds, and times: how long we look whether another process got done with what it is at. */
const moment = 1_000;
const moments = 3;

export function deliverer(parts: Parts): Deliverer {
  const inTurn = queues();
  const waiting = new Map<CaseNumber, Promise<Delivered>>();
  const running = new Set<Promise<unknown>>();
  let isStopping = false;

  const run = async (number: CaseNumber): Promise<Visit> => {
    if (isStopping) return unsettled;
    let visit = await visitCase(parts, number);
    for (let times = 0; visit.contended && times < moments && !isStopping; times++) {
      await parts.sleep(moment);
      visit = await visitCase(parts, number);
    }
    return visit;
  };

  const deliver = (number: CaseNumber): Promise<Delivered> => {
    const next = waiting.get(number);
    if (next !== undefined) return next;
    const asked = inTurn(number, () => {
      waiting.delete(number);
      return run(number);
    });
    waiting.set(number, asked);
    running.add(asked);
    const forget = () => running.delete(asked);
    asked.then(forget, forget);
    return asked;
  };

  return {
    deliver,
    adoptCard: (message) => adoption(parts, message),
    stop: async () => {
      isStopping = true;
      parts.pacing.stop();
      await Promise.allSettled(running);
    },
  };
}
