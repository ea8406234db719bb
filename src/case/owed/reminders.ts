import { addDays, type Day, dayOf } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import type { Owed } from "../outcome.ts";
import type { Holder } from "../person.ts";
import { leadOf } from "../roles/holders.ts";
import type { Rules } from "../rules.ts";
import { type Acting, startOf } from "./acting.ts";
import { dayOfRung, momentOfRung, type Rung, reminding, rungs } from "./ladder.ts";
import { nextOpenDay } from "./openHours.ts";
import { quietUntil, silences } from "./snoozes.ts";
import { type Task, tasksOf } from "./tasks.ts";

/**
 * Every reminder and escalation that a case will owe if nothing happens, each from its own moment: the ladder of each step
 * and each agreement that is open. Nothing is in it that is done, refused, not applicable or paused.
 */
export const remindersAhead = (it: Case, rules: Rules): readonly Owed[] =>
  tasksOf(it, rules).flatMap((task) => ladderOf(task, it, rules));

function ladderOf(task: Task, it: Case, rules: Rules): readonly Owed[] {
  const { acting, doer, snooze } = task;
  const isSilent = silences(snooze, task.due);
  const quiet = isSilent ? null : quietUntil(snooze, task.due);
  // Only the lead moves what comes after the reminders too, and not of what they do themselves: that takes somebody else's word.
  const isMoved = snooze?.byLead === true && !isLeads(doer, it);
  const base = isMoved && quiet !== null && quiet > task.due ? { ...task, due: quiet } : task;
  const days = rungs(rules.variant).map((rung) => ({ rung, on: nextOpenDay(dayOfRung(rung, base, rules), rules) }));
  const all = [...days, ...takenOver(days, it, { task: base, rules })];
  const kept = all.filter(({ rung, on }) => rung.kind !== "reminder" || (!isSilent && (quiet === null || on >= quiet)));
  const start = startOf(task.item, acting, it);
  return [...again(quiet, kept, { task, rules }), ...kept]
    .map(({ rung, on }) => said(rung, on, { task: base, lead: leadOf(it), rules }))
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
  return [{ on, rung: { name: `again-${on}`, after: 0, ...reminding(on < task.due) } }];
}

/** Whoever takes on what is late already, after its last reminder, is reminded of it when the offices next open. */
function takenOver(days: readonly Planned[], it: Case, { task, rules }: Context): readonly Planned[] {
  const { item, due, acting, handed } = task;
  const last = days.findLast(({ rung }) => rung.kind === "reminder");
  const start = startOf(item, acting, it);
  const isTaken = acting.people.length > 0 && start === acting.since && start > it.receivedAt && start !== handed?.at;
  const on = nextOpenDay(addDays(dayOf(start), 1), rules);
  if (last === undefined || !isTaken || on <= due || momentOfRung(last.rung, last.on, rules) >= start) return [];
  return [{ on, rung: { name: `takenOver-${on}`, after: 0, kind: "reminder", where: "thread", says: "opening" } }];
}

function said(rung: Rung, on: Day, { task: { item, due, acting }, lead, rules }: Telling): Owed {
  const { name, kind, where } = rung;
  const from = momentOfRung(rung, on, rules);
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

const isLeads = ({ people }: Acting, it: Case): boolean => people.some(({ id }) => id === leadOf(it)?.id);
