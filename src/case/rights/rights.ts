import { dayOf, type Instant } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import type { Refusal } from "../outcome.ts";
import type { Duty, Person } from "../person.ts";
import { holderOf, leadRoleOf, rolesOf, standsIn } from "../roles/holders.ts";
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

/** Where a case belongs, as far as reach goes. */
type Place = Pick<Case, "prison" | "municipality">;

/** A municipality that is not known yet is nobody's, so it keeps nobody out. */
function reaches({ reach }: Person, duty: Duty, { prison, municipality }: Place): boolean {
  switch (boundTo[duty]) {
    case "region":
      return true;
    case "prison":
      return reach.prisons === "all" || reach.prisons.includes(prison);
    case "municipality":
      return reach.municipalities === "all" || municipality === null || reach.municipalities.includes(municipality);
  }
}

/** Why this person may not hold this role on this case, or `null` when they may. Asks the directory's snapshot, never a card. */
export function claimBarrier(person: Person, role: RoleName, at: Place): Refusal | null {
  if (person.duties.length === 0) return { kind: "unknownPerson" };
  if (!person.duties.includes(role)) return { kind: "notYourRole", role };
  if (!reaches(person, role, at)) return { kind: "outOfReach", role, organisation: person.organisation };
  return null;
}

/** Whether somebody may hold some role on this case. */
export const mayHoldSome = (person: Person, it: Case): boolean =>
  roleNames.some((role) => claimBarrier(person, role, it) === null);

/** Where a role was taken on: where the case is, unless that went to another municipality since and its holder goes on. */
function takenAt(role: RoleName, it: Case): Place {
  const now = it.roles[role];
  return now.state === "held" && now.takenFor !== undefined ? { ...it, municipality: now.takenFor } : it;
}

/**
 * Whether somebody acts in a role here: its holder, for as long as the directory lets them hold it, or who stands in for
 * the holder. A holder who went to work elsewhere still stands on the card, and may do nothing with it.
 */
export function holds(person: Person, role: RoleName, it: Case): boolean {
  const held = holderOf(it, role);
  if (held === null) return false;
  if (held.id !== person.id) return standsIn(person, held);
  return [it, takenAt(role, it)].some((place) => claimBarrier(person, role, place) === null);
}

export const holdsAny = (person: Person, it: Case): boolean => roleNames.some((role) => holds(person, role, it));

/** Whether somebody acts as who leads this case. */
export function isLead(person: Person, it: Case): boolean {
  const role = leadRoleOf(it);
  return role !== null && holds(person, role, it);
}

/** Whoever does the prison's part: its casemanager, or the lead when the prison takes no part. */
export const actsForPrison = (person: Person, it: Case): boolean =>
  it.roles.prisonCaseManager.state === "unused" ? isLead(person, it) : holds(person, "prisonCaseManager", it);

/** Whether somebody has a part in this case: holds a role, or may claim one, or serves the region's desk. */
export function hasPart(person: Person, it: Case): boolean {
  const serves = person.duties.some((duty) => !outside.has(duty) && reaches(person, duty, it));
  return serves || (person.duties.length > 0 && holdsAny(person, it));
}

/** Why somebody without a part in this case is kept out: they never had one, or the directory took it from them. */
export const noPartOf = (person: Person, it: Case): Refusal => lostRole(person, it) ?? { kind: "noPart" };

/** A role that still has this person's name on it while the directory no longer lets them hold it. */
export function lostRole(person: Person, it: Case): Extract<Refusal, { readonly kind: "noLongerListed" }> | null {
  const lost = rolesOf(person, it).find((role) => !holds(person, role, it));
  if (lost === undefined) return null;
  const at = takenAt(lost, it);
  const place = boundTo[lost] === "prison" ? at.prison : at.municipality;
  return { kind: "noLongerListed", role: lost, place: person.duties.includes(lost) ? place : null };
}

/** For a while the casemanager of the prison where the person was before may read along. */
const readsAlong = ({ id, duties }: Person, { readers }: Case, at: Instant): boolean =>
  duties.length > 0 && readers.some(({ who, until }) => who.id === id && until >= dayOf(at));

/** Who may see a case as its card shows it: whoever has a part in it, and for a while who had before a transfer. */
export const mayRead = (person: Person, it: Case, at: Instant): boolean =>
  hasPart(person, it) || readsAlong(person, it, at);

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
  return person.duties.includes("intakeDesk") || mayClaim || readsAlong(person, it, at) || holdsAny(person, it);
}
