import { latest, type Message } from "../practice/teams/message.ts";
import type { MessageRow } from "../src/store/store.ts";

/** Whether a message says something of a case, or of this one, and is not the card of it. */
export function isReminder(message: Message, number = "NML-"): boolean {
  const card = JSON.stringify(latest(message).card);
  return card.includes(`Zaak ${number}`) && !card.includes(`"id":"case"`);
}

/** The messages that rows say were sent, each with how often it may have been posted: what was said together is one. */
export function messagesOf(rows: readonly MessageRow[]): readonly { readonly attempts: number }[] {
  const sent = Map.groupBy(rows, ({ owed, sent: it }) => it?.activity ?? owed.key);
  return [...sent.values()].map((all) => ({ attempts: Math.max(...all.map(({ attempts }) => attempts)) }));
}
