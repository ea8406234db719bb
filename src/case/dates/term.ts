import { addDays, type Day, day } from "../../calendar/day.ts";
import { addWorkingDays, rollBack, rollForward } from "../../calendar/workingDays.ts";
import type { Rules } from "../rules.ts";
import type { Length, Step, Term } from "../step.ts";
import type { Variant } from "../variant.ts";

/** Where a length of time ends when it is counted from a day, before any rolling. */
export function counted(length: Length, from: Day, { calendar, variant }: Rules): Day {
  const known = lengthIn(length, variant);
  if ("workingDays" in known) return addWorkingDays(calendar, from, known.workingDays);
  if ("days" in known) return addDays(from, known.days);
  if ("months" in known) return day(Temporal.PlainDate.from(from).add({ months: known.months }));
  const firstDay = firstDayOfDetention(from, variant);
  if ("startOfWeek" in known) return addDays(firstDay, 7 * (known.startOfWeek - 1));
  return addDays(firstDay, 7 * known.endOfWeek - 1);
}

/** The working day on which a step's date falls; the region may let all of them roll forward. */
export function rolled(step: Step, raw: Day, { calendar, variant }: Rules): Day {
  const direction = variant.rolling === "forward" ? "forward" : step.rolls;
  return direction === "back" ? rollBack(calendar, raw) : rollForward(calendar, raw);
}

/** A term as one reads it aloud: `receipt + 1 working day`, `end of week 2 from admission`. Names the rule that was used. */
export function ruleOf(term: Term, variant: Variant): string {
  const known = lengthIn(term, variant);
  if ("startOfWeek" in known) return `start of week ${known.startOfWeek} from ${term.from}`;
  if ("endOfWeek" in known) return `end of week ${known.endOfWeek} from ${term.from}`;
  if ("workingDays" in known) return `${term.from} ${signed(known.workingDays, "working day")}`;
  return `${term.from} ${"days" in known ? signed(known.days, "day") : signed(known.months, "month")}`;
}

/** A length with the region's choice filled in. */
const lengthIn = (length: Length, variant: Variant): Exclude<Length, { readonly setting: string }> =>
  "setting" in length ? variant[length.setting] : length;

/** Week 1 of detention begins on the day of admission, or on the Monday of its calendar week. */
const firstDayOfDetention = (admittedOn: Day, { weeks }: Variant): Day =>
  weeks === "iso" ? addDays(admittedOn, 1 - Temporal.PlainDate.from(admittedOn).dayOfWeek) : admittedOn;

const signed = (count: number, unit: string): string =>
  `${count < 0 ? "−" : "+"} ${Math.abs(count)} ${unit}${Math.abs(count) === 1 ? "" : "s"}`;
