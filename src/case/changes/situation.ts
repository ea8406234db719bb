import { type Day, dayOf } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import type { Said } from "../commands.ts";
import { changed, noted, refused, unchanged } from "../decided.ts";
import type { Outcome } from "../outcome.ts";
import type { Noted } from "../records/record.ts";
import { withRole } from "../roles/claims.ts";
import { type RoleName, roleNames } from "../roles/roles.ts";
import type { Item } from "../step.ts";
import { resumed } from "./pausing.ts";

/** Something that makes a case special. _Levensloop_ brings a role of its own, and a warm handover. */
export function setFlag(it: Case, command: Said<"setFlag">): Outcome {
  const { flag, holds } = command;
  if (it.flags.includes(flag) === holds) return unchanged(it);
  const flags = holds ? [...it.flags, flag] : it.flags.filter((each) => each !== flag);
  const flagged = { ...it, flags };
  return changed(flag === "lifeCourse" ? withLifeCourse(flagged, holds, command.at) : flagged, command, "flagSet", {
    flag,
    holds: holds ? "yes" : "no",
  });
}

function withLifeCourse(it: Case, holds: boolean, since: Case["receivedAt"]): Case {
  const { handover } = it;
  const warm = handover === null || !holds ? handover : { ...handover, warm: true };
  return withRole(
    { ...it, handover: warm },
    "lifeCourseCaseManager",
    holds ? { state: "open", since } : { state: "unused" },
  );
}

/** What stands still while somebody stays in an institution of care; the contact every six weeks (4b) goes on. */
const stopsInCare: readonly Item[] = ["2a", "2b", "2c", "2d", "3a", "3b", "3c", "3d"];

/** Where the person stays from a day on. In an institution of care the terms of steps 2 and 3 are paused (scenario 16). */
export function setPlacement(it: Case, command: Said<"setPlacement">): Outcome {
  const { placement, since } = command;
  if (it.placement.kind === placement) return unchanged(it);
  if (since < it.placement.since || since > dayOf(command.at)) {
    return refused({ kind: "impossibleDate", field: "since" });
  }
  const placed: Case = { ...it, placement: { kind: placement, since } };
  const next = placement === "careInstitution" ? inCare(placed, noted(command)) : outOfCare(placed, since);
  return changed(next, command, "placed", { placement, since });
}

/** The case of somebody who is placed in an institution of care: what stands still stands still from that day. */
export function inCare(it: Case, by: Noted): Case {
  const pause = {
    ...by,
    from: it.placement.since,
    until: null,
    items: stopsInCare,
    reason: "careInstitution",
  } as const;
  return { ...it, pauses: [...it.pauses, pause] };
}

const outOfCare = (it: Case, since: Day): Case =>
  resumed(
    it,
    it.pauses.filter(({ reason, until }) => reason === "careInstitution" && until === null),
    since,
  );

/** What kind of detention it is. Remand becomes a sentence; a sentence with TBS has no automatic terms beyond step 1. */
export function setDetention(it: Case, command: Said<"setDetention">): Outcome {
  const { detention } = command;
  if (it.detention === detention) return unchanged(it);
  return changed({ ...it, detention }, command, "detentionSet", { from: it.detention, to: detention });
}

/**
 * The municipality of return, or that it is not known (scenario 9), and what that is based on. Routing follows it: another
 * municipality has another contact, while whoever else holds a role goes on, for the sake of where they took it on, until it
 * is passed on.
 */
export function setMunicipality(it: Case, command: Said<"setMunicipality">): Outcome {
  const { municipality, basis, at } = command;
  if (it.municipality === municipality && it.municipalityBasis === basis) return unchanged(it);
  const held = it.municipality === municipality ? it : roleNames.reduce(goingOn, it);
  const settled = { ...held, municipality, municipalityBasis: basis };
  const isOther = it.municipality !== null && it.municipality !== municipality;
  const next =
    isOther && it.roles.municipalContact.state === "held"
      ? withRole(settled, "municipalContact", { state: "open", since: at })
      : settled;
  return changed(next, command, "municipalitySet", {
    from: it.municipality ?? "unknown",
    to: municipality ?? "unknown",
    basis,
  });
}

/** A role that is held keeps the municipality for which it was taken on, so that the directory can still be asked about it. */
function goingOn(it: Case, role: RoleName): Case {
  const now = it.roles[role];
  if (now.state !== "held" || now.takenFor !== undefined) return it;
  return { ...it, roles: { ...it.roles, [role]: { ...now, takenFor: it.municipality } } };
}

/** Somebody who was announced came in: T0 is known, and every term counts from it. */
export function admit(it: Case, command: Said<"admit">): Outcome {
  const { admittedOn, at } = command;
  if (it.stage.state !== "announced") return unchanged(it);
  if (admittedOn > dayOf(at)) return refused({ kind: "impossibleDate", field: "admittedOn" });
  const next: Case = {
    ...it,
    admittedOn,
    stage: { state: "running" },
    placement: { kind: it.placement.kind, since: admittedOn },
  };
  return changed(next, command, "admitted", { admittedOn });
}
