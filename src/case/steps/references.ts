import type { Case } from "../case.ts";
import type { Said } from "../commands.ts";
import { changed, refused, unchanged } from "../decided.ts";
import { textProblem } from "../freeText.ts";
import type { Outcome } from "../outcome.ts";
import { maySeeReferences, noPartOf } from "../rights/rights.ts";

/**
 * "Om wie gaat het?": whoever holds or may claim a role may look the person up in their own system. The case does not
 * change, its history does: who looked is on record before anything is shown.
 */
export function viewReferences(it: Case, command: Said<"viewReferences">): Outcome {
  if (!maySeeReferences(command.by, it, command.at)) return refused(noPartOf(command.by, it));
  return changed(it, command, "referencesSeen");
}

/** The most characters of a reference, and organisations that add their own. */
const mostCharacters = 40;
const mostOrganisations = 20;

/** What TULP, GCOS or somebody's own system calls this case. Never a number of the person. */
export function addReference(it: Case, command: Said<"addReference">): Outcome {
  const { system, by } = command;
  const reference = command.reference.trim();
  const problem = textProblem(reference, "reference", mostCharacters);
  if (problem !== null) return refused(problem);
  if (system !== "own") {
    if (it.references[system] === reference) return unchanged(it);
    return changed({ ...it, references: { ...it.references, [system]: reference } }, command, "referenceAdded", {
      system,
    });
  }
  const { organisation } = by;
  const others = it.ownReferences.filter((each) => each.organisation !== organisation);
  if (it.ownReferences.some((each) => each.organisation === organisation && each.reference === reference)) {
    return unchanged(it);
  }
  if (others.length >= mostOrganisations) return refused({ kind: "tooMany", most: mostOrganisations });
  const next = { ...it, ownReferences: [...others, { organisation, reference }] };
  return changed(next, command, "referenceAdded", { system });
}
