import type { CardJson } from "../cards/render.ts";
import { hasPart } from "../case/rights.ts";
import { act, doneText } from "./act.ts";
import { type Chain, cardFor, sayRefusal, wordsFor } from "./chain.ts";
import type { Inbound } from "./inbound.ts";
import { type CardAction, clickOperation } from "./verbs.ts";

/** The answer to whoever pressed: their own copy of the card, or a sentence. */
export type Answer = { readonly card: CardJson } | { readonly text: string };

/** One click: whoever pressed gets the case as it now is with one sentence on top; everybody else sees the edited card. */
export async function press(chain: Chain, from: Inbound, action: CardAction): Promise<Answer> {
  if (action.verb === "refresh") return show(chain, from, action);
  const { reply, entry, words } = await act(chain, from, { action, operation: clickOperation(from, action) });
  if (reply.ok) return { card: cardFor(reply.head, chain, words, { text: doneText(action, words), style: "good" }) };
  const text = sayRefusal(reply.refusal, reply.head, chain, words);
  if (reply.head === undefined || !hasPart(entry, reply.head.case)) return { text };
  return { card: cardFor(reply.head, chain, words, { text, style: "attention" }) };
}

async function show(chain: Chain, from: Inbound, action: CardAction): Promise<Answer> {
  const [entry, stored] = await Promise.all([
    chain.directory.find(from.who.id, from.who.name),
    chain.store.cases.read(action.case),
  ]);
  const words = wordsFor(entry, from);
  if (entry.duties.length === 0) return { text: words.refusal.unknownPerson };
  if (stored === undefined) return { text: words.refusal.unknownCase };
  if (!hasPart(entry, stored.row.case)) return { text: words.refusal.noPart };
  return { card: cardFor(stored.row, chain, words) };
}
