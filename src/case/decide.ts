import { answerAttendance } from "./attendance.ts";
import type { Case } from "./case.ts";
import { recordCheck } from "./check.ts";
import { claim, giveBack } from "./claims.ts";
import type { Command } from "./commands.ts";
import { refused, unchanged } from "./decided.ts";
import { open } from "./opening.ts";
import type { Outcome } from "./outcome.ts";
import { viewReferences } from "./references.ts";
import type { Rules } from "./rules.ts";

/**
 * What a case becomes when something is said to it, and whom to tell. Pure: the command carries who, when and every id, so
 * saying the same twice is recognised and changes nothing. The one place where a case changes.
 */
export function decide(current: Case | undefined, command: Command, rules: Rules): Outcome {
  if (current === undefined) return command.type === "open" ? open(command, rules) : refused({ kind: "unknownCase" });
  switch (command.type) {
    case "open":
      return unchanged(current);
    case "claim":
      return claim(current, command);
    case "giveBack":
      return giveBack(current, command);
    case "recordCheck":
      return recordCheck(current, command);
    case "attendIntake":
    case "skipIntake":
      return answerAttendance(current, command);
    case "viewReferences":
      return viewReferences(current, command);
    default:
      return unchanged(current);
  }
}
