import type { Item } from "../case/step.ts";
import type { CaseDialog } from "./dialogNames.ts";
import type { PublicCase } from "./publicCase.ts";

/** The window in which a step is recorded. */
export const windowOf: Readonly<Partial<Record<Item, CaseDialog>>> = {
  "1c": "check",
  "1d": "told",
  "1e-lead": "contact",
  "1e-municipality": "contact",
  "1f": "tasks",
  "2a": "intake",
  "2b": "sheet",
  "2c": "enrich",
  "2d": "complex",
  "3a": "initiative",
  "3b": "plan",
  "3c": "adopt",
  "3d": "share",
  "4a": "agreements",
  "4b": "talk",
  "5a-start": "handover",
  "5a": "receive",
  "5b": "release",
};

/** Buttons for steps on one card: with "Om wie gaat het?" and "Meer…" they stay easy to choose from. */
const most = 2;

/** What a case offers first: the windows of the steps that it waits for, most urgent first. */
export function stepWindows({ waiting, isAnnounced }: PublicCase): readonly CaseDialog[] {
  const windows = waiting.flatMap(({ item }) => windowOf[item] ?? []);
  return [...new Set<CaseDialog>([...(isAnnounced ? (["admit"] as const) : []), ...windows])].slice(0, most);
}
