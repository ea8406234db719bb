import type { CaseNumber } from "../case/case.ts";
import { stuckKey } from "../store/lookupKeys.ts";
import { type CardRow, ConflictError, type MessageRow, type Store } from "../store/store.ts";
import { attempt } from "./attempt.ts";
import type { Conversation, Words } from "./messenger.ts";
import type { Parts } from "./parts.ts";
import { sendingLimit } from "./showCard.ts";
import { notTakenBack } from "./stuck.ts";

/**
 * Takes back what Teams shows of a case that is erased: its cards say that it is closed, what was said about it is emptied, and
 * the rows that knew of these go, one by one, so that a second time does only what is left. What was deleted there, or stood in a
 * channel that went, counts as taken back. What Teams refuses waits for an administrator, and is tried again each day; when
 * `isOver`, it is left where it is.
 */
export type Withdraw = (number: CaseNumber, how: { readonly isOver: boolean }) => Promise<Withdrawn>;

/** What came of it. `later`: Teams did not take all of it now. `refused`: what is left, Teams does not want to take. */
export type Withdrawn = {
  readonly state: "done" | "later" | "refused";
  /** What stays in Teams for good, of which the rows are gone too. */
  readonly left: readonly ("card" | "message")[];
};

type Withdrawing = Pick<Parts, "messenger" | "pacing" | "random" | "clock"> & {
  readonly store: Pick<Store, "cases" | "tombstones" | "lookup">;
  /** The channels that the bot can write to. */
  readonly channels: () => Promise<readonly Conversation[]>;
  /** What stands in the place of a card, and of something that was said. */
  readonly wordsFor: (number: CaseNumber) => { readonly card: Words; readonly message: Words };
};

export function withdrawer(parts: Withdrawing): Withdraw {
  return async (number, { isOver }) => {
    const came: { readonly kind: Standing["kind"]; readonly end: End }[] = [];
    for (const it of await standing(parts, number)) {
      came.push({ kind: it.kind, end: await end(parts, it, { number, isOver }) });
    }
    const ends = came.map((each) => each.end);
    return {
      state: ends.includes("later") ? "later" : ends.includes("refused") ? "refused" : "done",
      left: came.flatMap((each) => (each.end === "left" ? [each.kind] : [])),
    };
  };
}

/** Something that was shown or said, or is still to be, with what can become of its row. */
type Standing = Pick<CardRow | MessageRow, "state" | "reason"> & {
  readonly kind: "card" | "message";
  readonly age: number;
  /** Where it stands; `undefined`: nowhere, or in a channel that went. */
  readonly to: Conversation | undefined;
  readonly activity: string | null;
  readonly words: Words;
  readonly forget: () => Promise<void>;
  readonly park: (as: Parked) => Promise<unknown>;
};

type Parked = Pick<CardRow, "since" | "reason"> & { readonly state: "parked" };

async function standing({ store, ...parts }: Withdrawing, number: CaseNumber): Promise<readonly Standing[]> {
  const { cases, tombstones } = store;
  const { card, message } = parts.wordsFor(number);
  const [channels, cards, messages] = await Promise.all([
    parts.channels(),
    cases.cards(number),
    cases.messages(number),
  ]);
  const reached = (channel: string): Conversation | undefined => channels.find(({ id }) => id === channel);
  return [
    ...cards.map(({ row, etag, age }): Standing => {
      const { conversation, activity, state, reason } = row;
      return {
        ...{ kind: "card", state, reason, age, to: reached(conversation), activity, words: card },
        forget: () => tombstones.removeCard(number, conversation),
        park: (as) => cases.putCard(number, { ...row, ...as }, etag),
      };
    }),
    ...messages.map(({ row, etag, age }): Standing => {
      const { sent, state, reason } = row;
      const [channel = "", thread] = sent?.to.id.split(";") ?? [];
      const isGone = thread !== undefined && reached(channel) === undefined;
      return {
        ...{ kind: "message", state, reason, age, words: message },
        ...{ to: isGone ? undefined : sent?.to, activity: sent?.activity ?? null },
        forget: () => tombstones.removeMessage(number, row.owed.key),
        park: (as) => cases.putMessages(number, [{ row: { ...row, ...as }, etag: etag }]),
      };
    }),
  ];
}

/** How it ends with one of them now. `left`: it stays in Teams, and its row went all the same. */
type End = "back" | "later" | "refused" | "left";

type Withdrawal = { readonly number: CaseNumber; readonly isOver: boolean };

async function end(parts: Withdrawing, it: Standing, { number, isOver }: Withdrawal): Promise<End> {
  if (isUnderWay(it)) return "later";
  if (!isOver && isResting(it)) return "refused";
  const came = await takeBack(parts, it);
  if (came === "later") return came;
  if (came === "refused" && !isOver) return parkedIn(parts, it, number);
  await it.forget();
  return came === "refused" ? "left" : came;
}

/** Somebody is sending this very moment: what Teams calls it is not known yet. */
const isUnderWay = ({ state, age }: Standing): boolean =>
  (state === "sending" || state === "putting") && age < sendingLimit;

/** Seconds in which Teams is not asked again what it refused: a little less than the day after which it is looked at again. */
const rest = 20 * 3_600;

const isResting = ({ state, reason, age }: Standing): boolean =>
  state === "parked" && reason === notTakenBack && age < rest;

/** Lets an administrator see it. An administrator who wants it tried again this very moment goes first. */
async function parkedIn({ store, clock }: Withdrawing, it: Standing, number: CaseNumber): Promise<"refused" | "later"> {
  await store.lookup.add(stuckKey, number);
  try {
    await it.park({ state: "parked", reason: notTakenBack, since: clock.now() });
    return "refused";
  } catch (error) {
    if (error instanceof ConflictError) return "later";
    throw error;
  }
}

async function takeBack(
  { messenger, pacing, random }: Withdrawing,
  { to, activity, words }: Pick<Standing, "to" | "activity" | "words">,
): Promise<"back" | "later" | "refused"> {
  if (to === undefined || activity === null) return "back";
  if (!(await pacing.turn(to))) return "later";
  const came = await attempt({ pacing, random }, { to, tries: 0, call: () => messenger.edit(to, activity, words) });
  if (came.kind === "refused") return "refused";
  return came.kind === "took" || came.kind === "gone" ? "back" : "later";
}
