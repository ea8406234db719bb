import type { Instant } from "../calendar/day.ts";
import type { CaseNumber } from "../case/case.ts";
import { abreast } from "./abreast.ts";
import { plannedHint } from "./agenda.ts";
import { StorageAwayError } from "./errors.ts";
import { lookupKeys, stuckKey, threadId, threadKey } from "./lookupKeys.ts";
import type { CaseStore, Store } from "./store.ts";
import { hasStuck } from "./stuck.ts";

type Parts = {
  readonly store: Pick<Store, "cases" | "lookup" | "agenda">;
  /** Told of each case that could not be read; the others are rebuilt. */
  readonly report: (number: CaseNumber, error: unknown) => void;
};

/**
 * Writes all that follows from the cases once more: the lookups, and a look at each case, which then plans its own next one.
 * Does no harm beside a running bot. Answers how many cases were rebuilt.
 */
export async function rebuild({ store, report }: Parts, at: Instant): Promise<number> {
  let rebuilt = 0;
  await abreast(store.cases.numbers(), async (number) => {
    try {
      for (const key of await neededKeys(store.cases, number)) await store.lookup.add(key, number);
      await store.agenda.write(plannedHint(number, at));
      rebuilt++;
    } catch (error) {
      if (error instanceof StorageAwayError) throw error;
      report(number, error);
    }
  });
  return rebuilt;
}

/** Every key under which a case has to be found, those included that do not follow from its head. */
async function neededKeys(cases: CaseStore, number: CaseNumber): Promise<readonly string[]> {
  const [head, cards, isStuck] = await Promise.all([cases.read(number), cases.cards(number), hasStuck(cases, number)]);
  const threads = cards.flatMap(({ row: { conversation, activity } }) =>
    activity === null ? [] : [threadKey(threadId(conversation, activity))],
  );
  return [...(head === undefined ? [] : lookupKeys(head.row.case)), ...threads, ...(isStuck ? [stuckKey] : [])];
}
