import { later } from "../calendar/day.ts";
import type { CaseNumber } from "../case/case.ts";
import type { Owed } from "../case/outcome.ts";
import type { Clock } from "../clock.ts";
import { plannedHint } from "../store/agenda.ts";
import { stuckKey } from "../store/lookupKeys.ts";
import {
  type CardRow,
  type CaseStore,
  ConflictError,
  type MessageRow,
  type Store,
  type Stored,
} from "../store/store.ts";
import { isStuck } from "../store/stuck.ts";

/** Something that Teams refused (`parked`), or that it may or may not have (`unsure`). Nothing in it is personal. */
export type Stuck = {
  readonly caseNumber: CaseNumber;
  /** Names it within its case, for `retryStuck`. */
  readonly key: string;
  readonly kind: Owed["kind"] | "card";
  readonly where: Owed["where"];
  readonly state: "parked" | "unsure";
  /** Why it was parked; `null` when Teams left it in doubt. */
  readonly reason: string | null;
  readonly since: MessageRow["since"];
};

/** Why something of a case that is erased still stands in Teams: it refused to have it emptied. */
export const notTakenBack = "notTakenBack";

/** Cases that are asked for at once. */
const page = 50;

/** Everything that is stuck, in the order of case numbers, read as far as it is asked for. */
export async function* stuckList({ cases, lookup }: Pick<Store, "cases" | "lookup">): AsyncIterable<Stuck> {
  let numbers = await lookup.page(stuckKey, { limit: page });
  for (let last = numbers.at(-1); last !== undefined; last = numbers.at(-1)) {
    for (const number of numbers) yield* await stuckOf(cases, number);
    numbers = await lookup.page(stuckKey, { after: last, limit: page });
  }
}

async function stuckOf(cases: CaseStore, caseNumber: CaseNumber): Promise<readonly Stuck[]> {
  const [messages, cards] = await Promise.all([cases.messages(caseNumber), cases.cards(caseNumber)]);
  return [
    ...messages.flatMap(({ row: { owed, ...row } }) => told({ caseNumber, ...owed, ...row })),
    ...cards.flatMap(({ row }) => told({ caseNumber, key: cardKey(row), kind: "card", where: "channel", ...row })),
  ];
}

const cardKey = ({ conversation }: CardRow): string => `card:${conversation}`;

type Told = Omit<Stuck, "state"> & { readonly state: MessageRow["state"] | CardRow["state"] };

function told({ caseNumber, key, kind, where, state, reason, since }: Told): readonly Stuck[] {
  if (state !== "parked" && state !== "unsure") return [];
  return [{ caseNumber, key, kind, where, state, reason, since }];
}

type Retry = {
  readonly store: Pick<Store, "cases" | "agenda">;
  readonly clock: Pick<Clock, "now">;
};

type Named = Pick<Stuck, "caseNumber" | "key">;

/** Seconds until the look that is planned before a row is written, for whoever dies right after: the row is long written by then. */
const soon = 60;

/**
 * Lets something that is stuck be said once more, at the next look, which is at once. What is no longer owed is dropped then.
 * `false` when it is not stuck any more, or somebody else was first.
 */
export async function retryStuck(parts: Retry, { caseNumber, key }: Named): Promise<boolean> {
  const { cases, agenda } = parts.store;
  const { message, card } = await stuckUnder(cases, { caseNumber, key });
  if (message === undefined && card === undefined) return false;
  const since = parts.clock.now();
  await agenda.write(plannedHint(caseNumber, later(since, soon)));
  try {
    if (message !== undefined)
      await cases.putMessage(caseNumber, { ...message.row, ...owedAgain, since }, message.etag);
    if (card !== undefined) await cases.putCard(caseNumber, { ...again(card), since }, card.etag);
  } catch (error) {
    if (error instanceof ConflictError) return false;
    throw error;
  }
  // A look that was planned for this moment before could have found nothing to say, and be gone again.
  await agenda.write(plannedHint(caseNumber, parts.clock.now()));
  return true;
}

/**
 * Somebody took away themselves what Teams did not let us empty: we forget it, and the erasing goes on at once. `false` when
 * there is no such thing any more.
 */
export async function takenAway(
  { store, clock }: Retry & { readonly store: Pick<Store, "tombstones"> },
  { caseNumber, key }: Named,
): Promise<boolean> {
  const { message, card } = await stuckUnder(store.cases, { caseNumber, key });
  if ((message ?? card)?.row.reason !== notTakenBack) return false;
  if (message !== undefined) await store.tombstones.removeMessage(caseNumber, key);
  else if (card !== undefined) await store.tombstones.removeCard(caseNumber, card.row.conversation);
  // Whoever dies before this leaves it to the look that was planned when Teams refused: a day after that.
  await store.agenda.write(plannedHint(caseNumber, clock.now()));
  return true;
}

async function stuckUnder(cases: CaseStore, { caseNumber, key }: Named) {
  const [messages, cards] = await Promise.all([cases.messages(caseNumber), cases.cards(caseNumber)]);
  return {
    message: messages.find(({ row }) => row.owed.key === key && isStuck(row)),
    card: cards.find(({ row }) => cardKey(row) === key && isStuck(row)),
  };
}

/**
 * Tries the cards of a case once more that Teams refused: a channel was linked, or the bot is back in it. Whoever asks for it
 * plans a look at the case after it, and is themselves asked again until they did.
 */
export async function retryCards(parts: Retry, number: CaseNumber): Promise<void> {
  const { cases } = parts.store;
  for (const card of await cases.cards(number)) {
    if (card.row.state !== "parked") continue;
    try {
      await cases.putCard(number, { ...again(card), since: parts.clock.now() }, card.etag);
    } catch (error) {
      // Somebody is at this card this very moment, or had it tried already.
      if (!(error instanceof ConflictError)) throw error;
    }
  }
}

const owedAgain = { state: "owed", attempts: 0, reason: null } as const;

/** A card of which the message is known is edited, not posted beside it. */
const again = ({ row }: Stored<CardRow>): CardRow => ({
  ...row,
  ...owedAgain,
  state: row.activity === null ? "owed" : "shown",
  shown: null,
});
