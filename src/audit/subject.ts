import type { Case, CaseNumber } from "../case/case.ts";
import type { Happening } from "../case/outcome.ts";
import { type DeskQueues, deskQueues, type Waiting } from "../notices/queues.ts";
import type { Unmatched } from "../notices/waiting.ts";
import { StorageAwayError } from "../store/errors.ts";
import { personKeyOf } from "../store/lookupKeys.ts";
import type { PassOver } from "../store/passOver.ts";
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
  /** What could not be read, and so may be theirs: cases by their number, notices by their key. */
  readonly unreadable: readonly string[];
};

type Remembered = Pick<Store, "cases" | "lookup" | "notices">;

/**
 * What is kept of one person. By reference the person is found first, then all under the same key. A case that was written by
 * hand stands under the key of its reference: it is found by the reference of TULP or GCOS that it has in common with another
 * case. Reads all cases and, by reference, all unmatched notices: it is asked a few times a year.
 */
export async function keptOf(store: Remembered, subject: Subject): Promise<Kept> {
  const unreadable = new Set<string>();
  const passOver: PassOver = (key) => unreadable.add(key);
  const queues = deskQueues({ ...store, passOver });
  const all = await knownCases(store, passOver);
  const named = "personKey" in subject ? [subject.personKey] : await keysWith(queues, all, subject.reference);
  const keys = keysOfOne(all, new Set(named));
  const unmatched = await Promise.all(keys.map((key) => queues.unmatchedOf(key)));
  return { cases: await casesOf(store, keys), unmatched: unmatched.flat(), unreadable: [...unreadable] };
}

type Known = Pick<Case, "personKey" | "references" | "ownReferences">;

async function knownCases({ cases }: Remembered, passOver: PassOver): Promise<readonly Known[]> {
  const known: Known[] = [];
  for await (const number of cases.numbers()) {
    try {
      const it = (await cases.read(number))?.row.case;
      if (it !== undefined) known.push(it);
    } catch (error) {
      if (error instanceof StorageAwayError) throw error;
      passOver(number, error);
    }
  }
  return known;
}

/** The keys under which the cases of one person stand, from the first ones on: all that share a reference of TULP or GCOS. */
function keysOfOne(all: readonly Known[], first: ReadonlySet<string>): readonly string[] {
  const theirs = all.filter(({ personKey }) => first.has(personKey));
  const named = new Set(theirs.flatMap(({ references }) => systemNames(references)));
  const also = all.filter(({ references }) => systemNames(references).some((name) => named.has(name)));
  const keys = new Set([...first, ...also.map(({ personKey }) => personKey)]);
  return keys.size === first.size ? [...keys] : keysOfOne(all, keys);
}

/** What TULP and GCOS call a case. What a source calls a notice may be the name of another one elsewhere. */
const systemNames = ({ tulp, gcos }: Case["references"]): readonly string[] => [
  ...(tulp === null ? [] : [`tulp:${tulp}`]),
  ...(gcos === null ? [] : [`gcos:${gcos}`]),
];

async function casesOf(store: Remembered, keys: readonly string[]): Promise<readonly Holding[]> {
  const numbers = await Promise.all(keys.map((key) => store.lookup.find(personKeyOf(key))));
  const holdings = await Promise.all([...new Set(numbers.flat())].map((number) => holding(store, number)));
  // A lookup may say too much: the case itself tells whose it is.
  return holdings.filter((it) => it !== undefined).filter(({ head }) => keys.includes(head.row.case.personKey));
}

async function keysWith(
  queues: Pick<DeskQueues, "unmatched">,
  all: readonly Known[],
  reference: string,
): Promise<readonly string[]> {
  const called = ({ references: { source, tulp, gcos }, ownReferences }: Known) =>
    [source, tulp, gcos, ...ownReferences.map((own) => own.reference)].includes(reference);
  const waiting = await Array.fromAsync(queues.unmatched());
  const theirs = waiting.filter(({ notice }) => notice.sourceReference === reference);
  return [...all.filter(called).map(({ personKey }) => personKey), ...theirs.map(({ notice }) => notice.personKey)];
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
