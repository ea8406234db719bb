import type { Owed } from "../case/outcome.ts";
import type { MessageRow } from "../store/store.ts";

/** What goes first where a channel is busy: a release, then what is said, then first cards, then edits. */
export const urgencies = ["release", "said", "firstCard", "edit"] as const;
export type Urgency = (typeof urgencies)[number];

/** docs/rules.md, "After an outage": a release and the task after it, an open end, an escalation, an open role, … a reminder. */
const order: readonly Owed["kind"][] = [
  "release",
  "handoverTask",
  "openEnd",
  "escalation",
  "unclaimed",
  "handoverRefused",
  "answerCannot",
  "offer",
  "proposal",
  "transfer",
  "returned",
  "reminder",
];

/** A release may be known a few hours before somebody stands outside. */
export const urgencyOf = ({ kind }: Owed): Urgency =>
  kind === "release" || kind === "handoverTask" ? "release" : "said";

/** How what a case owes is said in order: by what it is, and within that what has been owed longest first. */
export function mostUrgentFirst(
  { row: { owed: one } }: { readonly row: MessageRow },
  { row: { owed: other } }: { readonly row: MessageRow },
): number {
  const difference = order.indexOf(one.kind) - order.indexOf(other.kind);
  if (difference !== 0) return difference;
  return one.from < other.from ? -1 : one.from > other.from ? 1 : 0;
}
