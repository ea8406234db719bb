import { type Day, dayOf, type Instant } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import type { Audience } from "../outcome.ts";
import type { PersonId } from "../person.ts";
import type { Rules } from "../rules.ts";
import { handoverTask } from "../steps/release.ts";
import { type Acting, leadOrWhoFindsOne, startOf } from "./acting.ts";
import { quietUntil } from "./snoozes.ts";
import { tasksOf } from "./tasks.ts";

/** Something that somebody has to do in a case: a step, `4a:` and an agreement, or `handover` after a release. */
export type Work = {
  readonly item: string;
  readonly due: Day;
  readonly whose: readonly PersonId[];
  readonly isDesks: boolean;
};

type Doing = { readonly people: Acting["people"]; readonly audience?: Audience | undefined };

/**
 * What there is to do in a case at a moment, by whoever sees to it. What somebody put off is left out until that day; what they
 * cannot do is on the list of whoever sees to it instead.
 */
export function workIn(it: Case, at: Instant, rules: Rules): readonly Work[] {
  const task = handoverTask(it, rules);
  const begun = tasksOf(it, rules).filter(
    ({ item, acting, due, snooze }) =>
      startOf(item, acting, it) <= at && dayOf(at) >= (quietUntil(snooze, due) ?? dayOf(at)),
  );
  return [
    ...begun.map(({ item, due, acting }) => workOf(item, due, acting)),
    ...(task === null ? [] : [workOf("handover", task.due, leadOrWhoFindsOne(it))]),
  ];
}

const workOf = (item: string, due: Day, { people, audience }: Doing): Work => ({
  item,
  due,
  whose: people.map(({ id }) => id),
  isDesks: audience?.kind === "intakeDesk",
});
