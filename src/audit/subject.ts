import type { CaseNumber } from "../case/case.ts";
import type { Happening } from "../case/outcome.ts";
import { deskQueues, type Waiting } from "../notices/queues.ts";
import type { Unmatched } from "../notices/waiting.ts";
import { personKeyOf } from "../store/lookupKeys.ts";
import type { CardRow, Head, MessageRow, Store, Stored } from "../store/store.ts";

/** How somebody is found: by the key of their number, or by what a source calls one of their cases or notices. */
export type Subject = { readonly personKey: string } | { readonly reference: string };

/** All that is kept of one case: what the person has a right to see. */
export type Holding = {
  readonly head: Stored<Head>;
  readonly history: readonly Happening[];
  readonly messages: readonly MessageRow[];
  readonly cards: readonly CardRow[];
};

/** All that is kept of one person: their cases, and notices that no case has taken. */
export type Kept = {
  readonly cases: readonly Holding[];
  readonly unmatched: readonly Waiting<Unmatched>[];
};

type Remembered = Pick<Store, "cases" | "lookup" | "notices">;

/**
 * What is kept of one person. By reference the person is found first, then all under the same key. Reads all cases and
 * unmatched notices when there is only a reference: it is asked a few times a year.
 */
export async function keptOf(store: Remembered, subject: Subject): Promise<Kept> {
  const keys = "personKey" in subject ? [subject.personKey] : await keysWith(store, subject.reference);
  const unique = [...new Set(keys)];
  const unmatched = await Promise.all(unique.map((key) => deskQueues(store).unmatchedOf(key)));
  return { cases: await casesOf(store, unique), unmatched: unmatched.flat() };
}

async function casesOf(store: Remembered, keys: readonly string[]): Promise<readonly Holding[]> {
  const numbers = await Promise.all(keys.map((key) => store.lookup.find(personKeyOf(key))));
  const holdings = await Promise.all([...new Set(numbers.flat())].map((number) => holding(store, number)));
  // A lookup may say too much: the case itself tells whose it is.
  return holdings.filter((it) => it !== undefined).filter(({ head }) => keys.includes(head.row.case.personKey));
}

async function keysWith(store: Remembered, reference: string): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const number of store.cases.numbers()) {
    const it = (await store.cases.read(number))?.row.case;
    if (it === undefined) continue;
    const { source, tulp, gcos } = it.references;
    const all = [source, tulp, gcos, ...it.ownReferences.map((own) => own.reference)];
    if (all.includes(reference)) keys.push(it.personKey);
  }
  const waiting = await Array.fromAsync(deskQueues(store).unmatched());
  const theirs = waiting.filter(({ notice }) => notice.sourceReference === reference);
  return [...keys, ...theirs.map(({ notice }) => notice.personKey)];
}

async function holding({ cases }: Remembered, number: CaseNumber): Promise<Holding | undefined> {
  const head = await cases.read(number);
  if (head === undefined) return undefined;
  const [history, messages, cards] = await Promise.all([
    Array.fromAsync(cases.history(number)),
    cases.messages(number),
    cases.cards(number),
  ]);
  return { head, history, messages: messages.map(({ row }) => row), cards: cards.map(({ row }) => row) };
}
