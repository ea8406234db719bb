import type { Instant } from "../calendar/day.ts";
import type { Case } from "../case/case.ts";
import type { Aged, CardRow, MessageRow } from "../store/store.ts";
import type { Conversation } from "./messenger.ts";
import type { Parts } from "./parts.ts";
import { mostUrgentFirst } from "./urgency.ts";

/** Something that is owed, and the moment from which it may be said. */
export type Timed = { readonly it: Aged<MessageRow>; readonly start: Instant };

/** All that has to happen in one conversation, in order: its card, then what is owed there. */
export type Lane = {
  readonly to: Conversation;
  /** Whether the case's card has to stand here. One that stands elsewhere was left behind. */
  readonly belongs: boolean;
  readonly card: Aged<CardRow> | undefined;
  readonly owed: readonly Aged<MessageRow>[];
};

type Known = {
  readonly places: readonly Conversation[];
  readonly cards: readonly Aged<CardRow>[];
  readonly due: readonly Timed[];
};

/** The conversations in which a case has something to show or to say, and what it has nowhere to say. */
export async function lanesOf(parts: Parts, it: Case, { places, cards, due }: Known) {
  const [addressed, left] = await Promise.all([
    Promise.all(due.map(async (each) => ({ it: each.it, to: await parts.conversationFor(it, each.it.row.owed) }))),
    leftIn(parts, places, cards),
  ]);
  const targets = addressed.flatMap(({ to }) => to ?? []);
  const conversations = new Map([...left, ...places, ...targets].map((to) => [to.id, to]));
  const lanes = [...conversations.values()].map(
    (to): Lane => ({
      to,
      belongs: places.some(({ id }) => id === to.id),
      card: cards.find(({ row }) => row.conversation === to.id),
      owed: addressed.flatMap(({ it: each, to: there }) => (there?.id === to.id ? [each] : [])).sort(mostUrgentFirst),
    }),
  );
  return { lanes, nowhere: addressed.flatMap(({ it: each, to }) => (to === undefined ? [each] : [])) };
}

/** Where a card stands that its case left behind. While the case stands nowhere else, it did not go anywhere. */
async function leftIn({ leftBehind }: Parts, places: readonly Conversation[], cards: Known["cards"]) {
  const left = cards.filter(({ row }) => row.activity !== null && places.every(({ id }) => id !== row.conversation));
  if (leftBehind === undefined || places.length === 0 || left.length === 0) return [];
  return leftBehind.reach(left.map(({ row }) => row.conversation));
}
