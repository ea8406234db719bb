import type { CaseNumber } from "../case/case.ts";
import type { Head } from "../store/store.ts";
import { type Bundle, bundlesOf } from "./bundles.ts";
import { cardOf, leftCardOf, type Shown, threadOf } from "./card.ts";
import { editSaid } from "./editSaid.ts";
import { type Lane, lanesOf, type Timed } from "./lanes.ts";
import type { Conversation } from "./messenger.ts";
import type { Parts } from "./parts.ts";
import { drop, isPending, park, sayOwed } from "./sayOwed.ts";
import { showCard } from "./showCard.ts";
import { settled, together, unsettled, type Visit } from "./visit.ts";

/** One look at a case: each conversation on its own, so that nobody's trouble holds up another. */
export async function visitCase(parts: Parts, number: CaseNumber): Promise<Visit> {
  const standing = await parts.store.cases.readAll(number);
  if (standing === undefined) return settled;
  const { head, cards, messages } = standing;
  const it = head.case;
  const places = await parts.placesFor(it);
  const now = parts.clock.now();
  const pending = await Promise.all(
    messages.filter(isPending).map(async (each): Promise<Timed> => {
      const { owed } = each.row;
      return { it: each, start: (await parts.notBefore?.(owed, now, it)) ?? owed.from };
    }),
  );
  const known = pending.filter(({ start }) => start <= now);
  const holds = await Promise.all(known.map(({ it: { row } }) => row.state !== "owed" || parts.isOwed(head, row.owed)));
  const due = known.filter((_, nth) => holds[nth] === true);
  const over = known.flatMap(({ it: each }, nth) => (holds[nth] === true ? [] : [each]));
  const { lanes, nowhere } = await lanesOf(parts, it, { places, cards, due });
  const looks = await Promise.allSettled([
    ...lanes.map((lane) => visitLane(parts, head, lane)),
    ...nowhere.map((before) => park(parts, number, { bundle: [before], reason: "noPlace" })),
    drop(parts, number, over),
    editSaid(parts, head, messages),
  ]);
  const failures = looks.flatMap((look) => (look.status === "rejected" ? [look.reason] : []));
  if (failures.length > 0) throw new AggregateError(failures, "not everything could be delivered");
  return together([
    ...looks.flatMap((look) => (look.status === "fulfilled" ? [look.value] : [])),
    ...pending.filter(({ start }) => start > now).map(({ start }) => ({ ...settled, lookAgainAt: start })),
  ]);
}

async function visitLane(parts: Parts, head: Head, { to, belongs, card, owed }: Lane): Promise<Visit> {
  const stands = belongs ? await cardOf(parts, head, to) : leftCardOf(parts, head, { to, card });
  const shown: Shown =
    stands === null ? { visit: settled, activity: card?.row.activity ?? null } : await showCard(parts, stands, card);
  const visits = [shown.visit];
  for (const bundle of bundlesOf(owed)) {
    visits.push(await say(parts, head.case.number, { bundle, to, shown, belongs }));
  }
  return together(visits);
}

type InLane = {
  readonly bundle: Bundle;
  readonly to: Conversation;
  readonly shown: Shown;
  readonly belongs: boolean;
};

/** Where a case has its card, what is said of it waits for that card and comes under it; the list of open ends does not. */
async function say(parts: Parts, number: CaseNumber, { bundle, to, shown, belongs }: InLane): Promise<Visit> {
  const isInThread = belongs && bundle[0].row.owed.where !== "channel";
  if (!isInThread) return sayOwed(parts, { number, bundle, to });
  if (shown.activity !== null) return sayOwed(parts, { number, bundle, to: threadOf(to, shown.activity) });
  return shown.visit.settled ? park(parts, number, { bundle, reason: "noThread" }) : unsettled;
}
