import type { Case } from "../case.ts";
import type { Said } from "../commands.ts";
import { changed, refused, unchanged } from "../decided.ts";
import type { Outcome } from "../outcome.ts";
import { holder } from "../person.ts";

/** "Wie gaat mee naar de intake?" (step 1f): anybody with a part in the case may say yes or no, and may change their mind until it was held. */
export function answerAttendance(it: Case, command: Said<"attendIntake" | "skipIntake">): Outcome {
  const { by, at } = command;
  const attends = command.type === "attendIntake";
  const before = it.attendance.find(({ who }) => who.id === by.id);
  if (before?.attends === attends) return unchanged(it);
  if (it.intake?.outcome === "held") return refused({ kind: "alreadyRecorded", on: it.intake.on });
  const others = it.attendance.filter(({ who }) => who.id !== by.id);
  const next = { ...it, attendance: [...others, { who: holder(by), attends, at }] };
  return changed(next, command, attends ? "attendsIntake" : "skipsIntake");
}
