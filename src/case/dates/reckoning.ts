import { addDays, type Day, earliestOf, latestOf } from "../../calendar/day.ts";
import { rollBack, rollForward } from "../../calendar/workingDays.ts";
import type { Rules } from "../rules.ts";
import type { Length, Source, Start, Step, Term } from "../step.ts";
import { afterPauses, finishedPauses } from "./pauses.ts";
import type { ProcessFacts } from "./processFacts.ts";
import { counted, rolled, ruleOf } from "./term.ts";

/** A fact that a date was computed from. `known` is the day before which nobody could know that it was owed. */
export type Input = { readonly of: Start | "intake" | "known" | "pausedUntil"; readonly on: Day };

/** How a step's date came about: enough to explain it to whoever doubts it. */
export type Reckoning = {
  readonly rule: string;
  readonly source: Source;
  readonly inputs: readonly Input[];
  /** What the rule gives, before rolling. */
  readonly raw: Day;
  /** The day to aim for; equal to `due` unless the note gives a range. */
  readonly target: Day;
  /** The last day: late begins on the day after it. */
  readonly due: Day;
};

/** What one date is computed from. `on` is the day the term counts from. */
type Basis = {
  readonly step: Step;
  readonly term: Term;
  readonly on: Day;
  readonly facts: ProcessFacts;
  readonly rules: Rules;
};

/** Computes a step's dates, with everything that was used. */
export function reckon(basis: Basis): Reckoning {
  const { step, term, rules } = basis;
  const raw = rawDate(term, basis);
  const due = rolled(step, raw, rules);
  const target = step.target === undefined ? due : rolled(step, rawDate(step.target, basis), rules);
  const bounds = boundsOf(basis);
  return {
    rule: ruleOf(term, rules.variant),
    source: term.source,
    inputs: inputsOf(basis, { raw, due, ...bounds }),
    raw,
    target: within(target, bounds),
    due: within(due, bounds),
  };
}

/** The day a term counts from, `null` while it has not happened. */
export function startOf(start: Start, facts: ProcessFacts, { calendar }: Rules): Day | null {
  switch (start) {
    case "admission":
      return facts.admittedOn;
    case "receipt":
      // A notice on a day off counts from the next working day, an announcement from the admission itself.
      return rollForward(calendar, latestOf(facts.receivedOn, facts.admittedOn));
    case "request":
      return facts.requestedOn;
    case "adoption":
      return facts.adoptedOn;
    case "talk":
      return facts.lastTalkOn;
    case "release":
      return facts.release;
  }
}

/** Terms counted back from release do not wait for a pause: the release does not either. */
function rawDate(length: Length, { step, term, on, facts, rules }: Basis): Day {
  const raw = counted(length, on, rules);
  if (term.from === "release") return raw;
  return afterPauses(raw, { pauses: finishedPauses(step.item, facts), start: on, length, rules });
}

type Bounds = { readonly earliest: Day | null; readonly latest: Day | null };

/**
 * Between which days a date must stay: no earlier than the working day on which people could know that a handover was
 * owed, no later than the last working day before the planned intake (which may not come before the term begins).
 */
function boundsOf({ step, on, facts, rules: { calendar } }: Basis): Bounds {
  const { admittedOn, receivedOn, releaseKnownOn, intakeOn } = facts;
  const known = latestOf(admittedOn, receivedOn, releaseKnownOn ?? receivedOn);
  return {
    earliest: step.atOnce === true ? rollForward(calendar, known) : null,
    latest:
      step.before === "intake" && intakeOn !== null ? latestOf(on, rollBack(calendar, addDays(intakeOn, -1))) : null,
  };
}

function within(date: Day, { earliest, latest }: Bounds): Day {
  const capped = latest === null ? date : earliestOf(date, latest);
  return earliest === null ? capped : latestOf(capped, earliest);
}

/** The facts that made a date what it is; those that changed nothing are left out. */
function inputsOf(
  { step, term, on, facts, rules }: Basis,
  { raw, due, earliest, latest }: Bounds & { readonly raw: Day; readonly due: Day },
): readonly Input[] {
  const pauses = raw === counted(term, on, rules) ? [] : finishedPauses(step.item, facts);
  return [
    { of: term.from, on },
    ...pauses.map(({ until }) => ({ of: "pausedUntil" as const, on: until })),
    ...(latest !== null && latest < due && facts.intakeOn !== null
      ? [{ of: "intake" as const, on: facts.intakeOn }]
      : []),
    ...(earliest !== null && earliest > due ? [{ of: "known" as const, on: earliest }] : []),
  ];
}
