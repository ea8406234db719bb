import type { ChainDialog } from "../../../cards/dialogNames.ts";
import type { PlainDialog } from "../dialog.ts";
import { dismiss } from "./dismiss.ts";
import { importRows } from "./import.ts";
import { notice } from "./notice.ts";

/** Every window that a button can open on no case. */
export const plainDialogs: Readonly<Record<ChainDialog, PlainDialog>> = { notice, import: importRows, dismiss };
