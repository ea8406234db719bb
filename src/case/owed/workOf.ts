import { type Day, dayOf, type Instant } from "../../calendar/day.ts";
import { rollForward } from "../../calendar/workingDays.ts";
import type { Case } from "../case.ts";
import { openDates } from "../dates/dates.ts";
import type { Audience } from "../outcome.ts";
import { type Acting, actingOn, actingOnAgreement, leadOrWhoFindsOne, startOf } from "../owed/acting.ts";
import type { PersonId } from "../person.ts";
import type { Rules } from "../rules.ts";
import { isOpenAgreement } from "../steps/agreements.ts";
import { handoverTask } from "../steps/release.ts";

/** Something that somebody has to do in a case: a step, `4a:` and an agreement, or `handover` after a release. */
export type Work = {
  readonly item: string;
  readonly due: Day;
  readonly whose: readonly PersonId[];
  readonly isDesks: boolean;
};

type Doing = { readonly people: Acting["people"]; readonly audience?: Audience | undefined };

/**
 * What there is to do in a case at a moment, by whoever does it. What somebody put off is left out until that day, and what
 * they cannot do. The release notice (5b) is nobody's work.
 */
export function workIn(it: Case, at: Instant, rules: Rules): readonly Work[] {
  const task = handoverTask(it, rules);
  const steps = openDates(it, rules)
    .filter(({ item }) => item !== "5b" && !(it.release !== null && item.startsWith("5a")))
    .map(({ item, reckoning: { due } }) => ({ item, due, doing: actingOn(item, it) }));
  const agreements = it.agreements.filter(isOpenAgreement).map((agreement) => ({
    item: `4a:${agreement.id}`,
    due: rollForward(rules.calendar, agreement.due),
    doing: actingOnAgreement(agreement, it),
  }));
  const begun = [...steps, ...agreements].filter(
    ({ item, doing, due }) => doing !== null && startOf(item, doing, it) <= at && !isPutOff(item, due, { it, at }),
  );
  return [
    ...begun.flatMap(({ item, due, doing }) => (doing === null ? [] : [workOf(item, due, doing)])),
    ...(task === null ? [] : [workOf("handover", task.due, leadOrWhoFindsOne(it))]),
  ];
}

const workOf = (item: string, due: Day, { people, audience }: Doing): Work => ({
  item,
  due,
  whose: people.map(({ id }) => id),
  isDesks: audience?.kind === "intakeDesk",
});

function isPutOff(item: string, due: Day, { it, at }: { readonly it: Case; readonly at: Instant }): boolean {
  const answer = it.reminderAnswers.findLast((each) => each.item === item);
  const today = dayOf(at);
  switch (answer?.answer) {
    case undefined:
      return false;
    case "cannot":
      return true;
    case "busy":
      return today < due;
    case "later":
      return answer.until !== null && today < answer.until;
  }
}
