import { dayOf } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import type { Owed } from "../outcome.ts";
import type { Rules } from "../rules.ts";
import { dueOf } from "./standing.ts";

/** Whether this belongs in somebody's own list alone: what comes before its last day. */
export const isForList = ({ kind, where }: Owed): boolean => kind === "reminder" && where === "digest";

/**
 * Whether whoever does it had this in their list of that morning: what comes before its last day, and what is late. Under the
 * card people are named for it on the last day; what has to be done after a release is asked by name each time.
 */
export function isInList(it: Case, owed: Owed, rules: Rules): boolean {
  if (isForList(owed)) return true;
  if (owed.kind !== "reminder" || owed.item === "handover") return false;
  const due = dueOf(owed.item, it, rules);
  return due !== null && dayOf(owed.from) > due;
}
