import type { CaseNumber } from "../case/case.ts";
import type { Happening } from "../case/outcome.ts";
import { personKeyOf } from "../store/lookupKeys.ts";
import type { CardRow, Head, MessageRow, Store, Stored } from "../store/store.ts";

/** How somebody is found: by the key of their number, or by what a source calls one of their cases. */
export type Subject = { readonly personKey: string } | { readonly reference: string };

/** All that is kept of one case: what the person has a right to see. */
export type Holding = {
  readonly head: Stored<Head>;
  readonly history: readonly Happening[];
  readonly messages: readonly MessageRow[];
  readonly cards: readonly CardRow[];
};

/**
 * Every case that is kept of one person. By reference the person is found first, then all cases under the same key. Reads all
 * cases when there is only a reference: it is asked a few times a year.
 */
export async function casesOf(store: Pick<Store, "cases" | "lookup">, subject: Subject): Promise<readonly Holding[]> {
  const keys = "personKey" in subject ? [subject.personKey] : await keysWith(store, subject.reference);
  const numbers = await Promise.all([...new Set(keys)].map((key) => store.lookup.find(personKeyOf(key))));
  const holdings = await Promise.all([...new Set(numbers.flat())].map((number) => holding(store, number)));
  // A lookup may say too much: the case itself tells whose it is.
  return holdings.filter((it) => it !== undefined).filter(({ head }) => keys.includes(head.row.case.personKey));
}

async function keysWith({ cases }: Pick<Store, "cases">, reference: string): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const number of cases.numbers()) {
    const it = (await cases.read(number))?.row.case;
    if (it === undefined) continue;
    const { source, tulp, gcos } = it.references;
    const all = [source, tulp, gcos, ...it.ownReferences.map((own) => own.reference)];
    if (all.includes(reference)) keys.push(it.personKey);
  }
  return keys;
}

async function holding({ cases }: Pick<Store, "cases">, number: CaseNumber): Promise<Holding | undefined> {
  const head = await cases.read(number);
  if (head === undefined) return undefined;
  const [history, messages, cards] = await Promise.all([
    Array.fromAsync(cases.history(number)),
    cases.messages(number),
    cases.cards(number),
  ]);
  return { head, history, messages: messages.map(({ row }) => row), cards: cards.map(({ row }) => row) };
}
