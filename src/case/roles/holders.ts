import { type Case, routeOf } from "../case.ts";
import { leadRole } from "../dates/responsibility.ts";
import type { Holder, Person, PersonId } from "../person.ts";
import { type RoleName, roleNames } from "./roles.ts";

/** Whether somebody stands in for this person now. */
export const standsIn = (person: Person, { id }: Pick<Holder, "id">): boolean => (person.deputyFor ?? []).includes(id);

/** Who holds a role, `null` when nobody does. */
export function holderOf(it: Case, role: RoleName): Holder | null {
  const now = it.roles[role];
  return now.state === "held" ? now.by : null;
}

/**
 * The roles that somebody holds in their own name, whatever the directory lets them do with it: what there is to pass on
 * before a long absence, one command per role.
 */
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

/** For whom of the case's people this person acts, `null` when for themselves. */
export function standsInFor(person: Person, it: Case): PersonId | null {
  const held = roleNames.flatMap((role) => holderOf(it, role) ?? []);
  if (held.some(({ id }) => id === person.id)) return null;
  return held.find(({ id }) => (person.deputyFor ?? []).includes(id))?.id ?? null;
}
