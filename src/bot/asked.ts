import type { Words } from "../cards/words/words.nl.ts";
import type { CaseNumber } from "../case/case.ts";
import { hasPart } from "../case/rights.ts";
import type { Entry } from "../people/directory.ts";
import type { Head } from "../store/store.ts";
import { type Chain, wordsFor } from "./chain.ts";
import type { Inbound } from "./inbound.ts";

/** Somebody who asks something, and the words in which they are answered. */
export type Asked = { readonly entry: Entry; readonly words: Words; readonly from: Inbound };

export async function askedBy({ directory }: Chain, from: Inbound): Promise<Asked> {
  const entry = await directory.find(from.who.id, from.who.name);
  return { entry, words: wordsFor(entry, from), from };
}

/** The case, for somebody with a part in it; otherwise the sentence that says why they don't see it. */
export async function seenBy(
  { entry, words }: Asked,
  { store }: Chain,
  number: CaseNumber,
): Promise<{ readonly head: Head } | { readonly text: string }> {
  if (entry.duties.length === 0) return { text: words.refusal.unknownPerson };
  const stored = await store.cases.read(number);
  if (stored === undefined) return { text: words.refusal.unknownCase };
  return hasPart(entry, stored.row.case) ? { head: stored.row } : { text: words.refusal.noPart };
}
