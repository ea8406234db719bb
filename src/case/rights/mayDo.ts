import type { Case } from "../case.ts";
import type { Command, CommandType } from "../commands.ts";
import type { Refusal } from "../outcome.ts";
import type { Person } from "../person.ts";
import { couldBe, isParty, type Party } from "./party.ts";
import { hasPart, lostRole } from "./rights.ts";

/** Who may say what. A source may bring what notices bring; time only tells what time it is. */
export const mayDo: Readonly<Record<CommandType, readonly Party[]>> = {
  // roles, tasks, moments
  claim: ["own"],
  giveBack: ["part", "named"],
  passOn: ["part", "named"],
  acceptPassOn: ["own"],
  refusePassOn: ["part", "named"],
  confirmDefaultHolder: ["own"],
  assign: ["teamLead"],
  passAllOn: ["teamLead", "administrator"],
  noteDefaultHolders: ["intakeDesk", "administrator"],
  attendIntake: ["part"],
  skipIntake: ["part"],
  takeTask: ["holder"],
  leaveTask: ["holder", "taker"],
  planMoment: ["holder"],
  viewReferences: ["own"],
  // step 1
  open: ["intakeDesk", "administrator"],
  admit: ["intakeDesk", "prison"],
  importDone: ["intakeDesk", "administrator"],
  recordCheck: ["intakeDesk"],
  answerCheck: ["intakeDesk", "lead", "municipality"],
  tickGcos: ["intakeDesk", "lead"],
  tellPrison: ["intakeDesk", "lead"],
  recordContact: ["prison", "lead", "municipality", "taker"],
  agreeProcess: ["lead"],
  // step 2
  recordIntake: ["prison", "taker"],
  updateNeeds: ["prison", "lead"],
  recordSheet: ["prison", "lead", "taker", "intakeDesk"],
  askEnrichment: ["prison", "lead", "taker"],
  answerEnrichment: ["holder", "inReach", "intakeDesk"],
  recordComplexTalk: ["lead", "prison"],
  proposeScaleUp: ["sides"],
  acceptScaleUp: ["sides"],
  refuseScaleUp: ["sides"],
  proposeScaleDown: ["sides"],
  acceptScaleDown: ["sides"],
  refuseScaleDown: ["sides"],
  // steps 3 and 4
  takeInitiative: ["prison", "lead", "taker"],
  recordPlan: ["prison", "lead"],
  refusePlan: ["prison", "lead"],
  adoptPlan: ["prison"],
  amendPlan: ["prison", "lead"],
  sharePlan: ["prison"],
  acknowledgePlan: ["recipient"],
  agree: ["holder"],
  changeAgreement: ["owner", "prison", "lead"],
  startAgreement: ["owner", "prison", "lead"],
  finishAgreement: ["owner", "prison", "lead"],
  dropAgreement: ["owner", "prison", "lead"],
  passOnAgreement: ["owner", "prison", "lead"],
  recordTalk: ["prison", "lead"],
  // step 5
  startHandover: ["prison", "lead"],
  acceptHandover: ["receiver"],
  refuseHandover: ["receiver"],
  recordJointContact: ["prison", "lead", "receiver"],
  reportRelease: ["holder", "inReach", "intakeDesk"],
  changeExpectedRelease: ["prison", "lead", "intakeDesk"],
  // the case as a whole
  transfer: ["prison", "intakeDesk"],
  setFlag: ["prison", "lead", "intakeDesk"],
  setPlacement: ["prison", "lead", "intakeDesk"],
  setDetention: ["prison", "lead", "intakeDesk"],
  setMunicipality: ["prison", "lead", "intakeDesk"],
  addReference: ["holder", "inReach", "intakeDesk"],
  linkCase: ["prison", "lead", "intakeDesk"],
  pause: ["prison", "lead"],
  resume: ["prison", "lead"],
  cancel: ["intakeDesk"],
  merge: ["intakeDesk"],
  markOutOfRegion: ["intakeDesk"],
  noteLate: ["holder", "intakeDesk"],
  answerReminder: ["holder", "taker", "owner", "intakeDesk"],
  correct: ["prison", "lead", "intakeDesk"],
  time: [],
};

/** What a source may bring: notices, and what they bring with them. */
const fromSource: ReadonlySet<CommandType> = new Set([
  "open",
  "admit",
  "importDone",
  "noteDefaultHolders",
  "reportRelease",
  "changeExpectedRelease",
  "transfer",
  "setDetention",
  "setMunicipality",
]);

/** Why somebody may not say this to this case, `null` when they may. Somebody who left the directory may say nothing. */
export function barrierTo(command: Command, it: Case): Refusal | null {
  const { by, type } = command;
  const may = mayDo[type];
  if (by === "time") return null;
  if (by === "source") return fromSource.has(type) ? null : { kind: "unknownPerson" };
  if (by.duties.length === 0) return { kind: "unknownPerson" };
  if (may.some((party) => isParty[party](by, it, command))) return null;
  if (may.length === 1 && may[0] === "intakeDesk") return { kind: "onlyIntakeDesk" };
  return lostRole(by, it) ?? (hasPart(by, it) ? { kind: "notYourPart", command: type } : { kind: "noPart" });
}

/**
 * Whether there is anything that somebody could say in these words to this case, so that a menu need not offer the rest. It
 * hides nothing that `barrierTo` lets through; whether something comes of it now is `nowPossible`'s.
 */
export const couldSay = (type: CommandType, by: Person, it: Case): boolean =>
  by.duties.length > 0 && mayDo[type].some((party) => couldBe[party](by, it, type));
