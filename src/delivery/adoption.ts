import type { CaseNumber } from "../case/case.ts";
import { ConflictError } from "../store/store.ts";
import { note } from "./card.ts";
import type { Conversation } from "./messenger.ts";
import type { Parts } from "./parts.ts";

/** A message in a channel, or in a thread of it, that shows a case. */
export type Message = {
  readonly caseNumber: CaseNumber;
  readonly conversation: Conversation;
  readonly activity: string;
};

/**
 * A message that we do not know holds a card of ours: the answer to its post got lost, or another copy was edited since. It
 * becomes the card of its case in that channel, if the case's card belongs there; the next delivery brings it up to date.
 */
export async function adoption(parts: Parts, { caseNumber: number, conversation, activity }: Message): Promise<void> {
  const head = await parts.store.cases.read(number);
  if (head === undefined) return;
  const channel = conversation.id.replace(/;messageid=.*$/, "");
  const places = await parts.placesFor(head.row.case);
  const to = places.find(({ id }) => id === channel);
  if (to === undefined) return;
  const rows = await parts.store.cases.cards(number);
  const before = rows.find(({ row }) => row.conversation === to.id);
  if (before?.row.activity === activity) return;
  // Another post of which nobody knows the end may stand beside it: that stays on record.
  const reason = before && (before.row.attempts > 1 || before.row.reason === "doubt") ? "doubt" : null;
  const adopted = { state: "shown", activity, shown: null, attempts: 0, reason } as const;
  try {
    await note(parts, { number, to }, { before: before ?? null, ...adopted });
  } catch (error) {
    // Somebody is posting or editing this very moment: the next press on this message adopts it.
    if (!(error instanceof ConflictError)) throw error;
  }
}
