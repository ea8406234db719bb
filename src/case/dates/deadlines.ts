import { addDays, type Day } from "../../calendar/day.ts";
import { rollForward, workingDaysBetween } from "../../calendar/workingDays.ts";
import { process } from "../process.ts";
import type { Rules } from "../rules.ts";
import type { Item, Start, Step, Term, Unless } from "../step.ts";
import { pausedSince } from "./pauses.ts";
import type { ProcessFacts } from "./processFacts.ts";
import { type Reckoning, reckon, startOf } from "./reckoning.ts";

/**
 * A step's date, or why it has none. `notApplicable` is never late; `paused` neither; `notYetKnown` waits for something
 * to happen, and carries what the dates would be if the plan were adopted on its last day, where that can be said.
 */
export type Deadline = { readonly item: Item } & (
  | { readonly state: "due"; readonly reckoning: Reckoning }
  | {
      readonly state: "notApplicable";
      readonly reason: "shortStay";
      readonly because: Unless;
      readonly reckoning: Reckoning;
    }
  | { readonly state: "paused"; readonly since: Day; readonly reckoning: Reckoning }
  | { readonly state: "notYetKnown"; readonly waitsFor: Start; readonly forecast: Reckoning | null }
);

/** Every step that has a date, in the order of the process. Computed from what happened, each time; never stored. */
export function deadlines(facts: ProcessFacts, rules: Rules): readonly Deadline[] {
  const isShort = isShortStay(facts, rules);
  return process.flatMap((step) => {
    const term = isShort && step.shortStay !== undefined ? step.shortStay : step.due;
    return term === undefined ? [] : [deadlineOf(step, term, { facts, rules })];
  });
}

/**
 * Whether the short handover of step 5a applies: the stay owes no plan, or a step that is counted from admission or
 * receipt falls away because the person leaves first. A talk or a share that comes after release does not make a stay short.
 */
export function isShortStay(facts: ProcessFacts, rules: Rules): boolean {
  const early = process.filter(({ due }) => due?.from === "admission" || due?.from === "receipt");
  return early.some(
    (step) => step.due !== undefined && deadlineOf(step, step.due, { facts, rules }).state === "notApplicable",
  );
}

/** An item whose date or state is another than before. */
export type Moved = { readonly item: Item; readonly from: Deadline; readonly to: Deadline };

/** What moved, old and new, when a fact changed: the pairs whose state, target or due day differ. */
export function movedDeadlines(before: readonly Deadline[], after: readonly Deadline[]): readonly Moved[] {
  return after.flatMap((to) => {
    const from = before.find(({ item }) => item === to.item);
    return from === undefined || shown(from) === shown(to) ? [] : [{ item: to.item, from, to }];
  });
}

/** How many working days after its due day something was done (or still is not, today). 0 when it is on time. */
export function workingDaysLate(due: Day, on: Day, { calendar }: Rules): number {
  return Math.max(0, workingDaysBetween(calendar, due, on));
}

/** "Vertraagd ontvangen (n werkdagen)": how many working days the notice came after admission, 0 when it came at once. */
export function receivedLate({ admittedOn, receivedOn }: ProcessFacts, { calendar }: Rules): number {
  return Math.max(
    0,
    workingDaysBetween(calendar, rollForward(calendar, admittedOn), rollForward(calendar, receivedOn)),
  );
}

type Context = { readonly facts: ProcessFacts; readonly rules: Rules };

function deadlineOf(step: Step, due: Term, context: Context): Deadline {
  const { item } = step;
  const { term, on, isExpected } = begun(due, step.orElse, context);
  if (on === null) return { item, state: "notYetKnown", waitsFor: term.from, forecast: null };
  const reckoning = reckon({ step, term, on, ...context });
  const because = whyNot(step, reckoning.due, context);
  if (because !== null) return { item, state: "notApplicable", reason: "shortStay", because, reckoning };
  if (isExpected) return { item, state: "notYetKnown", waitsFor: term.from, forecast: reckoning };
  const since = pausedSince(item, context.facts);
  return since === null ? { item, state: "due", reckoning } : { item, state: "paused", since, reckoning };
}

type Begun = { readonly term: Term; readonly on: Day | null; readonly isExpected: boolean };

/** The term that counts: the first whose start has happened, otherwise the last one with the day its start is expected. */
function begun(due: Term, orElse: Term | undefined, { facts, rules }: Context): Begun {
  const on = startOf(due.from, facts, rules);
  if (on !== null) return { term: due, on, isExpected: false };
  if (orElse !== undefined) return begun(orElse, undefined, { facts, rules });
  return { term: due, on: expected(due.from, { facts, rules }), isExpected: true };
}

/** The day on which a plan that is not adopted yet should be: the due day of step 3c. */
function expected(start: Start, { facts, rules }: Context): Day | null {
  const step = process.find(({ item }) => item === "3c");
  if (start !== "adoption" || step?.due === undefined) return null;
  return reckon({ step, term: step.due, on: facts.admittedOn, facts, rules }).due;
}

/** Why a step falls away, if it does. Release on the due day itself leaves that day to do it; only an earlier one ends it. */
function whyNot({ unless }: Step, due: Day, { facts, rules }: Context): Unless | null {
  const { release, admittedOn } = facts;
  if (release === null) return null;
  const holds: Readonly<Record<Unless, boolean>> = {
    releasedBefore: release < due,
    stayTooShort: release <= addDays(admittedOn, rules.variant.minimumStay),
  };
  return unless?.find((each) => holds[each]) ?? null;
}

/** What people see of a deadline. */
const shown = (deadline: Deadline): string => {
  const dates = deadline.state === "notYetKnown" ? deadline.forecast : deadline.reckoning;
  return [deadline.state, dates?.target, dates?.due].join(" ");
};
