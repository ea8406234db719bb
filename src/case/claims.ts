import type { Case } from "./case.ts";
import type { Said } from "./commands.ts";
import { changed, refused, unchanged } from "./decided.ts";
import type { Outcome } from "./outcome.ts";
import { holder } from "./person.ts";
import { claimBarrier } from "./rights.ts";
import type { RoleName, RoleState } from "./roles.ts";

/** "Ik pak dit op": one person holds the role. Claiming what you hold already changes nothing. */
export function claim(it: Case, command: Said<"claim">): Outcome {
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
      return changed(withRole(it, role, { state: "held", by: holder(by), since: at }), command, "claimed", { role });
  }
}

/** "Ik geef dit terug": the role is open again. Giving back what is open already changes nothing. */
export function giveBack(it: Case, command: Said<"giveBack">): Outcome {
  const { role, by, at } = command;
  const now = it.roles[role];
  if (now.state !== "held") return unchanged(it);
  if (now.by.id !== by.id) return refused({ kind: "notYours", role });
  const next: RoleState = role === "probationOfficer" ? { state: "optional" } : { state: "open", since: at };
  return changed(withRole(it, role, next), command, "gaveBack", { role });
}

/** The case with one role in another state. */
export function withRole(it: Case, role: RoleName, state: RoleState): Case {
  return { ...it, roles: { ...it.roles, [role]: state } };
}
