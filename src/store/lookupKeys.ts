import type { Case } from "../case/case.ts";
import type { PersonId } from "../case/person.ts";
import { type RoleName, roleNames } from "../case/roles/roles.ts";
import { hashed } from "./keys.ts";

/** Under this key stand the cases in which somebody has something to do: a role, the intake, a task, an agreement, an offer. */
export const holderKey = (id: PersonId): string => `holder:${id}`;

/** Under this key stand the cases of one person, by the key that recognises them. */
export const personKeyOf = (personKey: string): string => `person:${personKey}`;

/** Under this key stands the case to which a thread belongs: `conversation` is the whole `…;messageid=…`. */
export const threadKey = (conversation: string): string => `thread:${conversation}`;

/** What Teams calls the thread under a message in a channel. */
export const threadId = (channel: string, activity: string): string => `${channel};messageid=${activity}`;

/** Under this key stand the cases in which a role waits for somebody. */
export const openRoleKey = (role: RoleName): string => `open:${role}`;

/** Under this key stand the cases that somebody knows by this reference, whichever system it is of; capitals are the same. */
export const referenceKey = (reference: string): string => `reference:${hashed(reference.trim().toUpperCase())}`;

/** Under this key stand the cases of which something could not be said, or may not have been. */
export const stuckKey = "stuck";

/** Under this key stand the cases of a prison, by its code. */
export const prisonKey = (prison: string): string => `prison:${prison}`;

/** Under this key stand the cases of a municipality of return; those of which it is not known have a key of their own. */
export const municipalityKey = (municipality: string | null): string => `municipality:${municipality ?? "unknown"}`;

/** Under this key stand the cases in which something is late. */
export const lateKey = "late";

/** Under this key stand the cases in which something once became an open end: a step, a role, or an agreement that nothing else shows. */
export const openEndKey = "openEnd";

/** Under this key stand the cases whose plan still has to be adopted. */
export const planAheadKey = "planAhead";

/** What the keys that follow from a head begin with. Rows under others are kept by whoever writes them. */
export const headKinds = [
  "person",
  "month",
  "prison",
  "municipality",
  "open",
  "holder",
  "reference",
  "late",
  "openEnd",
  "planAhead",
] as const;

/** Every key under which a case has to be found. Rows for them are written before the case is, never after. */
export function lookupKeys(it: Case): readonly string[] {
  return [
    personKeyOf(it.personKey),
    `month:${it.admittedOn.slice(0, 7)}`,
    prisonKey(it.prison),
    municipalityKey(it.municipality),
    ...roleNames.filter((role) => it.roles[role].state === "open").map(openRoleKey),
    ...(it.told.late.length > 0 ? [lateKey] : []),
    ...(Object.keys(it.told.said).some((key) => key.startsWith("openEnd:")) ? [openEndKey] : []),
    ...(it.plan.adopted.length === 0 ? [planAheadKey] : []),
    ...new Set(concerned(it).map(holderKey)),
    ...new Set(references(it).map(referenceKey)),
  ];
}

/** Everybody who has something to do in a case, or was asked to. */
function concerned({ roles, attendance, tasks, agreements, offers }: Case): readonly PersonId[] {
  return [
    ...Object.values(roles).flatMap((role) => (role.state === "held" ? [role.by] : [])),
    ...attendance.flatMap(({ who, attends }) => (attends ? [who] : [])),
    ...tasks.map(({ who }) => who),
    ...agreements.flatMap(({ owner }) => ("person" in owner ? [owner.person] : [])),
    ...offers.map(({ to }) => to),
  ].map(({ id }) => id);
}

const references = ({ references: { source, tulp, gcos }, ownReferences }: Case): readonly string[] =>
  [source, tulp, gcos, ...ownReferences.map(({ reference }) => reference)].filter((it) => it !== null);
