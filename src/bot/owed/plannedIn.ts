import { addDays, type Day, dayOf, type Instant } from "../../calendar/day.ts";
import type { Case } from "../../case/case.ts";
import { openDates } from "../../case/dates/dates.ts";
import { actingOn } from "../../case/owed/acting.ts";
import type { PersonId } from "../../case/person.ts";
import type { Rules } from "../../case/rules.ts";

/** The moments that are planned, and the step that each is of. */
export const plannedSteps = { intake: "2a", mdo: "3c", talk: "4b" } as const;

/** A planned intake, talk or MDO: the step that it is of, who does it, and who else comes. */
export type PlannedStep = {
  readonly item: (typeof plannedSteps)[keyof typeof plannedSteps];
  readonly moment: Instant;
  readonly whose: readonly PersonId[];
  readonly attending: readonly PersonId[];
};

/**
 * What is planned from today up to `ahead` days on, of steps that are not done: whatever their last day, and whether or not
 * somebody put their reminders off, for a moment in somebody's diary comes all the same.
 */
export function plannedIn(it: Case, rules: Rules, { today, ahead }: { readonly today: Day; readonly ahead: number }) {
  const open = new Set(openDates(it, rules).map(({ item }) => item));
  return it.planned.flatMap(({ what, moment }): readonly PlannedStep[] => {
    const item = plannedSteps[what];
    if (!open.has(item) || dayOf(moment) < today || dayOf(moment) > addDays(today, ahead)) return [];
    const whose = (actingOn(item, it)?.people ?? []).map(({ id }) => id);
    const coming = what === "intake" ? it.attendance.filter(({ attends }) => attends) : [];
    const attending = coming.map(({ who }) => who.id).filter((id) => !whose.includes(id));
    return [{ item, moment, whose, attending }];
  });
}
