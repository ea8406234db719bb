import type { CardJson } from "../cards/render.ts";
import type { Words } from "../cards/words/words.nl.ts";
import { hasPart } from "../case/rights/rights.ts";
import { roleNames } from "../case/roles/roles.ts";
import { act } from "./act.ts";
import { askedBy, seenBy } from "./asked.ts";
import { type Chain, cardFor, sayRefusal } from "./chain.ts";
import { type Click, isOnReminder, operationOf, readClick } from "./clicks.ts";
import type { Inbound } from "./inbound.ts";

/** The answer to one person: a sentence, and their own copy of the card when they may see it. */
export type Answer = { readonly text: string; readonly card?: CardJson };

/** One click: whoever pressed gets the case as it now is with one sentence on top; everybody else sees the edited card. */
export async function press(chain: Chain, from: Inbound, click: Click): Promise<Answer> {
  const { verb } = click;
  if (verb === "refresh") return show(chain, from, click);
  const said = readClick({ ...click, verb }, chain.region);
  if (!said.ok) return { text: (await askedBy(chain, from)).words.form.opensInCard };
  const operation = operationOf(from, click);
  const { reply, entry, words } = await act(chain, from, { case: click.case, operation, command: said.command });
  // A reminder is edited for everybody: in its place the case's whole card would be no answer.
  const isReminder = isOnReminder(click);
  if (reply.ok) {
    const text = doneText({ ...click, verb }, words);
    if (isReminder) return { text };
    return { text, card: cardFor(reply.head, chain, words, { text, style: "good" }) };
  }
  const text = sayRefusal(reply.refusal, reply.head, chain, words);
  if (isReminder || reply.head === undefined || !hasPart(entry, reply.head.case)) return { text };
  return { text, card: cardFor(reply.head, chain, words, { text, style: "attention" }) };
}

async function show(chain: Chain, from: Inbound, click: Click): Promise<Answer> {
  const asked = await askedBy(chain, from);
  const seen = await seenBy(asked, chain, click.case);
  return "text" in seen ? seen : { text: asked.words.done.refresh, card: cardFor(seen.head, chain, asked.words) };
}

/** The sentence that tells somebody that it worked. */
export function doneText({ verb, ...data }: Click, { done, role }: Words): string {
  const taken = verb === "claim" ? roleNames.find((name) => name === data["role"]) : undefined;
  return taken === undefined ? done[verb] : done.claimed(role[taken].person);
}
