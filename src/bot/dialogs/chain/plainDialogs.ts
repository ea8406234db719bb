import type { ChainDialog } from "../../../cards/dialogNames.ts";
import type { PlainDialog } from "../dialog.ts";
import { approve, decline, signUp } from "./access.ts";
import { away } from "./away.ts";
import { dismiss } from "./dismiss.ts";
import { importRows } from "./import.ts";
import { leave } from "./leave.ts";
import { notice } from "./notice.ts";
import { passAllOn } from "./passAllOn.ts";
import { retry, takenAway } from "./retry.ts";
import { settings } from "./settings.ts";

/** Every window that a button can open on no case. */
export const plainDialogs: Readonly<Record<ChainDialog, PlainDialog>> = {
  ...{ notice, import: importRows, dismiss },
  ...{ signUp, approve, decline, away, leave, passAllOn, settings, retry, takenAway },
};
