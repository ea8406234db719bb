import type { Instant } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import type { Side } from "../codes.ts";
import { doerOf } from "../dates/waiting.ts";
import type { Audience } from "../outcome.ts";
import type { Holder } from "../person.ts";
import type { Agreement } from "../records/planRecord.ts";
import type { ReminderAnswer } from "../records/record.ts";
import { tasksBehind } from "../rights/party.ts";
import { leadOf, leadRoleOf } from "../roles/holders.ts";
import type { RoleName } from "../roles/roles.ts";
import type { Item } from "../step.ts";
import { beginOf } from "./openHours.ts";

/**
 * Who is reminded of something, since when it is theirs, and who is above them. Whoever the case knows by name is addressed
 * by name; everybody else by what they are (`audience`), and the directory says who that is at the moment it is said: it
 * changes more often than the case, and a case that is looked at need not carry the region's people along.
 */
export type Acting = {
  readonly people: readonly Holder[];
  readonly audience?: Audience;
  readonly since: Instant;
  readonly above: Audience;
};

/** Who acts on a step, `null` while nobody does: then the role that nobody holds is what people hear of. */
export function actingOn(item: Item, it: Case): Acting | null {
  const receivers = item === "5a" ? stillAsked(it) : [];
  if (receivers.length > 0) return named(receivers, "municipalContact");
  const doer = doerOf(item, it);
  if (doer === "intakeDesk") return desk(it);
  if (doer === "lead" || doer === "prison" || doer === "agreementOwners") return null;
  const taken = it.tasks.find(({ task }) => tasksBehind[item]?.includes(task));
  if (taken !== undefined) return named([{ who: taken.who, since: taken.at }], doer);
  return named(inRole(doer, it), doer);
}

/** Who sees to an agreement; without anybody, whoever leads. */
export function actingOnAgreement({ owner, made }: Agreement, it: Case): Acting | null {
  if ("person" in owner) return named([{ who: owner.person, since: made.at }], "networkPartner");
  const held = inRole(owner.role, it);
  return named(held.length > 0 ? held : inLead(it), owner.role);
}

/**
 * Who sees to what somebody else cannot do ("Lukt niet"), from then on: the lead, or whoever can see to it that there is one;
 * what the lead cannot do goes to the team leads above them.
 */
export function actingInstead({ at, byLead }: Pick<ReminderAnswer, "at" | "byLead">, it: Case): Acting {
  const role = leadRoleOf(it) ?? "aftercareCoordinator";
  const lead = inLead(it)[0];
  const acting = named(inLead(it), role);
  if (acting === null || lead === undefined) return { ...leadOrWhoFindsOne(it), since: at, above: teamLeadsFor(role) };
  const isTheirs = byLead && lead.since <= at;
  if (isTheirs) return { people: [], audience: acting.above, since: at, above: acting.above };
  return { ...acting, since: acting.since > at ? acting.since : at };
}

/** The lead, or whoever can see to it that there is one. */
export function leadOrWhoFindsOne(it: Case): Pick<Acting, "people" | "audience"> {
  const lead = leadOf(it);
  const role = leadRoleOf(it);
  if (lead !== null) return { people: [lead] };
  return { people: [], audience: role === null ? { kind: "intakeDesk" } : teamLeadsFor(role) };
}

/** The team leads of those who may hold a role, while nobody does. */
export const teamLeadsFor = (role: RoleName): Audience => ({ kind: "teamLeads", organisation: null, role });

/**
 * The moment from which somebody can be reminded of something: never before receipt, claim or admission, nor before it was
 * known that it would have to be done.
 */
export function startOf(item: string, { since }: Acting, it: Case): Instant {
  const known = it.releaseKnownOn === null ? [] : [beginOf(it.releaseKnownOn)];
  const moments = [since, it.receivedAt, beginOf(it.admittedOn), ...known, ...askedAt(item, it)];
  return moments.reduce((last, each) => (each > last ? each : last));
}

/** When something was asked of somebody that is not part of the process by itself: enrichment, or sharing a version. */
function askedAt(item: string, { enrichments, plan }: Case): readonly Instant[] {
  if (item === "2c")
    return enrichments.flatMap(({ asked, answered }) => (answered === null ? [asked.at] : [])).slice(0, 1);
  return item === "3d" ? plan.adopted.slice(-1).map(({ at }) => at) : [];
}

type Since = { readonly who: Holder; readonly since: Instant };

function named(them: readonly Since[], role: RoleName): Acting | null {
  const [first] = them;
  if (first === undefined) return null;
  const above: Audience = { kind: "teamLeads", organisation: first.who.organisation, role };
  return { people: them.map(({ who }) => who), since: first.since, above };
}

const desk = (it: Case): Acting => ({
  people: [],
  audience: { kind: "intakeDesk" },
  since: it.receivedAt,
  above: { kind: "teamLeads", organisation: null, role: "intakeDesk" },
});

/** The sides that were asked to take the person over and did not answer: from then on it waits for them. */
function stillAsked(it: Case): readonly Since[] {
  const { handover } = it;
  if (handover === null) return [];
  const asked = handover.to.filter(({ state }) => state === "asked").map(({ side }) => sideRole(side, it));
  return asked
    .flatMap((role) => (role === null ? [] : inRole(role, it)))
    .map(({ who, since }) => ({
      who,
      since: since > handover.started.at ? since : handover.started.at,
    }));
}

function sideRole(side: Side, it: Case): RoleName | null {
  if (side === "lead") return leadRoleOf(it);
  return side === "municipality" ? "municipalContact" : "probationOfficer";
}

function inRole(role: RoleName, it: Case): readonly Since[] {
  const now = it.roles[role];
  return now.state === "held" ? [{ who: now.by, since: now.since }] : [];
}

function inLead(it: Case): readonly Since[] {
  const role = leadRoleOf(it);
  return role === null ? [] : inRole(role, it);
}
