import { addDays, dayOf, type Instant, momentOn } from "../calendar/day.ts";
import type { Case } from "./case.ts";
import type { Time } from "./commands.ts";
import { changed, unchanged } from "./decided.ts";
import type { Outcome } from "./outcome.ts";
import type { Rules } from "./rules.ts";
import { type Waiting, waiting } from "./waiting.ts";

/** "It is now this late": what was owed by an earlier day and is not done has become late. Told again the same day, nothing changes. */
export function passTime(it: Case, command: Time, rules: Rules): Outcome {
  const today = dayOf(command.at);
  const late = waiting(it, rules).filter((each) => each.due < today && !isLate(it, each));
  if (late.length === 0) return unchanged(it);
  return changed({ ...it, lateOn: today }, command, "becameLate", { items: late.map(({ item }) => item).join(" ") });
}

/** Whether time has found this to be late: from the day after its last day on, as soon as time has spoken. */
export const isLate = ({ lateOn }: Case, { due }: Pick<Waiting, "due">): boolean => lateOn !== null && due < lateOn;

/** When time has to speak to this case next: as the day after the next last day begins. `null`: nothing is waiting for a day. */
export function nextMoment(it: Case, at: Instant, rules: Rules): Instant | null {
  const today = dayOf(at);
  const next = waiting(it, rules).find(({ due }) => due >= today);
  return next === undefined ? null : momentOn(addDays(next.due, 1), "00:00");
}
