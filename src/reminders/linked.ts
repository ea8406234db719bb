import { later } from "../calendar/day.ts";
import type { CaseNumber } from "../case/case.ts";
import { endOf } from "../case/changes/endings.ts";
import type { Clock } from "../clock.ts";
import type { Parts as Delivering } from "../delivery/parts.ts";
import { retryCards } from "../delivery/stuck.ts";
import type { CaseStore, Store } from "../store/store.ts";
import { planLook } from "./look.ts";
import { planSoon } from "./standingList.ts";
import type { SubjectLook } from "./subjects.ts";

/** The subject of the agenda under which every case is looked at after a channel was linked, or came back. */
export const linked = "linked";

type Parts = Pick<Delivering, "placesFor"> & {
  readonly store: Pick<Store, "cases" | "agenda">;
  readonly clock: Pick<Clock, "now">;
};

/** Seconds from the plan to the walk, in case whoever links a channel dies before it asks for the walk itself. */
const soon = 30;

/** Plans the walk; called before the channel is written down, so that a link is never without it. */
export const planLinked = ({ store, clock }: Pick<Parts, "store" | "clock">): Promise<unknown> =>
  planLook(store, linked, later(clock.now(), soon));

/**
 * Lets every case be looked at, so that a channel that is linked late gets its cards and what was owed there, and the list of
 * open ends when it is the region's; a card that was refused is tried once more. Broken off by a stop, it is done again: a second time changes nothing.
 */
export const linkedLook =
  ({ store, clock, placesFor }: Parts): SubjectLook =>
  async (_, stopping) => {
    for await (const number of store.cases.numbers()) {
      if (stopping.aborted) return { settled: false, lookAgainAt: null };
      const head = await store.cases.read(number);
      if (head === undefined) continue;
      const it = head.row.case;
      if (endOf(it) !== null && !(await standsIn(store.cases, number, await placesFor(it)))) continue;
      await retryCards({ store, clock }, number);
      await planLook(store, number, clock.now());
    }
    await planSoon({ store, clock });
    return { settled: true, lookAgainAt: null };
  };

type Places = Awaited<ReturnType<Delivering["placesFor"]>>;

/** Whether a case has its card in each of its places: one that ended is not shown anywhere for the first time. */
async function standsIn(cases: CaseStore, number: CaseNumber, places: Places): Promise<boolean> {
  const cards = await cases.cards(number);
  return places.every(({ id }) => cards.some(({ row }) => row.conversation === id));
}
