import type { Case } from "../case.ts";
import type { Said } from "../commands.ts";
import { changed, happenedOn, noted, recorded, refused, unchanged, withDone } from "../decided.ts";
import type { Outcome } from "../outcome.ts";
import { isLead } from "../rights/rights.ts";
import type { Rules } from "../rules.ts";

/** Step 2b: the sheet is where the ZVH can read it. Sender or receiver ticks it, and nobody is reminded any more. */
export function recordSheet(it: Case, command: Said<"recordSheet">, rules: Rules): Outcome {
  if (it.sheet !== null) return unchanged(it);
  const on = happenedOn(it, command);
  if (typeof on !== "string") return refused(on);
  const { channel, reason } = command;
  const record = recorded(on, command);
  const lateNotes =
    reason === undefined ? it.lateNotes : [...it.lateNotes, { ...noted(command), item: "2b" as const, reason }];
  const next = withDone({ ...it, sheet: { ...record, channel }, lateNotes }, "2b", record, rules);
  return changed(next, command, "sheetRecorded", reason === undefined ? { channel } : { channel, reason });
}

/** Why a step is late, from a short list, or that the lead made contact without it ("zelf contact opgenomen"). */
export function noteLate(it: Case, command: Said<"noteLate">): Outcome {
  const { item, reason, by } = command;
  if (reason === "contactedDirectly" && !isLead(by, it)) {
    return refused({ kind: "notYourPart", command: command.type });
  }
  if (it.lateNotes.some((note) => note.item === item && note.reason === reason)) return unchanged(it);
  const lateNotes = [...it.lateNotes, { ...noted(command), item, reason }];
  return changed({ ...it, lateNotes }, command, "lateNoted", { item, reason });
}
