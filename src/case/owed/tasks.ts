import type { Day } from "../../calendar/day.ts";
import { rollForward } from "../../calendar/workingDays.ts";
import type { Case } from "../case.ts";
import { openDates } from "../dates/dates.ts";
import { factsOf } from "../dates/facts.ts";
import { finishedPauses, pausedSince } from "../dates/pauses.ts";
import type { Agreement } from "../records/planRecord.ts";
import type { ReminderAnswer } from "../records/record.ts";
import type { Rules } from "../rules.ts";
import { isOpenAgreement } from "../steps/agreements.ts";
import { type Acting, actingInstead, actingOn, actingOnAgreement } from "./acting.ts";
import { type Base, dayOfRung, rungs } from "./ladder.ts";
import { answersTo } from "./snoozes.ts";

/**
 * Something with a last day that somebody sees to: a step, or `4a:` and an agreement. `doer`: whoever does it by the rules;
 * `acting`: whoever sees to it now, which is somebody else after "Lukt niet" (`handed`). `snooze`: the answer that puts it off.
 */
export type Task = Base & {
  readonly item: string;
  readonly doer: Acting;
  readonly acting: Acting;
  readonly handed: ReminderAnswer | null;
  readonly snooze: ReminderAnswer | null;
};

/**
 * What somebody sees to in a case, as its ladders and everybody's lists know it. Nothing is in it that is done, refused, not
 * applicable or paused, nor the release notice, which others send; after a release the handover is the lead's task.
 */
export function tasksOf(it: Case, rules: Rules): readonly Task[] {
  const facts = factsOf(it);
  const steps = openDates(it, rules)
    .filter(({ item }) => item !== "5b" && !(it.release !== null && (item === "5a" || item === "5a-start")))
    .map(({ item, reckoning: { due } }) => ({
      item,
      due,
      pauses: finishedPauses(item, facts),
      doer: actingOn(item, it),
    }));
  const agreements = openAgreements(it).map((agreement) => ({
    item: `4a:${agreement.id}`,
    due: rollForward(rules.calendar, agreement.due),
    pauses: finishedPauses("4a", facts),
    doer: actingOnAgreement(agreement, it),
  }));
  return [...steps, ...agreements].flatMap(({ doer, ...task }) => {
    if (doer === null) return [];
    const { handed, snooze } = answersTo(task.item, firstRungOn(task, rules), it);
    return [{ ...task, doer, acting: handed === null ? doer : actingInstead(handed, it), handed, snooze }];
  });
}

/** The agreements of the plan that somebody has to carry out; none while that stands still. */
export const openAgreements = (it: Case): readonly Agreement[] =>
  pausedSince("4a", factsOf(it)) === null ? it.agreements.filter(isOpenAgreement) : [];

/** From when on something can be answered: an older answer was about another last day. */
function firstRungOn(base: Base, rules: Rules): Day {
  const [first] = rungs(rules.variant);
  return first === undefined ? base.due : dayOfRung(first, base, rules);
}
