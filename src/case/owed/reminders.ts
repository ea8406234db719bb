import type { Day, Instant } from "../../calendar/day.ts";
import { rollForward } from "../../calendar/workingDays.ts";
import type { Case } from "../case.ts";
import { openDates } from "../dates/dates.ts";
import { factsOf } from "../dates/facts.ts";
import { finishedPauses, pausedSince } from "../dates/pauses.ts";
import type { Owed } from "../outcome.ts";
import type { Holder } from "../person.ts";
import { leadOf } from "../roles/holders.ts";
import type { Rules } from "../rules.ts";
import { isOpenAgreement } from "../steps/agreements.ts";
import { type Acting, actingLead, actingOn, actingOnAgreement, startOf } from "./acting.ts";
import { type Base, dayOfRung, type Rung, rungs } from "./ladder.ts";
import { digestOn, nextOpenDay, openingOn } from "./openHours.ts";
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
  // Who does the step can put off its reminders, not what comes after them: that takes somebody else's word.
  const isOwn = answer === null || answer.by === "source" || acting.people.some(({ id }) => id === writerOf(answer));
  const base = !isOwn && quiet !== null && quiet > task.due ? { ...task, due: quiet } : task;
  const days = steps.map((rung) => ({ rung, on: nextOpenDay(dayOfRung(rung, base, rules), rules) }));
  const kept = days.filter(({ rung, on }) => quiet === null || rung.kind !== "reminder" || on >= quiet);
  const start = startOf(task.item, acting, it);
  return [...again(quiet, kept, { task, rules }), ...kept]
    .map(({ rung, on }) => said(rung, on, { task: { ...base, acting }, lead: leadOf(it), rules }))
    .filter(({ from }) => from >= start);
}

type Planned = { readonly rung: Rung; readonly on: Day };
type Context = { readonly task: Task; readonly rules: Rules };
type Telling = Context & { readonly lead: Holder | null };

/** "Morgen" means that tomorrow it is asked again, unless there is a rung that day anyway. */
function again(quiet: Day | null, kept: readonly Planned[], { task, rules }: Context): readonly Planned[] {
  if (quiet === null) return [];
  const on = nextOpenDay(quiet, rules);
  if (kept.some(({ rung, on: day }) => rung.kind === "reminder" && day === on)) return [];
  const where = on < task.due ? "digest" : "thread";
  return [{ on, rung: { name: `again-${on}`, after: 0, kind: "reminder", where } }];
}

function said({ name, kind, where }: Rung, on: Day, { task: { item, due, acting }, lead, rules }: Telling): Owed {
  const from: Instant = where === "digest" ? digestOn(on, rules) : openingOn(on, rules);
  // The day belongs to the key: a step that gets another last day has another ladder.
  const key = kind === "reminder" ? `reminder:${item}:${name}:${due}` : `${kind}:${item}:${due}`;
  switch (kind) {
    case "reminder":
      return { key, kind, item, where, from, to: acting.people.map(({ id }) => id), ...audienceOf(acting) };
    case "escalation":
      return { key, kind, item, where, from, to: besides(acting, lead), audience: acting.above };
    case "openEnd":
      return { key, kind, item, where, from, to: [], audience: { kind: "administrators" } };
  }
}

/** Whoever leads hears as well what others let pass; of what is their own, those above them hear. */
const besides = ({ people }: Acting, lead: Holder | null): Owed["to"] =>
  lead === null || people.some(({ id }) => id === lead.id) ? [] : [lead.id];

const audienceOf = ({ audience }: Acting): Pick<Owed, "audience"> => (audience === undefined ? {} : { audience });

const writerOf = ({ by }: { readonly by: "source" | { readonly id: string } }): string =>
  by === "source" ? by : by.id;
