import type { Case } from "./case.ts";
import { correct } from "./changes/correction.ts";
import { afterEnd, cancel, markOutOfRegion, merge } from "./changes/endings.ts";
import { linkCase } from "./changes/linking.ts";
import { pause, resume } from "./changes/pausing.ts";
import { admit, setDetention, setFlag, setMunicipality, setPlacement } from "./changes/situation.ts";
import { transfer } from "./changes/transfer.ts";
import type { Command, CommandType, Said } from "./commands.ts";
import { refused, unchanged } from "./decided.ts";
import type { Outcome } from "./outcome.ts";
import { answerReminder, deedOf } from "./owed/reminding.ts";
import { onTime } from "./owed/time.ts";
import { barrierTo } from "./rights/mayDo.ts";
import { claim, confirmDefaultHolder, giveBack, noteDefaultHolders } from "./roles/claims.ts";
import { acceptPassOn, assign, passAllOn, passOn, refusePassOn } from "./roles/passingOn.ts";
import type { Rules } from "./rules.ts";
import { agreeProcess, leaveTask, planMoment, takeTask } from "./steps/agreeing.ts";
import {
  agree,
  changeAgreement,
  dropAgreement,
  finishAgreement,
  passOnAgreement,
  startAgreement,
} from "./steps/agreements.ts";
import { answerAttendance } from "./steps/attendance.ts";
import { answerCheck, recordCheck, tickGcos } from "./steps/check.ts";
import { recordContact, tellPrison } from "./steps/contact.ts";
import { answerEnrichment, askEnrichment } from "./steps/enrichment.ts";
import { acceptHandover, recordJointContact, refuseHandover, startHandover } from "./steps/handover.ts";
import { importDone } from "./steps/importing.ts";
import { recordComplexTalk, recordIntake, updateNeeds } from "./steps/intake.ts";
import { open } from "./steps/opening.ts";
import {
  acknowledgePlan,
  adoptPlan,
  amendPlan,
  recordPlan,
  refusePlan,
  sharePlan,
  takeInitiative,
} from "./steps/plan.ts";
import { addReference, viewReferences } from "./steps/references.ts";
import { changeExpectedRelease, reportRelease } from "./steps/release.ts";
import { acceptScaling, proposeScaling, refuseScaling } from "./steps/scaling.ts";
import { noteLate, recordSheet } from "./steps/sheet.ts";
import { recordTalk } from "./steps/talks.ts";

type Decision<Type extends CommandType> = (it: Case, command: Said<Type>, rules: Rules) => Outcome;

/** The whole process: what each thing that is said makes of a case. */
const decisions: { readonly [Type in CommandType]: Decision<Type> } = {
  // who does what
  claim,
  giveBack,
  passOn,
  acceptPassOn,
  refusePassOn,
  assign,
  passAllOn,
  noteDefaultHolders,
  confirmDefaultHolder,
  attendIntake: answerAttendance,
  skipIntake: answerAttendance,
  takeTask,
  leaveTask,
  planMoment,
  // step 1: notice, check, contact
  open: unchanged,
  admit,
  importDone,
  recordCheck,
  answerCheck,
  tickGcos,
  tellPrison,
  recordContact,
  agreeProcess,
  viewReferences,
  addReference,
  linkCase,
  // step 2: what is needed
  recordIntake,
  updateNeeds,
  recordSheet,
  askEnrichment,
  answerEnrichment,
  recordComplexTalk,
  proposeScaleUp: proposeScaling,
  acceptScaleUp: acceptScaling,
  refuseScaleUp: refuseScaling,
  proposeScaleDown: proposeScaling,
  acceptScaleDown: acceptScaling,
  refuseScaleDown: refuseScaling,
  // steps 3 and 4: the plan, and carrying it out
  takeInitiative,
  recordPlan,
  refusePlan,
  adoptPlan,
  amendPlan,
  sharePlan,
  acknowledgePlan,
  agree,
  changeAgreement,
  startAgreement,
  finishAgreement,
  dropAgreement,
  passOnAgreement,
  recordTalk,
  // step 5: on the way out
  startHandover,
  acceptHandover,
  refuseHandover,
  recordJointContact,
  reportRelease,
  changeExpectedRelease,
  // what changes a case, and what ends it
  transfer,
  setFlag,
  setPlacement,
  setDetention,
  setMunicipality,
  pause,
  resume,
  cancel,
  merge,
  markOutOfRegion,
  correct,
  // time, and what it makes people say
  noteLate,
  answerReminder,
  time: onTime,
};

/**
 * What a case becomes when something is said to it, and whom to tell. Pure: the command carries who, when and every id, so
 * saying the same twice is recognised and changes nothing. The one place where a case changes.
 */
export function decide(current: Case | undefined, command: Command, rules: Rules): Outcome {
  if (current === undefined) return command.type === "open" ? open(command, rules) : refused({ kind: "unknownCase" });
  const barrier = barrierTo(command, current);
  if (barrier !== null) return refused(barrier);
  const deed = command.type === "answerReminder" && command.answer === "done" ? deedOf(command) : command;
  if ("kind" in deed) return refused(deed);
  if (deed !== command) return decide(current, deed, rules);
  return afterEnd(current, command, decided(current, command, rules));
}

const decided = <Type extends CommandType>(it: Case, command: Said<Type>, rules: Rules): Outcome =>
  decisions[command.type](it, command, rules);
