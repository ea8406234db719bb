import type { Case } from "../case.ts";
import type { Said } from "../commands.ts";
import { changed, refused, saying, unchanged } from "../decided.ts";
import type { Outcome } from "../outcome.ts";
import { holder } from "../person.ts";
import { claimBarrier } from "../rights/rights.ts";
import { heldBy, withRole } from "./claims.ts";

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
