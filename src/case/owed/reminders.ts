import type { Day } from "../../calendar/day.ts";
import { rollForward } from "../../calendar/workingDays.ts";
import type { Case } from "../case.ts";
import { openDates } from "../dates/dates.ts";
import { factsOf } from "../dates/facts.ts";
import { finishedPauses, pausedSince } from "../dates/pauses.ts";
import type { Owed } from "../outcome.ts";
import { leadOf } from "../roles/holders.ts";
import type { Rules } from "../rules.ts";
import { isOpenAgreement } from "../steps/agreements.ts";
import { type Acting, actingLead, actingOn, actingOnAgreement, startOf } from "./acting.ts";
import { type Base, dayOfRung, momentOfRung, type Rung, reminding, rungs } from "./ladder.ts";
import { nextOpenDay } from "./openHours.ts";
import { answerTo, quietUntil } from "./snoozes.ts";

/** Something with a last day that somebody sees to: a step, or `4a:` and an agreement. */
type Task = Base & { readonly item: string; readonly acting: Acting };

/**
 * Every reminder and escalation that a case will owe if nothing happens, each from its own moment: the ladder of each step
 * and each agreement that is open. Nothing is in it that is done, refused, not applicable or paused.
 */
export const remindersAhead = (it: Case, rules: Rules): readonly Owed[] =>
  tasksOf(it, rules).flatMap((task) => ladderOf(task, it, rules));

function tasksOf(it: Case, rules: Rules): readonly Task[] {
  const facts = factsOf(it);
  const steps = openDates(it, rules)
    .filter(({ item }) => isReminded(item, it))
    .map(({ item, reckoning: { due } }) => ({
      item,
      due,
      pauses: finishedPauses(item, facts),
      acting: actingOn(item, it),
    }));
  const isPaused = pausedSince("4a", facts) !== null;
  const agreements = it.agreements
    .filter((agreement) => !isPaused && isOpenAgreement(agreement))
    .map((agreement) => ({
      item: `4a:${agreement.id}`,
      due: rollForward(rules.calendar, agreement.due),
      pauses: finishedPauses("4a", facts),
      acting: actingOnAgreement(agreement, it),
    }));
  return [...steps, ...agreements].flatMap(({ acting, ...task }) => (acting === null ? [] : [{ ...task, acting }]));
}

/**
 * Nobody is reminded of the release notice: when it does not come, whether the person is free is asked (`released.ts`). After
 * a release the handover is the lead's task.
 */
const isReminded = (item: string, { release }: Case): boolean =>
  item !== "5b" && !(release !== null && (item === "5a" || item === "5a-start"));

function ladderOf(task: Task, it: Case, rules: Rules): readonly Owed[] {
  const steps = rungs(rules.variant);
  const [first] = steps;
  const firstOn = first === undefined ? task.due : dayOfRung(first, task, rules);
  const answer = answerTo(task.item, firstOn, it);
  const quiet = quietUntil(answer, task.due);
  // "Kan niet" gives the question to the lead; whoever said it is not asked again.
  const acting = answer?.answer === "cannot" ? (actingLead(it) ?? task.acting) : task.acting;
  // Only the lead moves what comes after the reminders too, and not of what they do themselves: that takes somebody else's word.
  const isMoved = answer?.byLead === true && !isLeads(task.acting, it);
  const base = isMoved && quiet !== null && quiet > task.due ? { ...task, due: quiet } : task;
  const days = steps.map((rung) => ({ rung, on: nextOpenDay(dayOfRung(rung, base, rules), rules) }));
  const kept = days.filter(({ rung, on }) => quiet === null || rung.kind !== "reminder" || on >= quiet);
  const start = startOf(task.item, acting, it);
  return [...again(quiet, kept, { task, rules }), ...kept]
    .map(({ rung, on }) => said(rung, on, { task: { ...base, acting }, rules }))
    .filter(({ from }) => from >= start);
}

type Planned = { readonly rung: Rung; readonly on: Day };
type Context = { readonly task: Task; readonly rules: Rules };

/** "Morgen" means that tomorrow it is asked again, unless there is a rung that day anyway. */
function again(quiet: Day | null, kept: readonly Planned[], { task, rules }: Context): readonly Planned[] {
  if (quiet === null) return [];
  const on = nextOpenDay(quiet, rules);
  if (kept.some(({ rung, on: day }) => rung.kind === "reminder" && day === on)) return [];
  return [{ on, rung: { name: `again-${on}`, after: 0, ...reminding(on < task.due) } }];
}

function said(rung: Rung, on: Day, { task: { item, due, acting }, rules }: Context): Owed {
  const { name, kind, where } = rung;
  const from = momentOfRung(rung, on, rules);
  // The day belongs to the key: a step that gets another last day has another ladder.
  const key = kind === "reminder" ? `reminder:${item}:${name}:${due}` : `${kind}:${item}:${due}`;
  switch (kind) {
    case "reminder":
      return { key, kind, item, where, from, to: acting.people.map(({ id }) => id), ...audienceOf(acting) };
    case "escalation":
      return { key, kind, item, where, from, to: [], audience: acting.above };
    case "openEnd":
      return { key, kind, item, where, from, to: [], audience: { kind: "administrators" } };
  }
}

const audienceOf = ({ audience }: Acting): Pick<Owed, "audience"> => (audience === undefined ? {} : { audience });

const isLeads = ({ people }: Acting, it: Case): boolean => people.some(({ id }) => id === leadOf(it)?.id);
