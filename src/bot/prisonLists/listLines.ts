import { addDays, type Day, dayOf } from "../../calendar/day.ts";
import { shortDay, spelledMoment } from "../../cards/days.ts";
import type { Words } from "../../cards/words/words.nl.ts";
import type { Case } from "../../case/case.ts";
import { endOf } from "../../case/changes/endings.ts";
import { stillPlanned } from "../../case/dates/planned.ts";
import { waiting } from "../../case/dates/waiting.ts";
import { isLate } from "../../case/owed/time.ts";
import type { Rules } from "../../case/rules.ts";
import { fortnight, type Listing } from "../../reminders/listMoments.ts";

/** The parts of each list, in the order in which they stand there. */
export const sectionsOf = { mdo: ["atMeeting", "later"], idu: ["in", "through", "out"] } as const;

/** A case on a list: in which part, and what sorts it there. */
export type Line = {
  readonly section: (typeof sectionsOf)[keyof typeof sectionsOf][number];
  readonly rank: string;
  readonly case: Case;
  readonly text: string;
};

type Context = {
  readonly listing: Listing;
  readonly today: Day;
  readonly rules: Rules;
  readonly words: Words;
};

/** A plan that still has to be adopted: at this MDO when it was planned for it, or cannot wait for the next. */
export function mdoLine(it: Case, { listing, today, rules, words }: Context): readonly Line[] {
  const due = waiting(it, rules).find(({ item }) => item === "3c")?.due;
  if (due === undefined) return [];
  const moment = stillPlanned(it).find(({ what }) => what === "mdo")?.moment;
  const isNow = moment === undefined ? due < listing.next : dayOf(moment) <= listing.on;
  return [
    {
      section: isNow ? "atMeeting" : "later",
      rank: moment ?? due,
      case: it,
      text:
        moment === undefined
          ? words.answer.mdoBy(shortDay(due, today, words))
          : words.answer.mdoOn(spelledMoment(moment, today, words)),
    },
  ];
}

/** Somebody who came in the past two weeks, is free since, leaves in the coming two weeks, or is inside for longer. */
export function iduLine(it: Case, context: Context): readonly Line[] {
  const { listing, today, words } = context;
  const since = addDays(listing.on, -fortnight);
  const day = (on: Day): string => shortDay(on, today, words);
  if (it.release !== null) {
    const { on } = it.release;
    const isRecent = on >= since && (endOf(it)?.state ?? "closed") === "closed";
    return isRecent ? [{ section: "out", rank: on, case: it, text: words.card.released(day(on)) }] : [];
  }
  if (endOf(it) !== null || it.stage.state === "announced") return [];
  const leavesOn = it.expectedRelease?.on;
  if (leavesOn !== undefined && leavesOn < listing.next) {
    return [{ section: "out", rank: leavesOn, case: it, text: words.card.release(day(leavesOn)) }];
  }
  const movedOn = it.transfers.findLast(({ to }) => to === it.prison)?.on;
  const cameOn = movedOn ?? it.admittedOn;
  if (cameOn < since) return [{ section: "through", rank: cameOn, case: it, text: nextStep(it, context) }];
  const text = movedOn === undefined ? words.card.inside(day(cameOn)) : words.prisonLists.moved(day(cameOn));
  return [{ section: "in", rank: cameOn, case: it, text }];
}

function nextStep(it: Case, { today, rules, words }: Context): string {
  const [next] = waiting(it, rules);
  if (next === undefined) return words.card.nowNothing;
  const day = shortDay(next.due, today, words);
  return words.answer.dueLine({ what: words.item[next.item], day, isLate: isLate(it, next) });
}
