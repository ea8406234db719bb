import type { Case } from "../case.ts";
import type { Command, CommandType, Said } from "../commands.ts";
import { changed, noted, refused, unchanged } from "../decided.ts";
import { textProblem } from "../freeText.ts";
import type { Outcome } from "../outcome.ts";
import type { Stage } from "../records/leaving.ts";

type End = Exclude<Stage, { readonly state: "announced" | "running" }>;

/** How a case ended, `null` while it runs. */
export const endOf = ({ stage }: Case): End | null =>
  stage.state === "announced" || stage.state === "running" ? null : stage;

/** Whether every receiving side accepted the handover, and a warm one had its contact. */
export function isHandedOver({ handover }: Case): boolean {
  if (handover === null || (handover.warm && handover.jointContact === null)) return false;
  return handover.to.every(({ state }) => state === "accepted");
}

/** A case closes by itself once the person is free and handed over; a release without a handover never closes one. */
export function closedIfComplete(outcome: Outcome, command: Command): Outcome {
  if (!outcome.ok || endOf(outcome.next) !== null || outcome.next.release === null || !isHandedOver(outcome.next)) {
    return outcome;
  }
  const closed = changed({ ...outcome.next, stage: { state: "closed", at: command.at } }, command, "closed");
  return { ...closed, happenings: [...outcome.happenings, ...closed.happenings], messages: outcome.messages };
}

/** The notice should not have been there (scenario 28). */
export function cancel(it: Case, command: Said<"cancel">): Outcome {
  const { reason } = command;
  if (it.stage.state === "cancelled") return unchanged(it);
  return changed({ ...it, stage: { state: "cancelled", ...noted(command), reason } }, command, "cancelled", { reason });
}

/** The same person's same detention has another case, where the work goes on (scenario 8). */
export function merge(it: Case, command: Said<"merge">): Outcome {
  const { into } = command;
  if (it.stage.state === "merged" && it.stage.into === into) return unchanged(it);
  if (into === it.number) return refused({ kind: "notYetPossible", first: "other" });
  return changed({ ...it, stage: { state: "merged", ...noted(command), into } }, command, "merged", { into });
}

/** The person returns to a municipality outside the region, which was told (scenario 10). */
export function markOutOfRegion(it: Case, command: Said<"markOutOfRegion">): Outcome {
  const { forwardedTo } = command;
  if (it.stage.state === "outOfRegion") return unchanged(it);
  const problem = textProblem(forwardedTo, "forwardedTo");
  if (problem !== null) return refused(problem);
  const stage: Stage = { state: "outOfRegion", ...noted(command), forwardedTo };
  return changed({ ...it, stage }, command, "outOfRegion", { forwardedTo });
}

/** What may still be said to a closed case: who looked, the notice that confirms a release, the tick in GCOS, a correction. */
const saidToClosed: ReadonlySet<CommandType> = new Set(["reportRelease", "tickGcos", "correct"]);

/** Whether something can still be said to a case, however it ended. */
export function isHeard(type: CommandType, it: Case): boolean {
  const end = endOf(it);
  return end === null || type === "viewReferences" || (end.state === "closed" && saidToClosed.has(type));
}

/** A case that has ended stays as it is; what is said to it again, or held already, still gets its answer. */
export function afterEnd(it: Case, { type }: Command, outcome: Outcome): Outcome {
  const end = endOf(it);
  if (end === null || isHeard(type, it)) return outcome;
  return outcome.ok && outcome.happenings.length === 0 ? outcome : refused({ kind: "ended", state: end.state });
}
