import { type Day, dayOf, type Instant } from "../calendar/day.ts";
import type { Case, CaseNumber } from "../case/case.ts";
import { endOf } from "../case/changes/endings.ts";
import type { Moment } from "../case/codes.ts";
import { stillPlanned } from "../case/dates/planned.ts";
import { type Step, stepNow } from "../case/dates/stepNow.ts";
import type { Doer } from "../case/dates/waiting.ts";
import { waiting } from "../case/dates/waiting.ts";
import type { Happening } from "../case/happening.ts";
import { notable } from "../case/notable.ts";
import { isLate } from "../case/owed/time.ts";
import { nowPossible } from "../case/possible.ts";
import type { RoleState } from "../case/records/roleState.ts";
import type { RoleName } from "../case/roles/roles.ts";
import { roleNames } from "../case/roles/roles.ts";
import type { Rules } from "../case/rules.ts";
import type { Item } from "../case/step.ts";
import { recordings } from "./phase.ts";

/** What people call the places that a case names by code. */
export type PlaceNames = {
  readonly prison: (code: string) => string;
  readonly municipality: (code: string) => string;
};

export type PublicDue = {
  readonly item: Item;
  readonly who: Doer;
  readonly due: Day;
  readonly isLate: boolean;
  /** Nothing else has to come first. */
  readonly canBeRecorded: boolean;
};

/** Something that was done lately: by whoever now holds `role`, or else by somebody of an organisation. */
export type PublicLine = {
  readonly type: Happening["type"];
  readonly on: Day;
  readonly role: RoleName | null;
  readonly organisation: string | null;
};

/** How a case ended, as its card says it. */
export type PublicEnd = {
  readonly state: "closed" | "cancelled" | "merged" | "outOfRegion";
  readonly on: Day;
  readonly into: CaseNumber | null;
};

/**
 * What anybody in a channel may see of a case. Nothing about the person it is about fits in this type: no reference, no
 * key, no need, no agreement, no detention, no placement.
 */
export type PublicCase = {
  readonly number: CaseNumber;
  readonly version: number;
  readonly prison: string;
  readonly municipality: string | null;
  /** Not inside yet: `admittedOn` is the day on which that is expected. */
  readonly isAnnounced: boolean;
  readonly admittedOn: Day;
  readonly expectedReleaseOn: Day | null;
  readonly releasedOn: Day | null;
  /** Other terms hold for this case; which, its card does not say. */
  readonly isSpecial: boolean;
  readonly step: Step;
  /** What it waits for, most urgent first. */
  readonly waiting: readonly PublicDue[];
  readonly planned: readonly { readonly what: Moment; readonly moment: Instant }[];
  readonly roles: readonly { readonly role: RoleName; readonly state: RoleState; readonly usual: string | null }[];
  /** Probation takes no part, by the explicit choice of step 1f. */
  readonly isWithoutProbation: boolean;
  /** Whether people can still say if they go along to the intake. */
  readonly isIntakeAhead: boolean;
  readonly goes: readonly string[];
  readonly stays: readonly string[];
  /** The last things that were done, latest first. */
  readonly recent: readonly PublicLine[];
  readonly end: PublicEnd | null;
};

/** A case as it stands, with what was done last. */
export type Standing = {
  readonly case: Case;
  readonly version: number;
  readonly recent: readonly { readonly happening: Happening }[];
};

/** How many lines of the history a card tells. */
const told = 3;

/** The part of a case that may be shown to everybody in its channels. */
export function publicCase(
  { case: it, version, recent }: Standing,
  { rules, places }: { readonly rules: Rules; readonly places: PlaceNames },
): PublicCase {
  const open = publicDues(it, rules);
  const lines = recent.map(({ happening }) => happening).filter(notable);
  return {
    number: it.number,
    version,
    prison: places.prison(it.prison),
    municipality: it.municipality === null ? null : places.municipality(it.municipality),
    isAnnounced: it.stage.state === "announced",
    admittedOn: it.admittedOn,
    expectedReleaseOn: it.expectedRelease?.on ?? null,
    releasedOn: it.release?.on ?? null,
    isSpecial: isSpecial(it),
    step: stepNow(it, rules, open[0]?.item),
    waiting: open,
    planned: stillPlanned(it).map(({ what, moment }) => ({ what, moment })),
    roles: roleNames.map((role) => ({
      role,
      state: it.roles[role],
      usual: it.defaults.find((each) => each.role === role)?.who.name ?? null,
    })),
    isWithoutProbation: it.agreed?.probation === false,
    isIntakeAhead: it.intake === null && it.plan.adopted.length === 0,
    goes: it.attendance.filter(({ attends }) => attends).map(({ who }) => who.name),
    stays: it.attendance.filter(({ attends }) => !attends).map(({ who }) => who.name),
    recent: lines.slice(-told).toReversed().map(lineOf(it)),
    end: publicEnd(it),
  };
}

/** What a case waits for, most urgent first, as everybody may see it. */
export function publicDues(it: Case, rules: Rules): readonly PublicDue[] {
  const possible = nowPossible(it);
  return waiting(it, rules).map((each) => {
    const says = recordings[each.item]?.says;
    return { ...each, isLate: isLate(it, each), canBeRecorded: says !== undefined && possible.has(says) };
  });
}

/** Paused, somewhere else than in prison, or under a measure that has its own terms. */
const isSpecial = ({ pauses, placement, detention }: Case): boolean =>
  pauses.some(({ until }) => until === null) ||
  placement.kind !== "prison" ||
  detention === "sentenceAndTbs" ||
  detention === "isd";

const lineOf =
  ({ roles }: Case) =>
  ({ type, at, by }: Happening): PublicLine => {
    const on = dayOf(at);
    if (typeof by === "string") return { type, on, role: null, organisation: null };
    const role = roleNames.find((name) => {
      const now = roles[name];
      return now.state === "held" && now.by.id === by.id;
    });
    return { type, on, role: role ?? null, organisation: by.organisation };
  };

function publicEnd(it: Case): PublicEnd | null {
  const end = endOf(it);
  return end === null ? null : { state: end.state, on: dayOf(end.at), into: end.state === "merged" ? end.into : null };
}
