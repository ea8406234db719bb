import type { CaseNumber } from "../case/case.ts";
import type { Aged, Head, MessageRow } from "../store/store.ts";
import { cardOf, leftCardOf, type Shown, threadOf } from "./card.ts";
import { type Lane, lanesOf, type Timed } from "./lanes.ts";
import type { Conversation } from "./messenger.ts";
import type { Parts } from "./parts.ts";
import { isPending, noteMessage, sayOwed } from "./sayOwed.ts";
import { showCard } from "./showCard.ts";
import { settled, together, unsettled, type Visit } from "./visit.ts";

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
  const now = parts.clock.now();
  const pending = await Promise.all(
    messages.filter(isPending).map(async (it): Promise<Timed> => {
      const { owed } = it.row;
      return { it, start: (await parts.notBefore?.(owed, now, head.row.case)) ?? owed.from };
    }),
  );
  const due = pending.filter(({ start }) => start <= now);
  const { lanes, nowhere } = await lanesOf(parts, head.row.case, { places, cards, due });
  const looks = await Promise.allSettled([
    ...lanes.map((lane) => visitLane(parts, head.row, lane)),
    ...nowhere.map((before) => park(parts, number, { before, reason: "noPlace" })),
  ]);
  const failures = looks.flatMap((look) => (look.status === "rejected" ? [look.reason] : []));
  if (failures.length > 0) throw new AggregateError(failures, "not everything could be delivered");
  return together([
    ...looks.flatMap((look) => (look.status === "fulfilled" ? [look.value] : [])),
    ...pending.filter(({ start }) => start > now).map(({ start }) => ({ ...settled, lookAgainAt: start })),
  ]);
}

async function visitLane(parts: Parts, head: Head, { to, belongs, card, owed }: Lane): Promise<Visit> {
  const stands = belongs ? cardOf(parts, head, to) : leftCardOf(parts, head, { to, card });
  const shown: Shown =
    stands === null ? { visit: settled, activity: card?.row.activity ?? null } : await showCard(parts, stands, card);
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
