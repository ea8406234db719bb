import type { CaseDialog } from "../../cards/dialogNames.ts";
import type { Dialog } from "./dialog.ts";
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
import { more } from "./more.ts";
import { cannot, later } from "./reminder.ts";
import { answers, check, contact, gcos, tasks, told } from "./start.ts";
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
  ...{ who, details },
  ...{ giveBack, passOn, offer, assign, takeTask, leaveTask, moment },
  ...{ check, answers, gcos, told, contact, tasks },
  ...{ intake, needs, sheet, ask, enrich, complex, scaleUp, scaleDown, agreeScaleUp, agreeScaleDown, late },
  ...{ later, cannot },
  ...{ admit, reference, municipality, flag, placement, detention, pause, resume, correct, link },
  ...{ cancel, merge, outOfRegion },
};

/** Every window that a button can open on a case. */
export const dialogs: Readonly<Record<CaseDialog, Dialog>> = { ...others, more: more(others) };
