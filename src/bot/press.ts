import type { CardJson } from "../cards/render.ts";
import type { Words } from "../cards/words/words.nl.ts";
import { mayRead } from "../case/rights/rights.ts";
import { roleNames } from "../case/roles/roles.ts";
import { act } from "./act.ts";
import { caseOfThread } from "./answers/status.ts";
import { askedBy, seenBy } from "./asked.ts";
import { type Chain, cardFor, sayRefusal } from "./chain.ts";
import { type Click, isOnCaseCard, isOnReminder, operationOf, readClick } from "./clicks.ts";
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
  const { head } = reply;
  // Not for who just gave their part away, either.
  const isRead = head !== undefined && mayRead(entry, head.case, chain.clock.now());
  if (isRead) adopts(chain, from, click);
  const text = reply.ok ? doneText({ ...click, verb }, words) : sayRefusal(reply.refusal, head, chain, words);
  // A reminder is edited for everybody: in its place the case's whole card would be no answer.
  if (isOnReminder(click) || !isRead) return { text };
  return { text, card: cardFor(head, chain, words, { text, style: reply.ok ? "good" : "attention" }) };
}

async function show(chain: Chain, from: Inbound, click: Click): Promise<Answer> {
  const asked = await askedBy(chain, from);
  const seen = await seenBy(asked, chain, click.case);
  if ("text" in seen) return seen;
  adopts(chain, from, click);
  return { text: asked.words.done.refresh, card: cardFor(seen.head, chain, asked.words) };
}

/**
 * A message on which the case's card stands may be one that we do not know yet. What the data says of it is believed of
 * somebody who may read this case, and never of a message in another case's thread.
 */
function adopts(chain: Chain, from: Inbound, click: Click): void {
  if (!from.isChannel || !isOnCaseCard(click)) return;
  chain.behind(async () => {
    const known = await caseOfThread(chain, from);
    if (known !== null && known !== click.case) return;
    chain.adopt({ caseNumber: click.case, conversation: from.channel, activity: from.onMessage });
  });
}

/** The sentence that tells somebody that it worked. */
export function doneText({ verb, ...data }: Click, { done, role }: Words): string {
  const taken = verb === "claim" ? roleNames.find((name) => name === data["role"]) : undefined;
  return taken === undefined ? done[verb] : done.claimed(role[taken].person);
}
