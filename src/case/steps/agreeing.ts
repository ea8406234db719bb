import { dayOf } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import type { Task } from "../codes.ts";
import type { Said } from "../commands.ts";
import { changed, happenedOn, recorded, refused, unchanged, withDone } from "../decided.ts";
import type { Outcome } from "../outcome.ts";
import { holder, type Person } from "../person.ts";
import type { TaskTaken } from "../records/record.ts";
import { hasPart } from "../rights/rights.ts";
import { withRole } from "../roles/claims.ts";
import type { Rules } from "../rules.ts";

/** Step 1f: who takes which task, and whether probation takes part, which then is a role that somebody has to claim. */
export function agreeProcess(it: Case, command: Said<"agreeProcess">, rules: Rules): Outcome {
  const { at, probation, tasks = [], attending = [] } = command;
  const isTaken = tasks.every(({ task, who }) => taker(it, task)?.who.id === who.id);
  if (it.agreed?.probation === probation && isTaken && attending.every(({ id }) => goesAlong(it, id))) {
    return unchanged(it);
  }
  const on = happenedOn(it, command);
  if (typeof on !== "string") return refused(on);
  const named = [
    ...tasks.map(({ task, who }) => ({ who, field: `tasks.${task}` as const })),
    ...attending.map((who) => ({ who, field: "attending" as const })),
  ];
  const outsider = named.find(({ who }) => !hasPart(who, it));
  if (outsider !== undefined) return refused({ kind: "hasNoPart", field: outsider.field, name: outsider.who.name });
  const record = recorded(on, command);
  const taken = tasks.map(({ task, who }) => ({ task, who: holder(who), at }));
  const others = it.tasks.filter(({ task }) => !taken.some((each) => each.task === task));
  const agreed = {
    ...withAttending(it, attending, at),
    agreed: { ...record, probation },
    tasks: [...others, ...taken],
  };
  const next = withDone(withProbation(agreed, probation, at), "1f", record, rules);
  return changed(next, command, "processAgreed", { probation: probation ? "yes" : "no" });
}

const goesAlong = (it: Case, id: string): boolean => it.attendance.some(({ who, attends }) => attends && who.id === id);

function withAttending(it: Case, attending: readonly Person[], at: Case["receivedAt"]): Case {
  const added = attending
    .filter(({ id }) => !goesAlong(it, id))
    .map((who) => ({ who: holder(who), attends: true, at }));
  const others = it.attendance.filter(({ who }) => !added.some((each) => each.who.id === who.id));
  return added.length === 0 ? it : { ...it, attendance: [...others, ...added] };
}

function withProbation(it: Case, takesPart: boolean, since: Case["receivedAt"]): Case {
  const { state } = it.roles.probationOfficer;
  if (takesPart && state === "optional") return withRole(it, "probationOfficer", { state: "open", since });
  return !takesPart && state === "open" ? withRole(it, "probationOfficer", { state: "optional" }) : it;
}

/** Somebody takes on a task of step 1f. It stays theirs until they leave it, or it is agreed otherwise. */
export function takeTask(it: Case, command: Said<"takeTask">): Outcome {
  const { by, task, at } = command;
  const now = taker(it, task);
  if (now !== undefined) return now.who.id === by.id ? unchanged(it) : refused({ kind: "taskTaken", by: now.who });
  const next = { ...it, tasks: [...it.tasks, { task, who: holder(by), at }] };
  return changed(next, command, "tookTask", { task });
}

/** A task that one does not do after all. */
export function leaveTask(it: Case, command: Said<"leaveTask">): Outcome {
  const { by, task } = command;
  const now = taker(it, task);
  if (now === undefined) return unchanged(it);
  if (now.who.id !== by.id) return refused({ kind: "taskTaken", by: now.who });
  return changed({ ...it, tasks: it.tasks.filter((each) => each !== now) }, command, "leftTask", { task });
}

const taker = (it: Case, task: Task): TaskTaken | undefined => it.tasks.find((each) => each.task === task);

/** Intake, talk or MDO gets a date and a time, or another one. */
export function planMoment(it: Case, command: Said<"planMoment">): Outcome {
  const { what, moment, by, at } = command;
  if (moment < at || dayOf(moment) < it.admittedOn) return refused({ kind: "impossibleDate", field: "moment" });
  if (it.planned.some((each) => each.what === what && each.moment === moment)) return unchanged(it);
  const others = it.planned.filter((each) => each.what !== what);
  const next = { ...it, planned: [...others, { what, moment, by: holder(by), at }] };
  return changed(next, command, "planned", { what, moment });
}
