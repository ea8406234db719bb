import type { Case } from "../case.ts";
import { type Recipient, recipients, type Side, sides, type Task, tasks } from "../codes.ts";
import type { Command, CommandType } from "../commands.ts";
import type { Holder, Person } from "../person.ts";
import type { Owner } from "../records/planRecord.ts";
import { rolesOf, standsIn } from "../roles/holders.ts";
import { actsForPrison, claimBarrier, hasPart, holds, holdsAny, isLead, mayHoldSome } from "./rights.ts";

/**
 * Who may say something to a case. `own`: the rules of the command itself say who. `prison`: its casemanager, or the lead
 * when the prison takes no part. `holder`: anybody with a role here. `inReach`: anybody who may hold a role here. `part`:
 * that, and whoever serves the region. `taker`: who took the task. `owner`: who sees to the agreement. `receiver`: the
 * side that receives the handover. `sides`: who could lead on either route. `named`: who holds a role or was offered one by
 * name, whatever the directory says now: enough to hand it over. Deputies may do what those may for whom they stand in.
 */
export type Party =
  | "own"
  | "prison"
  | "lead"
  | "municipality"
  | "taker"
  | "owner"
  | "receiver"
  | "recipient"
  | "sides"
  | "holder"
  | "inReach"
  | "part"
  | "named"
  | "intakeDesk"
  | "teamLead"
  | "administrator";

/** Parties that somebody is for something of a case: a task, an agreement, a side, a copy of the plan. */
type OfSomething = "taker" | "owner" | "receiver" | "recipient";

const ofTheCase: Readonly<Record<Exclude<Party, OfSomething>, (by: Person, it: Case) => boolean>> = {
  own: () => true,
  prison: actsForPrison,
  lead: isLead,
  municipality: (by, it) => holds(by, "municipalContact", it),
  sides: (by, it) =>
    claimBarrier(by, "aftercareCoordinator", it) === null || claimBarrier(by, "processDirector", it) === null,
  holder: holdsAny,
  inReach: mayHoldSome,
  part: hasPart,
  named: (by, it) => rolesOf(by, it).length > 0 || it.offers.some(({ to }) => to.id === by.id),
  intakeDesk: (by) => by.duties.includes("intakeDesk"),
  teamLead: (by) => by.duties.includes("teamLead"),
  administrator: (by) => by.duties.includes("administrator"),
};

/** Whether somebody is this party, in this case, for what they say. */
export const isParty: Readonly<Record<Party, (by: Person, it: Case, command: Command) => boolean>> = {
  ...ofTheCase,
  taker: (by, it, command) => tasksOf(command).some((task) => hasTask(by, task, it)),
  owner: (by, it, command) => ownsAgreement(by, it, command),
  receiver: (by, it, command) =>
    ("side" in command ? [command.side] : receiving(it)).some((side) => isSide(side, by, it)),
  recipient: (by, it, command) => command.type === "acknowledgePlan" && receives(command.recipient, by, it),
};

/** Whether somebody is this party for anything that can be said in these words. */
export const couldBe: Readonly<Record<Party, (by: Person, it: Case, type: CommandType) => boolean>> = {
  ...ofTheCase,
  taker: (by, it, type) => (tasksFor[type] ?? []).some((task) => hasTask(by, task, it)),
  owner: (by, it) => it.agreements.some(({ owner }) => isOwner(by, owner, it)),
  receiver: (by, it, type) =>
    (type === "recordJointContact" ? receiving(it) : sides).some((side) => isSide(side, by, it)),
  recipient: (by, it) => [...recipients, "probation" as const].some((recipient) => receives(recipient, by, it)),
};

/** The tasks of step 1f of which something can be a part. */
const tasksFor: Readonly<Partial<Record<CommandType, readonly Task[]>>> = {
  recordIntake: ["intake"],
  recordSheet: ["informationSheet"],
  askEnrichment: ["enrichment"],
  takeInitiative: ["planInitiative"],
  recordContact: ["municipalityContact"],
  leaveTask: tasks,
  answerReminder: tasks,
};

/** The task of step 1f of which this is a part. */
function tasksOf(command: Command): readonly Task[] {
  switch (command.type) {
    case "recordContact":
      return command.with === "municipality" ? ["municipalityContact"] : [];
    case "leaveTask":
      return [command.task];
    case "answerReminder":
      return tasksBehind[command.item] ?? [];
    default:
      return tasksFor[command.type] ?? [];
  }
}

/** The task of step 1f that a step belongs to: who took it sees to the step. */
export const tasksBehind: Readonly<Record<string, readonly Task[]>> = {
  "1e-municipality": ["municipalityContact"],
  "2a": ["intake"],
  "2b": ["informationSheet"],
  "2c": ["enrichment"],
  "3a": ["planInitiative"],
};

function ownsAgreement(by: Person, it: Case, command: Command): boolean {
  const id =
    "agreement" in command ? command.agreement : command.type === "answerReminder" ? command.item.slice(3) : "";
  const owner = it.agreements.find((each) => each.id === id)?.owner;
  return owner !== undefined && isOwner(by, owner, it);
}

const isOwner = (by: Person, owner: Owner, it: Case): boolean =>
  "role" in owner ? holds(by, owner.role, it) : isStill(owner.person, by, it);

/** Whether somebody is who was named, and still has a part in this case, or stands in for that person. */
const isStill = (named: Holder, by: Person, it: Case): boolean =>
  named.id === by.id ? hasPart(by, it) : standsIn(by, named);

const hasTask = (by: Person, task: Task, it: Case): boolean =>
  it.tasks.some((taken) => taken.task === task && isStill(taken.who, by, it));

const receiving = ({ handover }: Case): readonly Side[] => (handover?.to ?? []).map(({ side }) => side);

/** Whether somebody answers for a receiving side of the handover. */
export function isSide(side: Side, by: Person, it: Case): boolean {
  switch (side) {
    case "lead":
      return isLead(by, it);
    case "municipality":
      return holds(by, "municipalContact", it);
    case "probation":
      return holds(by, "probationOfficer", it);
  }
}

/** Whether somebody can say that a plan which went to this recipient has come. */
export function receives(recipient: Recipient | "probation", by: Person, it: Case): boolean {
  switch (recipient) {
    case "zvh":
      return isLead(by, it) || by.duties.includes("intakeDesk");
    case "municipality":
      return holds(by, "municipalContact", it) || holds(by, "aftercareCoordinator", it);
    case "probation":
      return holds(by, "probationOfficer", it);
    case "care":
      return holds(by, "lifeCourseCaseManager", it) || holds(by, "networkPartner", it);
  }
}
