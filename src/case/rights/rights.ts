import { dayOf, type Instant } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import type { Refusal } from "../outcome.ts";
import type { Duty, Person } from "../person.ts";
import { holds } from "../roles/holders.ts";
import { type RoleName, roleNames } from "../roles/roles.ts";

/** Which part of somebody's reach counts for a duty: the prison where the person is, or the municipality of return. */
const boundTo: Readonly<Record<Duty, "prison" | "municipality" | "region">> = {
  prisonCaseManager: "prison",
  aftercareCoordinator: "municipality",
  processDirector: "municipality",
  probationOfficer: "municipality",
  municipalContact: "municipality",
  lifeCourseCaseManager: "municipality",
  networkPartner: "municipality",
  intakeDesk: "region",
  teamLead: "region",
  administrator: "region",
  workingGroup: "region",
  auditor: "region",
};

/** Duties that only see figures or logs: they have no part in a case. */
const outside: ReadonlySet<Duty> = new Set(["workingGroup", "auditor"]);

/** A municipality that is not known yet is nobody's, so it keeps nobody out. */
function reaches(person: Person, duty: Duty, it: Case): boolean {
  switch (boundTo[duty]) {
    case "region":
      return true;
    case "prison":
      return person.reach.prisons === "all" || person.reach.prisons.includes(it.prison);
    case "municipality":
      return (
        person.reach.municipalities === "all" ||
        it.municipality === null ||
        person.reach.municipalities.includes(it.municipality)
      );
  }
}

/** Why this person may not hold this role on this case, or `null` when they may. Asks the directory's snapshot, never a card. */
export function claimBarrier(person: Person, role: RoleName, it: Case): Refusal | null {
  if (person.duties.length === 0) return { kind: "unknownPerson" };
  if (!person.duties.includes(role)) return { kind: "notYourRole", role };
  if (!reaches(person, role, it)) return { kind: "outOfReach", role, organisation: person.organisation };
  return null;
}

/** Whether somebody may hold some role on this case. */
export const mayHoldSome = (person: Person, it: Case): boolean =>
  roleNames.some((role) => claimBarrier(person, role, it) === null);

/** Whether somebody has a part in this case: holds a role, or may claim one, or serves the region's desk. */
export function hasPart(person: Person, it: Case): boolean {
  const serves = person.duties.some((duty) => !outside.has(duty) && reaches(person, duty, it));
  return serves || (person.duties.length > 0 && roleNames.some((role) => holds(person, role, it)));
}

/**
 * Who may ask "Om wie gaat het?" at this moment: the intake desk, whoever holds (or stands in for who holds) or may claim
 * a role on this case, and for a while the casemanager of the prison where the person was before.
 */
export function maySeeReferences(person: Person, it: Case, at: Instant): boolean {
  if (person.duties.length === 0) return false;
  // A role of the other route is no reason to know whom it is about.
  const mayClaim = roleNames.some(
    (role) => it.roles[role].state !== "unused" && claimBarrier(person, role, it) === null,
  );
  if (person.duties.includes("intakeDesk") || mayClaim) return true;
  const reads = it.readers.some(({ who, until }) => who.id === person.id && until >= dayOf(at));
  return reads || roleNames.some((role) => holds(person, role, it));
}
