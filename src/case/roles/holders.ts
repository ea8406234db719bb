import { type Case, routeOf } from "../case.ts";
import type { Task } from "../codes.ts";
import { leadRole } from "../dates/responsibility.ts";
import type { Holder, Person, PersonId } from "../person.ts";
import { type RoleName, roleNames } from "./roles.ts";

/** Whether this is the person, or somebody who stands in for the person now. */
export const isOrStandsIn = (person: Person, { id }: Pick<Holder, "id">): boolean =>
  person.id === id || (person.deputyFor ?? []).includes(id);

/** Who holds a role, `null` when nobody does. */
export function holderOf(it: Case, role: RoleName): Holder | null {
  const now = it.roles[role];
  return now.state === "held" ? now.by : null;
}

/** Whether somebody holds a role here, or stands in for who does. */
export function holds(person: Person, role: RoleName, it: Case): boolean {
  const held = holderOf(it, role);
  return held !== null && isOrStandsIn(person, held);
}

export const holdsAny = (person: Person, it: Case): boolean => roleNames.some((role) => holds(person, role, it));

/** The roles that somebody holds in their own name: what there is to pass on before a long absence, one command per role. */
export const rolesOf = ({ id }: Pick<Holder, "id">, it: Case): readonly RoleName[] =>
  roleNames.filter((role) => holderOf(it, role)?.id === id);

/** The role that leads this case, once the check has shown the route. */
export function leadRoleOf(it: Case): RoleName | null {
  const route = routeOf(it.check);
  return route === null ? null : leadRole[route];
}

/** Who leads this case, `null` while nobody does. */
export function leadOf(it: Case): Holder | null {
  const role = leadRoleOf(it);
  return role === null ? null : holderOf(it, role);
}

export function isLead(person: Person, it: Case): boolean {
  const lead = leadOf(it);
  return lead !== null && isOrStandsIn(person, lead);
}

/** Whoever does the prison's part: its casemanager, or the lead when the prison takes no part. */
export const actsForPrison = (person: Person, it: Case): boolean =>
  it.roles.prisonCaseManager.state === "unused" ? isLead(person, it) : holds(person, "prisonCaseManager", it);

export const hasTask = (person: Person, task: Task, it: Case): boolean =>
  it.tasks.some((taken) => taken.task === task && isOrStandsIn(person, taken.who));

/** For whom of the case's people this person acts, `null` when for themselves. */
export function standsInFor(person: Person, it: Case): PersonId | null {
  const held = roleNames.flatMap((role) => holderOf(it, role) ?? []);
  if (held.some(({ id }) => id === person.id)) return null;
  return held.find(({ id }) => (person.deputyFor ?? []).includes(id))?.id ?? null;
}
