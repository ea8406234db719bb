import { createHash } from "node:crypto";
import type { CaseNumber } from "../case/case.ts";
import { stuckKey, threadId } from "../store/lookupKeys.ts";
import type { CardRow, Head, Stored } from "../store/store.ts";
import { isStuck } from "../store/stuck.ts";
import type { Conversation, Words } from "./messenger.ts";
import type { Parts } from "./parts.ts";
import type { Visit } from "./visit.ts";
import { insistently, isOwn, newNonce, written } from "./written.ts";

/** A case's card for one conversation, as it should be there. `hash` is of all that it shows. */
export type Card = {
  readonly number: CaseNumber;
  readonly to: Conversation;
  readonly words: Words;
  readonly hash: string;
  /** The case went elsewhere: when this message is gone, there is nothing to post anew. */
  readonly isLeft: boolean;
};

/** After a look at a card: the message that holds it, so that something can be said in its thread. */
export type Shown = { readonly visit: Visit; readonly activity: string | null };

export const cardOf = async ({ cardFor }: Parts, head: Head, to: Conversation): Promise<Card> =>
  cardSaying(await cardFor(head, to), { number: head.case.number, to, isLeft: false });

/** What has to stand in the place of a card that a case left behind; `null` when it never stood there, or stays as it is. */
export function leftCardOf(
  { leftBehind }: Parts,
  head: Head,
  { to, card }: { readonly to: Conversation; readonly card: Stored<CardRow> | undefined },
): Card | null {
  if (leftBehind === undefined || card === undefined || card.row.activity === null) return null;
  return cardSaying(leftBehind.cardFor(head), { number: head.case.number, to, isLeft: true });
}

const cardSaying = (words: Words, about: Pick<Card, "number" | "to" | "isLeft">): Card => ({
  ...about,
  words,
  hash: createHash("sha256").update(shownBy(words)).digest("base64url"),
});

/** All that a person sees. The version that buttons carry is left out: a case may change in what its card does not show. */
const shownBy = (words: Words): string => JSON.stringify(words, (key, value) => (key === "v" ? undefined : value));

/** The thread under a message. */
export const threadOf = (to: Conversation, activity: string): Conversation => ({
  ...to,
  id: threadId(to.id, activity),
});

const blank = { activity: null, shown: null, attempts: 0, reason: null };

/** Writes what became of a card, and lets it be found when it is stuck. Throws `ConflictError` when another process wrote first. */
export async function note(
  parts: Parts,
  { number, to }: Pick<Card, "number" | "to">,
  { before, ...now }: { readonly before: Stored<CardRow> | null; readonly state: CardRow["state"] } & Partial<CardRow>,
): Promise<Stored<CardRow>> {
  const { cases, lookup } = parts.store;
  const made = { conversation: to.id, since: parts.clock.now(), nonce: newNonce(parts) };
  const row: CardRow = { ...blank, ...before?.row, ...now, ...made };
  if (isStuck(row)) await lookup.add(stuckKey, number);
  const write = () =>
    written(
      () => cases.putCard(number, row, before?.etag ?? null),
      async () => (await cases.cards(number)).find((card) => isOwn(row, card.row)),
    );
  return before?.row.state === "sending" && row.state === "shown" ? insistently(parts, write) : write();
}
