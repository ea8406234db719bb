import { dayOf } from "../../calendar/day.ts";
import { addWorkingDays } from "../../calendar/workingDays.ts";
import type { Case } from "../case.ts";
import type { Said } from "../commands.ts";
import { changed, noted, refused, unchanged } from "../decided.ts";
import type { Outcome } from "../outcome.ts";
import type { Agreement, Owner } from "../records/planRecord.ts";
import { rolesOf } from "../roles/holders.ts";
import type { Rules } from "../rules.ts";
import { isOpenAgreement, mostAgreements } from "../steps/agreements.ts";

/** Earlier cases that can be linked to one. */
const mostLinks = 20;

/**
 * An earlier case of the same person (scenario 7): linked by somebody, never merged by itself. The agreements that were
 * still open there can go on here. Rules know one case, so whoever links brings them along; a second time they are here already.
 */
export function linkCase(it: Case, command: Said<"linkCase">, rules: Rules): Outcome {
  const { earlier } = command;
  if (earlier === it.number) return refused({ kind: "notYetPossible", first: "other" });
  const copies = copiesFor(it, command, rules);
  const isLinked = it.earlier.includes(earlier);
  if (isLinked && copies.length === 0) return unchanged(it);
  if (!isLinked && it.earlier.length >= mostLinks) return refused({ kind: "tooMany", most: mostLinks });
  const agreements = [...it.agreements, ...copies];
  if (agreements.length > mostAgreements) return refused({ kind: "tooMany", most: mostAgreements });
  const next = { ...it, earlier: isLinked ? it.earlier : [...it.earlier, earlier], agreements };
  return changed(next, command, "linked", { earlier, agreements: String(copies.length) });
}

/** How many working days somebody has for what was due in the earlier case already. */
const newTerm = 5;

function copiesFor(it: Case, command: Said<"linkCase">, { calendar }: Rules): readonly Agreement[] {
  const { earlier, agreements = [], at } = command;
  const today = dayOf(at);
  const made = noted(command);
  return agreements
    .filter(isOpenAgreement)
    .map((each) => ({
      ...each,
      // The number of the case that it comes from makes it the same one whoever copies it, however often.
      id: `${earlier}-${each.id}`,
      owner: ownerHere(each.owner, it),
      due: each.due < today ? addWorkingDays(calendar, today, newTerm) : each.due,
      made,
      changed: made,
    }))
    .filter(({ id }) => !it.agreements.some((own) => own.id === id));
}

/** Whoever has no role in this case sees to nothing in it: then it is the casemanager's to do or pass on. */
const ownerHere = (owner: Owner, it: Case): Owner =>
  "role" in owner || rolesOf(owner.person, it).length > 0 ? owner : { role: "prisonCaseManager" };
