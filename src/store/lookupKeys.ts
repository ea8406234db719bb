import type { Case } from "../case/case.ts";
import type { PersonId } from "../case/person.ts";
import { type RoleName, roleNames } from "../case/roles.ts";

/** Under this key stand the cases in which somebody holds a role or goes along to the intake. */
export const holderKey = (id: PersonId): string => `holder:${id}`;

/** Under this key stand the cases of one person, by the key that recognises them. */
export const personKeyOf = (personKey: string): string => `person:${personKey}`;

/** Under this key stands the case to which a thread belongs: `conversation` is the whole `…;messageid=…`. */
export const threadKey = (conversation: string): string => `thread:${conversation}`;

/** Under this key stand the cases in which a role waits for somebody. */
export const openRoleKey = (role: RoleName): string => `open:${role}`;

/** Under this key stand the cases of a prison, by its code. */
export const prisonKey = (prison: string): string => `prison:${prison}`;

/** Under this key stand the cases of a municipality of return; those of which it is not known have a key of their own. */
export const municipalityKey = (municipality: string | null): string => `municipality:${municipality ?? "unknown"}`;

/** Under this key stand the cases in which something is late. */
export const lateKey = "late";

/** Under this key stand the cases whose plan still has to be adopted. */
export const planAheadKey = "planAhead";

/** Every key under which a case has to be found. Rows for them are written before the case is, never after. */
export function lookupKeys(it: Case): readonly string[] {
  const holders = Object.values(it.roles).flatMap((role) => (role.state === "held" ? [role.by.id] : []));
  const attending = it.attendance.flatMap(({ who, attends }) => (attends ? [who.id] : []));
  return [
    personKeyOf(it.personKey),
    `month:${it.admittedOn.slice(0, 7)}`,
    prisonKey(it.prison),
    municipalityKey(it.municipality),
    ...roleNames.filter((role) => it.roles[role].state === "open").map(openRoleKey),
    ...(it.told.late.length > 0 ? [lateKey] : []),
    ...(it.plan.adopted.length === 0 ? [planAheadKey] : []),
    ...new Set([...holders, ...attending].map(holderKey)),
  ];
}
