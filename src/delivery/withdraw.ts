import type { CaseNumber } from "../case/case.ts";
import type { Aged, CardRow, MessageRow, Store } from "../store/store.ts";
import { attempt } from "./attempt.ts";
import type { Conversation, Words } from "./messenger.ts";
import type { Parts } from "./parts.ts";
import { sendingLimit } from "./showCard.ts";

/**
 * Takes back what Teams shows of a case that is erased: its cards say that it is closed, what was said about it is emptied, and
 * the rows that knew of these go, one by one, so that a second time does only what is left. `false`: Teams did not take all of
 * it now. What was deleted there, or can't be reached any more, counts as taken back.
 */
export type Withdraw = (number: CaseNumber) => Promise<boolean>;

type Withdrawing = Pick<Parts, "messenger" | "pacing" | "random"> & {
  readonly store: Pick<Store, "cases" | "tombstones">;
  /** The channels that the bot can write to. */
  readonly channels: () => Promise<readonly Conversation[]>;
  /** What stands in the place of a card, and of something that was said. */
  readonly wordsFor: (number: CaseNumber) => { readonly card: Words; readonly message: Words };
};

export function withdrawer(parts: Withdrawing): Withdraw {
  const { cases, tombstones } = parts.store;
  return async (number) => {
    const words = parts.wordsFor(number);
    const [channels, cards, messages] = await Promise.all([
      parts.channels(),
      cases.cards(number),
      cases.messages(number),
    ]);
    const done: boolean[] = [];
    for (const { row, age } of cards) {
      const to = channels.find(({ id }) => id === row.conversation);
      const isBack =
        !isUnderWay({ row, age }) && (await takeBack(parts, { to, activity: row.activity, words: words.card }));
      if (isBack) await tombstones.removeCard(number, row.conversation);
      done.push(isBack);
    }
    for (const { row, age } of messages) {
      const { to, activity } = row.sent ?? {};
      const isBack = !isUnderWay({ row, age }) && (await takeBack(parts, { to, activity, words: words.message }));
      if (isBack) await tombstones.removeMessage(number, row.owed.key);
      done.push(isBack);
    }
    return done.every((isBack) => isBack);
  };
}

/** Somebody is sending this very moment: what Teams calls it is not known yet. */
const isUnderWay = ({ row, age }: Pick<Aged<CardRow | MessageRow>, "row" | "age">): boolean =>
  (row.state === "sending" || row.state === "putting") && age < sendingLimit;

type Shown = {
  readonly to: Conversation | undefined;
  readonly activity: string | null | undefined;
  readonly words: Words;
};

async function takeBack({ messenger, pacing, random }: Withdrawing, { to, activity, words }: Shown): Promise<boolean> {
  if (to === undefined || activity === null || activity === undefined) return true;
  if (!(await pacing.turn(to))) return false;
  const came = await attempt({ pacing, random }, { to, tries: 0, call: () => messenger.edit(to, activity, words) });
  return came.kind === "took" || came.kind === "gone" || came.kind === "refused";
}
