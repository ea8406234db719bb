import type { Day } from "../calendar/day.ts";
import type { Person, PersonId } from "../case/person.ts";
import { type Holdings, holdingsOf, holdsNothing } from "../case/roles/holdings.ts";
import { readHeads } from "../store/heads.ts";
import { holderKey } from "../store/lookupKeys.ts";
import type { Head, Store } from "../store/store.ts";
import { type Entry, hasLeft, isAway } from "./entry.ts";

/** A case in which somebody has something in hand, and what. */
export type HeldCase = { readonly head: Head; readonly held: Holdings };

/** The running cases in which somebody has something in hand, by number: what is left lying when they go. */
export async function heldBy(
  id: PersonId,
  { lookup, cases }: Pick<Store, "lookup" | "cases">,
): Promise<readonly HeldCase[]> {
  const numbers = await lookup.find(holderKey(id));
  const heads = await readHeads(cases, numbers.toSorted());
  return heads.map((head) => ({ head, held: holdingsOf({ id }, head.case) })).filter(({ held }) => !holdsNothing(held));
}

/** Whether somebody may give what another has in hand to a colleague of that one; the case itself decides once more. */
export const mayPassOnFor = (person: Person, { organisation }: Pick<Entry, "organisation">): boolean =>
  person.duties.includes("administrator") ||
  (person.duties.includes("teamLead") && person.organisation === organisation);

/**
 * Those who stop, or stopped, whose work this person sees to: the team leads of their organisation who are there today do, and
 * without any of them the administrators. `everybody` includes those who left.
 */
export function leaversFor(person: Person, everybody: readonly Entry[], today: Day): readonly Entry[] {
  const here = everybody.filter((each) => !hasLeft(each, today) && !isAway(each, today));
  return everybody.filter(({ id, organisation, leftOn }) => {
    if (leftOn === undefined || id === person.id) return false;
    const leads = here.filter(
      (each) => each.id !== id && each.organisation === organisation && each.duties.includes("teamLead"),
    );
    return leads.length > 0 ? leads.some((lead) => lead.id === person.id) : person.duties.includes("administrator");
  });
}
