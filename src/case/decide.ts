import { agreeProcess, leaveTask, planMoment, takeTask } from "./agreeing.ts";
import {
  agree,
  changeAgreement,
  dropAgreement,
  finishAgreement,
  passOnAgreement,
  startAgreement,
} from "./agreements.ts";
import { answerAttendance } from "./attendance.ts";
import type { Case } from "./case.ts";
import { answerCheck, recordCheck, tickGcos } from "./check.ts";
import { claim, confirmDefaultHolder, giveBack, noteDefaultHolders } from "./claims.ts";
import type { Command, CommandType, Said } from "./commands.ts";
import { recordContact, tellPrison } from "./contact.ts";
import { correct } from "./correction.ts";
import { refused, unchanged } from "./decided.ts";
import { afterEnd, cancel, markOutOfRegion, merge } from "./endings.ts";
import { answerEnrichment, askEnrichment } from "./enrichment.ts";
import { acceptHandover, recordJointContact, refuseHandover, startHandover } from "./handover.ts";
import { importDone } from "./importing.ts";
import { recordComplexTalk, recordIntake, updateNeeds } from "./intake.ts";
import { linkCase } from "./linking.ts";
import { barrierTo } from "./mayDo.ts";
import { open } from "./opening.ts";
import type { Outcome } from "./outcome.ts";
import { acceptPassOn, assign, passOn, refusePassOn } from "./passingOn.ts";
import { pause, resume } from "./pausing.ts";
import { acknowledgePlan, adoptPlan, amendPlan, recordPlan, refusePlan, sharePlan, takeInitiative } from "./plan.ts";
import { addReference, viewReferences } from "./references.ts";
import { changeExpectedRelease, reportRelease } from "./release.ts";
import { answerReminder, deedOf } from "./reminding.ts";
import type { Rules } from "./rules.ts";
import { acceptScaling, proposeScaling, refuseScaling } from "./scaling.ts";
import { noteLate, recordSheet } from "./sheet.ts";
import { admit, setDetention, setFlag, setMunicipality, setPlacement } from "./situation.ts";
import { recordTalk } from "./talks.ts";
import { onTime } from "./time.ts";
import { transfer } from "./transfer.ts";

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
