import type { CaseDialog } from "../../cards/dialogNames.ts";
import type { Dialog } from "./dialog.ts";
import { giveBack, moment, who } from "./holding.ts";
import { intake } from "./intake.ts";
import { more } from "./more.ts";
import { check } from "./start.ts";

/** Every window that a button can open on a case. */
export const dialogs: Readonly<Record<CaseDialog, Dialog>> = { who, more, check, intake, giveBack, moment };
