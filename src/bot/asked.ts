import type { Words } from "../cards/words/words.nl.ts";
import type { CaseNumber } from "../case/case.ts";
import type { Refusal } from "../case/outcome.ts";
import { mayRead, noPartOf } from "../case/rights/rights.ts";
import type { Entry } from "../people/directory.ts";
import type { Origin } from "../store/auditTrail.ts";
import type { Head } from "../store/store.ts";
import { type Chain, sayRefusal, wordsFor } from "./chain.ts";
import type { Inbound } from "./inbound.ts";

/** Somebody who asks something, and the words in which they are answered. */
export type Asked = { readonly entry: Entry; readonly words: Words; readonly from: Inbound };

export async function askedBy(chain: Chain, from: Inbound): Promise<Asked> {
  const entry = await chain.directory.find(from.who.id, from.who.name);
  return { entry, words: wordsFor(entry, from, chain), from };
}

/** Where somebody asks, for the access log. */
export const originOf = ({ isChannel }: Inbound): Origin => (isChannel ? "channel" : "chat");

/** Puts on record that somebody was shown these cases, among others or by searching. */
export function readBy(
  { entry, from }: Asked,
  { log }: Pick<Chain, "log">,
  { action, cases }: { readonly action: "list" | "search"; readonly cases: Iterable<CaseNumber> },
): void {
  for (const object of new Set(cases)) {
    log.record({ actor: entry.id, action, object, result: "shown", origin: originOf(from) });
  }
}

/**
 * The case, for somebody who may read it; otherwise the sentence that says why they don't see it. Either goes on record,
 * beside the answer: what must be on record before it is shown is asked by a command of its own (`viewReferences`).
 */
export async function seenBy(
  { entry, words, from }: Asked,
  chain: Chain,
  number: CaseNumber,
): Promise<{ readonly head: Head } | { readonly text: string }> {
  const { store, log, clock } = chain;
  const record = (result: string) =>
    log.record({ actor: entry.id, action: "see", object: number, result, origin: originOf(from) });
  const refused = (refusal: Refusal, head?: Head) => {
    record(`refused:${refusal.kind}`);
    return { text: sayRefusal(refusal, head, chain, words) };
  };
  if (entry.duties.length === 0) return refused({ kind: "unknownPerson" });
  const stored = await store.cases.read(number);
  if (stored === undefined) return refused({ kind: "unknownCase" });
  const { row: head } = stored;
  if (!mayRead(entry, head.case, clock.now())) return refused(noPartOf(entry, head.case), head);
  record("shown");
  return { head };
}
