import type { CaseNumber } from "../case/case.ts";
import type { Aged, CardRow, Head, MessageRow } from "../store/store.ts";
import { cardOf, type Shown, threadOf } from "./card.ts";
import type { Conversation } from "./messenger.ts";
import type { Parts } from "./parts.ts";
import { isPending, noteMessage, sayOwed } from "./sayOwed.ts";
import { showCard } from "./showCard.ts";
import { settled, together, unsettled, type Visit } from "./visit.ts";

/** All that has to happen in one conversation, in order: its card, then what is owed there. */
type Lane = {
  readonly to: Conversation;
  readonly hasCard: boolean;
  readonly card: Aged<CardRow> | undefined;
  readonly owed: readonly Aged<MessageRow>[];
};

/** One look at a case: each conversation on its own, so that nobody's trouble holds up another. */
export async function visitCase(parts: Parts, number: CaseNumber): Promise<Visit> {
  const { cases } = parts.store;
  const head = await cases.read(number);
  if (head === undefined) return settled;
  const [places, cards, messages] = await Promise.all([
    parts.placesFor(head.row.case),
    cases.cards(number),
    cases.messages(number),
  ]);
  const pending = messages.filter(isPending);
  const now = parts.clock.now();
  const startOf = ({ row: { owed } }: Aged<MessageRow>) => parts.notBefore?.(owed, now) ?? owed.from;
  const early = pending.filter((it) => startOf(it) > now);
  const addressed = await Promise.all(
    pending
      .filter((it) => startOf(it) <= now)
      .map(async (it) => ({ it, to: await parts.conversationFor(head.row.case, it.row.owed) })),
  );
  const nowhere = addressed.flatMap(({ it, to }) => (to === undefined ? [it] : []));
  const targets = addressed.flatMap(({ to }) => to ?? []);
  const conversations = new Map([...places, ...targets].map((to) => [to.id, to]));
  const lanes = [...conversations.values()].map(
    (to): Lane => ({
      to,
      hasCard: places.some(({ id }) => id === to.id),
      card: cards.find(({ row }) => row.conversation === to.id),
      owed: addressed.flatMap(({ it, to: there }) => (there?.id === to.id ? [it] : [])).sort(mostUrgentFirst),
    }),
  );
  const looks = await Promise.allSettled([
    ...lanes.map((lane) => visitLane(parts, head.row, lane)),
    ...nowhere.map((before) => park(parts, number, { before, reason: "noPlace" })),
  ]);
  const failures = looks.flatMap((look) => (look.status === "rejected" ? [look.reason] : []));
  if (failures.length > 0) throw new AggregateError(failures, "not everything could be delivered");
  return together([
    ...looks.flatMap((look) => (look.status === "fulfilled" ? [look.value] : [])),
    ...early.map((it) => ({ ...settled, lookAgainAt: startOf(it) })),
  ]);
}

/** What has been owed longest is the most urgent. */
const mostUrgentFirst = (one: Aged<MessageRow>, other: Aged<MessageRow>): number =>
  one.row.owed.from < other.row.owed.from ? -1 : one.row.owed.from > other.row.owed.from ? 1 : 0;

async function visitLane(parts: Parts, head: Head, { to, hasCard, card, owed }: Lane): Promise<Visit> {
  const shown: Shown = hasCard
    ? await showCard(parts, cardOf(parts, head, to), card)
    : { visit: settled, activity: card?.row.activity ?? null };
  const visits = [shown.visit];
  for (const before of owed) {
    visits.push(await say(parts, head.case.number, { before, to, shown }));
  }
  return together(visits);
}

type InLane = { readonly before: Aged<MessageRow>; readonly to: Conversation; readonly shown: Shown };

/** What belongs in the case's thread waits for the card that begins it. */
async function say(parts: Parts, number: CaseNumber, { before, to, shown }: InLane): Promise<Visit> {
  if (before.row.owed.where !== "thread") return sayOwed(parts, { number, before, to });
  if (shown.activity !== null) return sayOwed(parts, { number, before, to: threadOf(to, shown.activity) });
  return shown.visit.settled ? park(parts, number, { before, reason: "noThread" }) : unsettled;
}

async function park(
  parts: Parts,
  number: CaseNumber,
  { before, reason }: { readonly before: Aged<MessageRow>; readonly reason: string },
): Promise<Visit> {
  await noteMessage(parts, number, { before, state: "parked", reason });
  return settled;
}
