import type { CaseDialog } from "../../cards/dialogNames.ts";
import { agreement } from "./agreement.ts";
import { agree, changeAgreement, dropAgreement, passOnAgreement } from "./agreementForms.ts";
import { agreements } from "./agreements.ts";
import type { Dialog } from "./dialog.ts";
import { handover, joint, receive } from "./handover.ts";
import { giveBack, moment, who } from "./holding.ts";
import { intake } from "./intake.ts";
import { expected, release, transfer } from "./leaving.ts";
import { more } from "./more.ts";
import { acknowledge, adopt, amend, initiative, plan, share } from "./plan.ts";
import { check } from "./start.ts";
import { talk } from "./talks.ts";

/** Every window that a button can open on a case. */
export const dialogs: Readonly<Record<CaseDialog, Dialog>> = {
  ...{ who, more, check, intake, giveBack, moment },
  ...{ initiative, plan, adopt, amend, share, acknowledge, talk },
  ...{ agreements, agreement, agree, changeAgreement, passOnAgreement, dropAgreement },
  ...{ handover, receive, joint, release, expected, transfer },
};
