import type { Case } from "./case.ts";
import type { Recipient, Side, Task } from "./codes.ts";
import type { Command } from "./commands.ts";
import { actsForPrison, hasTask, holds, holdsAny, isLead, isOrStandsIn } from "./holders.ts";
import type { Person } from "./person.ts";
import { claimBarrier, hasPart, mayHoldSome } from "./rights.ts";

/**
 * Who may say something to a case. `own`: the rules of the command itself say who. `prison`: its casemanager, or the lead
 * when the prison takes no part. `holder`: anybody with a role here. `inReach`: anybody who may hold a role here. `part`:
 * that, and whoever serves the region. `taker`: who took the task. `owner`: who sees to the agreement. `receiver`: the
 * side that receives the handover. `sides`: who could lead on either route. Deputies may do what those may for whom they stand in.
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
  | "intakeDesk"
  | "teamLead"
  | "administrator";

/** Whether somebody is this party, in this case, for what they say. */
export const isParty: Readonly<Record<Party, (by: Person, it: Case, command: Command) => boolean>> = {
  own: () => true,
  prison: actsForPrison,
  lead: isLead,
  municipality: (by, it) => holds(by, "municipalContact", it),
  taker: (by, it, command) => tasksOf(command).some((task) => hasTask(by, task, it)),
  owner: (by, it, command) => ownsAgreement(by, it, command),
  receiver: (by, it, command) => "side" in command && isSide(command.side, by, it),
  recipient: (by, it, command) => command.type === "acknowledgePlan" && receives(command.recipient, by, it),
  sides: (by, it) =>
    claimBarrier(by, "aftercareCoordinator", it) === null || claimBarrier(by, "processDirector", it) === null,
  holder: holdsAny,
  inReach: mayHoldSome,
  part: hasPart,
  intakeDesk: (by) => by.duties.includes("intakeDesk"),
  teamLead: (by) => by.duties.includes("teamLead"),
  administrator: (by) => by.duties.includes("administrator"),
};

/** The task of step 1f to which something belongs that one can be asked to do. */
function tasksOf(command: Command): readonly Task[] {
  switch (command.type) {
    case "recordIntake":
      return ["intake"];
    case "recordSheet":
      return ["informationSheet"];
    case "askEnrichment":
      return ["enrichment"];
    case "takeInitiative":
      return ["planInitiative"];
    case "recordContact":
      return command.with === "municipality" ? ["municipalityContact"] : [];
    case "leaveTask":
      return [command.task];
    case "answerReminder":
      return tasksBehind[command.item] ?? [];
    default:
      return [];
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
  if (owner === undefined) return false;
  return "role" in owner ? holds(by, owner.role, it) : isOrStandsIn(by, owner.person);
}

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
