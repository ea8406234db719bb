import type { Case } from "./case.ts";
import type { Said } from "./commands.ts";
import { changed, refused } from "./decided.ts";
import type { Outcome } from "./outcome.ts";
import { maySeeReferences } from "./rights.ts";

/**
 * "Om wie gaat het?": whoever holds or may claim a role may look the person up in their own system. The case does not
 * change, its history does: who looked is on record before anything is shown.
 */
export function viewReferences(it: Case, command: Said<"viewReferences">): Outcome {
  if (!maySeeReferences(command.by, it)) return refused({ kind: "noPart" });
  return changed(it, command, "referencesSeen");
}
