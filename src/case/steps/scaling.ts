import type { Case, Route } from "../case.ts";
import { routeOf } from "../case.ts";
import type { Said } from "../commands.ts";
import { changed, refused, saying, unchanged } from "../decided.ts";
import type { Outcome } from "../outcome.ts";
import { holder, type Person } from "../person.ts";
import { claimBarrier } from "../rights/rights.ts";
import { leadOf } from "../roles/holders.ts";
import type { LeadRole } from "../roles/roles.ts";
import { led } from "./check.ts";

/** _Opschalen_ is to the ZVH's route, _afschalen_ is back. */
const routeFor = (type: string): Route => (type.endsWith("ScaleUp") ? "zvh" : "aftercare");

/** A coordinator or a process director wants the case on the other route. It waits for somebody of the other side. */
export function proposeScaling(it: Case, command: Said<"proposeScaleUp" | "proposeScaleDown">): Outcome {
  const { by, at } = command;
  const to = routeFor(command.type);
  const route = routeOf(it.check);
  if (route === null) return refused({ kind: "notYetPossible", first: "1c" });
  if (route === to || it.scaling.proposal?.to === to) return unchanged(it);
  const side: LeadRole = isOf("aftercareCoordinator", by, it) ? "aftercareCoordinator" : "processDirector";
  const scaling = { ...it.scaling, proposal: { to, side, by: holder(by), at } };
  const lead = leadOf(it);
  return saying(changed({ ...it, scaling }, command, "scalingProposed", { to, side }), {
    key: `proposal:${to}:${at}`,
    kind: "proposal",
    item: to,
    to: lead === null || lead.id === by.id ? [] : [lead.id],
    audience: { kind: "everyoneInReach", role: otherSide(side) },
    where: "digest",
    from: at,
  });
}

/** The other side agrees: another person, in the other role. Roles open again, dates stay, and GCOS has to say so too. */
export function acceptScaling(it: Case, command: Said<"acceptScaleUp" | "acceptScaleDown">): Outcome {
  const { by, at } = command;
  const to = routeFor(command.type);
  const { proposal } = it.scaling;
  if (it.check === null || proposal === null || proposal.to !== to) {
    return routeOf(it.check) === to ? unchanged(it) : refused({ kind: "noProposal", to });
  }
  const side = otherSide(proposal.side);
  if (proposal.by.id === by.id || !isOf(side, by, it)) return refused({ kind: "needsSecondPerson", side });
  const check = { ...it.check, zvhClient: to === "zvh", gcosDone: false };
  const scaled = led({ ...it, check, scaling: { ...it.scaling, proposal: null } }, to, at);
  return changed(scaled, command, "scaled", { to });
}

/** The other side does not agree, and says why; the reason stays with the case. */
export function refuseScaling(it: Case, command: Said<"refuseScaleUp" | "refuseScaleDown">): Outcome {
  const { by, at, reason } = command;
  const to = routeFor(command.type);
  const { proposal, refused: before } = it.scaling;
  if (proposal === null || proposal.to !== to) {
    return before?.to === to ? unchanged(it) : refused({ kind: "noProposal", to });
  }
  const side = otherSide(proposal.side);
  if (proposal.by.id === by.id || !isOf(side, by, it)) return refused({ kind: "needsSecondPerson", side });
  const scaling = { proposal: null, refused: { ...proposal, refusedBy: holder(by), refusedAt: at, reason } };
  return changed({ ...it, scaling }, command, "scalingRefused", { to, reason });
}

const otherSide = (side: LeadRole): LeadRole =>
  side === "processDirector" ? "aftercareCoordinator" : "processDirector";

/** Whether somebody belongs to a side: the role need not be in use in this case. */
const isOf = (side: LeadRole, by: Person, it: Case): boolean => claimBarrier(by, side, it) === null;
