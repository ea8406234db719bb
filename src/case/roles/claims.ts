import type { Case } from "../case.ts";
import type { Said } from "../commands.ts";
import { changed, refused, unchanged } from "../decided.ts";
import type { Outcome } from "../outcome.ts";
import { type Holder, holder } from "../person.ts";
import type { RoleState } from "../records/roleState.ts";
import { claimBarrier } from "../rights/rights.ts";
import type { RoleName } from "./roles.ts";

/** "Ik pak dit op": one person holds the role. Claiming what you hold already changes nothing. */
export function claim(it: Case, command: Said<"claim" | "confirmDefaultHolder">): Outcome {
  const { role, by, at } = command;
  const barrier = claimBarrier(by, role, it);
  if (barrier !== null) return refused(barrier);
  const now = it.roles[role];
  switch (now.state) {
    case "held":
      return now.by.id === by.id ? unchanged(it) : refused({ kind: "alreadyHeld", role, by: now.by, since: now.since });
    case "later":
      return refused({ kind: "notYetOpen", role });
    case "unused":
      return refused({ kind: "notInUse", role });
    case "open":
    case "optional":
      return changed(heldBy(it, role, { by: holder(by), at }), command, "claimed", { role });
  }
}

/** "Ik geef dit terug": the role is open again. Giving back what is open already changes nothing. */
export function giveBack(it: Case, command: Said<"giveBack">): Outcome {
  const { role, by, at } = command;
  const now = it.roles[role];
  if (now.state !== "held") return unchanged(it);
  if (now.by.id !== by.id) return refused({ kind: "notYours", role });
  const asked = role !== "probationOfficer" || it.agreed?.probation === true;
  const next: RoleState = asked && role !== "networkPartner" ? { state: "open", since: at } : { state: "optional" };
  return changed(withRole(it, role, next), command, "gaveBack", { role });
}

/** The default holder's first click: the role that was pre-filled with their name is theirs. */
export function confirmDefaultHolder(it: Case, command: Said<"confirmDefaultHolder">): Outcome {
  const { role, by } = command;
  const isDefault = it.defaults.some((each) => each.role === role && each.who.id === by.id);
  return isDefault ? claim(it, command) : refused({ kind: "notOffered", role });
}

/** The default holders as the directory has them now; a role without one is for everybody in reach. */
export function noteDefaultHolders(it: Case, command: Said<"noteDefaultHolders">): Outcome {
  const defaults = command.holders.map(({ role, who: { id, name, organisation } }) => ({
    role,
    who: { id, name, organisation },
  }));
  if (JSON.stringify(defaults) === JSON.stringify(it.defaults)) return unchanged(it);
  return changed({ ...it, defaults }, command, "defaultsNoted");
}

/** The case with one role in another state. Whatever was on offer about it no longer is. */
export function withRole(it: Case, role: RoleName, state: RoleState): Case {
  return { ...it, roles: { ...it.roles, [role]: state }, offers: it.offers.filter((offer) => offer.role !== role) };
}

/** The case with a role held by somebody from now on. */
export const heldBy = (it: Case, role: RoleName, { by, at }: { by: Holder; at: Case["receivedAt"] }): Case =>
  withRole(it, role, { state: "held", by, since: at });
