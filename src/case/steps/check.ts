import { dayOf } from "../../calendar/day.ts";
import type { Case, Check, Route } from "../case.ts";
import { routeOf } from "../case.ts";
import type { Said } from "../commands.ts";
import { leadRole } from "../dates/responsibility.ts";
import { changed, recorded, refused, unchanged, withDone } from "../decided.ts";
import type { Outcome } from "../outcome.ts";
import { holder } from "../person.ts";
import { claimBarrier } from "../rights/rights.ts";
import { heldBy, withRole } from "../roles/claims.ts";
import type { LeadRole } from "../roles/roles.ts";
import type { Rules } from "../rules.ts";

/**
 * Step 1c: the intake desk says whether ZVH or municipality know this person. That gives the route, and with it who may
 * lead; on neither route does the check close before the outcome stands in GCOS. Recorded once: a mistake is corrected, not overwritten.
 */
export function recordCheck(it: Case, command: Said<"recordCheck">, rules: Rules): Outcome {
  const { by, at, check, lead } = command;
  if (it.check !== null) {
    return isSameCheck(it.check, check)
      ? unchanged(it)
      : refused({ kind: "alreadyRecorded", on: dayOf(it.check.recordedAt) });
  }
  if (!check.gcosDone) return refused({ kind: "needsGcos" });
  if (!canBeLookedUp(it)) return refused({ kind: "needsReference" });
  const route = check.zvhClient ? "zvh" : "aftercare";
  const role = leadRole[route];
  if (lead !== undefined && claimBarrier(lead, role, it) !== null) {
    return refused({ kind: "theyMayNot", role, name: lead.name });
  }
  const checked = { ...it, check: { ...check, recordedAt: at, by: holder(by) } };
  const open = withRole(led(checked, route, at), "municipalContact", { state: "open", since: at });
  const next = lead === undefined ? open : heldBy(open, role, { by: holder(lead), at });
  const facts = lead === undefined ? { route } : { route, lead: lead.id };
  return changed(withCheckDone(next, command, rules), command, "checked", facts);
}

function isSameCheck(one: Omit<Check, "recordedAt" | "by">, other: Omit<Check, "recordedAt" | "by">): boolean {
  const { benefits, wmo, communityTeam } = one.knownAt;
  const known = other.knownAt;
  const isSameRoute = one.zvhClient === other.zvhClient;
  return isSameRoute && benefits === known.benefits && wmo === known.wmo && communityTeam === known.communityTeam;
}

/** A prison that takes part reads the outcome on the card, so that step 1d is done with the check; another one is written to. */
function withCheckDone(it: Case, command: Said<"recordCheck">, rules: Rules): Case {
  const record = recorded(dayOf(command.at), command);
  const checked = withDone(it, "1c", record, rules);
  return it.roles.prisonCaseManager.state === "unused" ? checked : withDone(checked, "1d", record, rules);
}

/** The case with the lead's role of this route open, and the other one's out of use. */
export function led(it: Case, route: Route, since: Case["receivedAt"]): Case {
  const other: LeadRole = leadRole[route === "zvh" ? "aftercare" : "zvh"];
  return withRole(withRole(it, leadRole[route], { state: "open", since }), other, { state: "unused" });
}

/** At least one reference that the prison can look up: its own, or that of the notice it sent. */
const canBeLookedUp = ({ references }: Case): boolean => [references.tulp, references.source].some(Boolean);

/** The answers that were to follow. An answer that was given stands. */
export function answerCheck(it: Case, command: Said<"answerCheck">): Outcome {
  if (it.check === null) return refused({ kind: "notYetPossible", first: "1c" });
  const { knownAt, recordedAt } = it.check;
  const { benefits = knownAt.benefits, wmo = knownAt.wmo, communityTeam = knownAt.communityTeam } = command.knownAt;
  const told = { benefits, wmo, communityTeam };
  const pairs = [
    [knownAt.benefits, benefits],
    [knownAt.wmo, wmo],
    [knownAt.communityTeam, communityTeam],
  ] as const;
  if (pairs.every(([before, now]) => before === now)) return unchanged(it);
  if (pairs.some(([before, now]) => before !== "toFollow" && before !== now)) {
    return refused({ kind: "alreadyRecorded", on: dayOf(recordedAt) });
  }
  return changed({ ...it, check: { ...it.check, knownAt: told } }, command, "checkAnswered");
}

/** The outcome stands in GCOS: asked again after the route changed. */
export function tickGcos(it: Case, command: Said<"tickGcos">): Outcome {
  if (it.check === null) return refused({ kind: "notYetPossible", first: "1c" });
  if (it.check.gcosDone) return unchanged(it);
  return changed({ ...it, check: { ...it.check, gcosDone: true } }, command, "gcosTicked", {
    route: routeOf(it.check) ?? "",
  });
}
