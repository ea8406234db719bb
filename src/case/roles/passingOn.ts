import type { Case } from "../case.ts";
import type { Said } from "../commands.ts";
import { changed, noted, refused, saying, unchanged } from "../decided.ts";
import type { Outcome } from "../outcome.ts";
import { holder } from "../person.ts";
import { claimBarrier, hasPart } from "../rights/rights.ts";
import { heldBy, withRole } from "./claims.ts";
import { type Holdings, holdingsOf, holdsNothing } from "./holdings.ts";

/** "Ik geef dit door": the holder offers the role to somebody who may hold it, and keeps it until that person accepts. */
export function passOn(it: Case, command: Said<"passOn">): Outcome {
  const { role, by, to, at } = command;
  const now = it.roles[role];
  if (now.state === "held" && now.by.id === to.id) return unchanged(it);
  if (now.state !== "held" || now.by.id !== by.id) return refused({ kind: "notYours", role });
  if (claimBarrier(to, role, it) !== null) return refused({ kind: "theyMayNot", role, name: to.name });
  if (it.offers.some((offer) => offer.role === role && offer.to.id === to.id)) return unchanged(it);
  const others = it.offers.filter((offer) => offer.role !== role);
  const next = { ...it, offers: [...others, { role, from: now.by, to: holder(to), at }] };
  return saying(changed(next, command, "offered", { role, to: to.id }), {
    key: `offer:${role}:${to.id}:${at}`,
    kind: "offer",
    item: role,
    to: [to.id],
    where: "digest",
    from: at,
  });
}

/** Whoever was offered a role takes it over. Taking it twice changes nothing. */
export function acceptPassOn(it: Case, command: Said<"acceptPassOn">): Outcome {
  const { role, by, at } = command;
  const now = it.roles[role];
  if (now.state === "held" && now.by.id === by.id) return unchanged(it);
  const offer = it.offers.find((each) => each.role === role && each.to.id === by.id);
  if (offer === undefined) return refused({ kind: "notOffered", role });
  const barrier = claimBarrier(by, role, it);
  if (barrier !== null) return refused(barrier);
  return changed(heldBy(it, role, { by: holder(by), at }), command, "passedOn", { role, from: offer.from.id });
}

/** Whoever was offered a role leaves it where it is. */
export function refusePassOn(it: Case, command: Said<"refusePassOn">): Outcome {
  const { role, by } = command;
  const offers = it.offers.filter((each) => each.role !== role || each.to.id !== by.id);
  if (offers.length === it.offers.length) return unchanged(it);
  return changed({ ...it, offers }, command, "offerRefused", { role });
}

/** A team lead gives a role to somebody of their own organisation, also when a colleague of them holds it. */
export function assign(it: Case, command: Said<"assign">): Outcome {
  const { role, by, to, at } = command;
  const { organisation } = by;
  const now = it.roles[role];
  if (now.state === "held" && now.by.id === to.id) return unchanged(it);
  if (to.organisation !== organisation) return refused({ kind: "otherOrganisation", organisation });
  if (claimBarrier(to, role, it) !== null) return refused({ kind: "theyMayNot", role, name: to.name });
  switch (now.state) {
    case "held":
      if (now.by.organisation !== organisation) return refused({ kind: "otherOrganisation", organisation });
      break;
    case "later":
      return refused({ kind: "notYetOpen", role });
    case "unused":
      return refused({ kind: "notInUse", role });
    case "open":
    case "optional":
      break;
  }
  const next = withRole(it, role, { state: "held", by: holder(to), since: at });
  return changed(next, command, "assigned", { role, to: to.id });
}

/**
 * All that somebody has in hand here goes to a colleague of the same organisation: a team lead's own, or any for an
 * administrator. Nothing of it goes when the colleague may not hold all of it, so that the case stays on the list.
 */
export function passAllOn(it: Case, command: Said<"passAllOn">): Outcome {
  const { from, to, by } = command;
  const held = holdingsOf(from, it);
  if (holdsNothing(held) || from.id === to.id) return unchanged(it);
  const organisation = by.duties.includes("administrator") ? from.organisation : by.organisation;
  if (from.organisation !== organisation || to.organisation !== organisation) {
    return refused({ kind: "otherOrganisation", organisation });
  }
  const role = held.roles.find((each) => claimBarrier(to, each, it) !== null);
  if (role !== undefined) return refused({ kind: "theyMayNot", role, name: to.name });
  if (!hasPart(to, it)) return refused({ kind: "hasNoPart", field: "owner", name: to.name });
  return changed(handed(it, held, command), command, "allPassedOn", { from: from.id, to: to.id });
}

function handed(it: Case, { roles, tasks, agreements, attends }: Holdings, command: Said<"passAllOn">): Case {
  const { from, by, at } = command;
  const to = holder(command.to);
  const given = roles.reduce((before, role) => heldBy(before, role, { by: to, at }), it);
  const going = it.attendance.filter(({ who }) => who.id !== from.id && who.id !== to.id);
  return {
    ...given,
    offers: given.offers.filter((offer) => offer.to.id !== from.id),
    tasks: it.tasks.map((each) =>
      each.who.id === from.id && tasks.includes(each.task) ? { ...each, who: to, at } : each,
    ),
    agreements: it.agreements.map((each) =>
      agreements.includes(each.id) ? { ...each, owner: { person: to }, changed: noted({ by, at }) } : each,
    ),
    attendance: attends ? [...going, { who: to, attends: true, at }] : it.attendance,
  };
}
