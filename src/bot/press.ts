import type { CardJson } from "../cards/render.ts";
import { hasPart } from "../case/rights.ts";
import { act, doneText } from "./act.ts";
import { askedBy, seenBy } from "./asked.ts";
import { type Chain, cardFor, sayRefusal } from "./chain.ts";
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
  const asked = await askedBy(chain, from);
  const seen = await seenBy(asked, chain, action.case);
  return "text" in seen ? seen : { text: asked.words.done.shown, card: cardFor(seen.head, chain, asked.words) };
}
