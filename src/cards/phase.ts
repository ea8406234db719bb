import type { CommandType } from "../case/commands.ts";
import type { Item } from "../case/step.ts";
import type { CaseDialog } from "./dialogNames.ts";
import type { PublicCase } from "./publicCase.ts";

/** Where a step is recorded: in which window, and what that says to the case. */
type Recording = { readonly window: CaseDialog; readonly says: CommandType };

/** The window in which each step is recorded, step by step. */
export const recordings: Readonly<Partial<Record<Item, Recording>>> = {
  "1c": { window: "check", says: "recordCheck" },
  "1d": { window: "told", says: "tellPrison" },
  "1e-lead": { window: "contact", says: "recordContact" },
  "1e-municipality": { window: "contact", says: "recordContact" },
  "1f": { window: "tasks", says: "agreeProcess" },
  "2a": { window: "intake", says: "recordIntake" },
  "2b": { window: "sheet", says: "recordSheet" },
  "2c": { window: "enrich", says: "answerEnrichment" },
  "2d": { window: "complex", says: "recordComplexTalk" },
  "3a": { window: "initiative", says: "takeInitiative" },
  "3b": { window: "plan", says: "recordPlan" },
  "3c": { window: "adopt", says: "adoptPlan" },
  "3d": { window: "share", says: "sharePlan" },
  "4a": { window: "agreements", says: "finishAgreement" },
  "4b": { window: "talk", says: "recordTalk" },
  "5a-start": { window: "handover", says: "startHandover" },
  "5a": { window: "receive", says: "acceptHandover" },
  "5b": { window: "release", says: "reportRelease" },
};

/** Buttons for steps on one card: with "Om wie gaat het?" and "Meer…" they stay easy to choose from. */
const most = 2;

/** What a case offers first: the windows of the steps that it waits for and that can be recorded now, most urgent first. */
export function stepWindows({
  waiting,
  isAnnounced,
}: Pick<PublicCase, "waiting" | "isAnnounced">): readonly CaseDialog[] {
  const now = waiting.filter(({ canBeRecorded }) => canBeRecorded);
  const windows = now.flatMap(({ item }) => recordings[item]?.window ?? []);
  return [...new Set<CaseDialog>([...(isAnnounced ? (["admit"] as const) : []), ...windows])].slice(0, most);
}
