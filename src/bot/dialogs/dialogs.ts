import type { CaseDialog } from "../../cards/dialogNames.ts";
import { agreement } from "./agreement.ts";
import { agree, changeAgreement, dropAgreement, passOnAgreement } from "./agreementForms.ts";
import { agreements } from "./agreements.ts";
import { call } from "./call.ts";
import type { Dialog } from "./dialog.ts";
import { handover, joint, receive } from "./handover.ts";
import { assign, giveBack, leaveTask, moment, offer, passOn, takeTask } from "./holding.ts";
import {
  agreeScaleDown,
  agreeScaleUp,
  ask,
  complex,
  enrich,
  intake,
  late,
  needs,
  scaleDown,
  scaleUp,
  sheet,
} from "./intake.ts";
import { expected, release, transfer } from "./leaving.ts";
import { more } from "./more.ts";
import { acknowledge, adopt, amend, initiative, plan, share } from "./plan.ts";
import { cannot, later, otherwise } from "./reminder.ts";
import { answers, check, contact, gcos, tasks, told } from "./start.ts";
import { status } from "./status.ts";
import { talk } from "./talks.ts";
import { details, who } from "./who.ts";
import {
  admit,
  cancel,
  correct,
  detention,
  flag,
  link,
  merge,
  municipality,
  outOfRegion,
  pause,
  placement,
  reference,
  resume,
} from "./wholeCase.ts";

const others = {
  ...{ call, who, details, status },
  ...{ giveBack, passOn, offer, assign, takeTask, leaveTask, moment },
  ...{ check, answers, gcos, told, contact, tasks },
  ...{ intake, needs, sheet, ask, enrich, complex, scaleUp, scaleDown, agreeScaleUp, agreeScaleDown, late },
  ...{ initiative, plan, adopt, amend, share, acknowledge, talk },
  ...{ agreements, agreement, agree, changeAgreement, passOnAgreement, dropAgreement },
  ...{ handover, receive, joint, release, expected, transfer },
  ...{ otherwise, later, cannot },
  ...{ admit, reference, municipality, flag, placement, detention, pause, resume, correct, link },
  ...{ cancel, merge, outOfRegion },
};

/** Every window that a button can open on a case. */
export const dialogs: Readonly<Record<CaseDialog, Dialog>> = { ...others, more: more(others) };
