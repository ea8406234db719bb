import type { Case } from "../case.ts";
import type { Said } from "../commands.ts";
import { changed, happenedOn, recorded, refused, unchanged, withDone } from "../decided.ts";
import type { Outcome } from "../outcome.ts";
import type { Recorded } from "../records/record.ts";
import type { Rules } from "../rules.ts";
import { same } from "../same.ts";
import { complexityOf, withNeeds } from "./needs.ts";

/**
 * Step 2a: the intake was held and showed what is needed, or the person did not want it. Refused is not late; a later
 * attempt that succeeds takes its place. What was found is corrected or updated, never overwritten.
 */
export function recordIntake(it: Case, command: Said<"recordIntake">, rules: Rules): Outcome {
  const on = happenedOn(it, command);
  if (typeof on !== "string") return refused(on);
  const record = recorded(on, command);
  if (command.outcome === "held") return held(it, command, { record, rules });
  if (it.intake?.outcome === "refused" && it.intake.reason === command.reason) return unchanged(it);
  if (it.intake?.outcome === "held") return refused({ kind: "alreadyRecorded", on: it.intake.on });
  const intake = { ...record, outcome: "refused", reason: command.reason } as const;
  return changed({ ...it, intake }, command, "intakeRefused", { reason: command.reason });
}

type Held = Extract<Said<"recordIntake">, { readonly outcome: "held" }>;

function held(it: Case, command: Held, { record, rules }: { record: Recorded; rules: Rules }): Outcome {
  const needs = withNeeds(null, command.needs);
  const mentor = command.mentor ?? false;
  if (it.intake?.outcome === "held") {
    const isSame = it.intake.mentor === mentor && same(it.needs, needs);
    return isSame ? unchanged(it) : refused({ kind: "alreadyRecorded", on: it.intake.on });
  }
  const next: Case = { ...it, intake: { ...record, outcome: "held", mentor }, needs };
  return changed(withDone(next, "2a", record, rules), command, "intakeHeld", {
    complexity: complexityOf(needs) ?? "",
  });
}

/** How needs stand now: codes per domain. Two or more needs make the case complex, and step 2d appears. */
export function updateNeeds(it: Case, command: Said<"updateNeeds">): Outcome {
  if (it.needs === null) return refused({ kind: "notYetPossible", first: "2a" });
  const needs = withNeeds(it.needs, command.needs);
  if (same(needs, it.needs)) return unchanged(it);
  return changed({ ...it, needs }, command, "needsUpdated", { complexity: complexityOf(needs) ?? "" });
}

/** Step 2d: with the needs of a complex case, somebody talked with the person again. */
export function recordComplexTalk(it: Case, command: Said<"recordComplexTalk">, rules: Rules): Outcome {
  if (it.complexTalk !== null) return unchanged(it);
  if (complexityOf(it.needs) !== "complex") return refused({ kind: "notYetPossible", first: "2a" });
  const on = happenedOn(it, command);
  if (typeof on !== "string") return refused(on);
  const complexTalk = recorded(on, command);
  return changed(withDone({ ...it, complexTalk }, "2d", complexTalk, rules), command, "complexTalkHeld");
}
