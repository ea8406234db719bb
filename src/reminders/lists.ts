import { isOpen, nextOpen } from "../case/owed/openHours.ts";
import type { Rules } from "../case/rules.ts";
import type { Conversation, Words } from "../delivery/messenger.ts";
import { together } from "../delivery/visit.ts";
import type { Store } from "../store/store.ts";
import { type Listing, listingsAt, type PrisonList } from "./listMoments.ts";
import { planLook } from "./look.ts";
import { sayOnce, type Telling } from "./sayOnce.ts";
import type { SubjectLook } from "./subjects.ts";

/** What the agenda calls the lists of the prisons. */
export const listPrefix = "list:";

type Parts = Telling & {
  readonly store: Pick<Store, "agenda" | "documents">;
  readonly rules: Rules;
  /** The lists that the region wants. */
  readonly lists: readonly PrisonList[];
  /** The channels of a prison. */
  readonly channelsOf: (prison: string) => Promise<readonly Conversation[]>;
  /** The list as it is now; `undefined` when there is nothing on it. */
  readonly wordsFor: (list: PrisonList, listing: Listing, to: Conversation) => Promise<Words | undefined>;
  /** What stands in place of a list as soon as the next is there: cases on it may be gone by then. */
  readonly over: Words;
};

const subjectOf = ({ kind, prison }: PrisonList): string => `${listPrefix}${kind}:${prison}`;

/** Plans every list, when the house starts and each night: the one that is out now, which is said once, or the next. */
export async function planLists({
  store,
  clock,
  rules,
  lists,
}: Pick<Parts, "store" | "clock" | "rules" | "lists">): Promise<void> {
  for (const list of lists) {
    const { current, coming } = listingsAt(list, clock.now(), rules);
    const from = (current ?? coming)?.from;
    if (from !== undefined) await planLook(store, subjectOf(list), from);
  }
}

/**
 * Says a list in each channel of its prison when its moment has come, and plans the next. What an outage held up is said when
 * it is over, as long as its time is not. A list that the region no longer wants ends here.
 */
export const listLook =
  (parts: Parts): SubjectLook =>
  async (subject) => {
    const list = parts.lists.find((each) => subjectOf(each) === subject);
    if (list === undefined) return { settled: true, lookAgainAt: null };
    const at = parts.clock.now();
    const { current, coming } = listingsAt(list, at, parts.rules);
    const next = coming?.from ?? null;
    if (current === undefined) return { settled: true, lookAgainAt: next };
    if (!isOpen(at, parts.rules)) return { settled: true, lookAgainAt: nextOpen(at, parts.rules) };
    const channels = await parts.channelsOf(list.prison);
    const visits = channels.map((to) =>
      sayOnce(parts, {
        key: `${subject}:${to.id}`,
        ...{ subject, on: current.on, until: current.until },
        to,
        instead: parts.over,
        words: () => parts.wordsFor(list, current, to),
      }),
    );
    return { settled: together(await Promise.all(visits)).settled, lookAgainAt: next };
  };
