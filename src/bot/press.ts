import type { CardJson } from "../cards/render.ts";
import { hasPart } from "../case/rights.ts";
import { act, doneText } from "./act.ts";
import { type Chain, cardFor, sayRefusal, wordsFor } from "./chain.ts";
import type { Inbound } from "./inbound.ts";
import { type CardAction, clickOperation } from "./verbs.ts";

/** The answer to one person: a sentence, and their own copy of the card when they may see it. */
export type Answer = { readonly text: string; readonly card?: CardJson };

/** One click: whoever pressed gets the case as it now is with one sentence on top; everybody else sees the edited card. */
export async function press(chain: Chain, from: Inbound, action: CardAction): Promise<Answer> {
  if (action.verb === "refresh") return show(chain, from, action);
  const { reply, entry, words } = await act(chain, from, { action, operation: clickOperation(from, action) });
  if (reply.ok) {
    const text = doneText(action, words);
    return { text, card: cardFor(reply.head, chain, words, { text, style: "good" }) };
  }
  const text = sayRefusal(reply.refusal, reply.head, chain, words);
  if (reply.head === undefined || !hasPart(entry, reply.head.case)) return { text };
  return { text, card: cardFor(reply.head, chain, words, { text, style: "attention" }) };
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
  return { text: words.done.shown, card: cardFor(stored.row, chain, words) };
}
