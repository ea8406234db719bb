import type { Day } from "../calendar/day.ts";
import type { Case, CaseNumber } from "../case/case.ts";
import type { RoleState } from "../case/roleState.ts";
import type { RoleName } from "../case/roles.ts";
import { roleNames } from "../case/roles.ts";
import type { Rules } from "../case/rules.ts";
import type { Item } from "../case/step.ts";
import { isLate } from "../case/time.ts";
import type { Doer } from "../case/waiting.ts";
import { waiting } from "../case/waiting.ts";

/** What people call the places that a case names by code. */
export type PlaceNames = {
  readonly prison: (code: string) => string;
  readonly municipality: (code: string) => string;
};

export type PublicDue = { readonly item: Item; readonly who: Doer; readonly due: Day; readonly isLate: boolean };

/**
 * What anybody in a channel may see of a case. Nothing about the person it is about fits in this type: no reference, no
 * key, no need, no detention, no placement.
 */
export type PublicCase = {
  readonly number: CaseNumber;
  readonly version: number;
  readonly prison: string;
  readonly municipality: string | null;
  readonly admittedOn: Day;
  readonly expectedReleaseOn: Day | null;
  readonly checked: boolean;
  readonly step: 1 | 2 | 3 | 4 | 5;
  readonly now: PublicDue | null;
  readonly afterwards: PublicDue | null;
  readonly roles: readonly { readonly role: RoleName; readonly state: RoleState }[];
  readonly goes: readonly string[];
  readonly stays: readonly string[];
};

/** The part of a case that may be shown to everybody in its channels. */
export function publicCase(
  it: Case,
  version: number,
  { rules, places }: { rules: Rules; places: PlaceNames },
): PublicCase {
  const [now, afterwards] = waiting(it, rules).map((each) => ({ ...each, isLate: isLate(it, each) }));
  return {
    number: it.number,
    version,
    prison: places.prison(it.prison),
    municipality: it.municipality === null ? null : places.municipality(it.municipality),
    admittedOn: it.admittedOn,
    expectedReleaseOn: it.expectedRelease?.on ?? null,
    checked: it.check !== null,
    step: stepOf(now),
    now: now ?? null,
    afterwards: afterwards ?? null,
    roles: roleNames.map((role) => ({ role, state: it.roles[role] })),
    goes: it.attendance.filter(({ attends }) => attends).map(({ who }) => who.name),
    stays: it.attendance.filter(({ attends }) => !attends).map(({ who }) => who.name),
  };
}

function stepOf(now: PublicDue | undefined): PublicCase["step"] {
  switch (now?.item[0]) {
    case "1":
      return 1;
    case "2":
      return 2;
    case "3":
      return 3;
    case "4":
      return 4;
    default:
      return 5;
  }
}
