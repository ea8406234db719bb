import { type Day, dayOf, type Instant, latestOf } from "../../calendar/day.ts";
import { addWorkingDays } from "../../calendar/workingDays.ts";
import type { Case } from "../case.ts";
import { claimDue } from "../changes/transfer.ts";
import type { Owed } from "../outcome.ts";
import type { RoleName } from "../roles/roles.ts";
import type { Rules } from "../rules.ts";
import { teamLeadsFor } from "./acting.ts";
import { digestOn, nextOpen, nextOpenDay, openingOn } from "./openHours.ts";

/** Roles that a case cannot do without. A contact of the municipality is asked for by step 1e, which has its own ladder. */
const needed: readonly RoleName[] = [
  "prisonCaseManager",
  "aftercareCoordinator",
  "processDirector",
  "lifeCourseCaseManager",
];

/**
 * What is said of a role for as long as nobody holds it, per role: first whoever usually does it, or else the team leads,
 * while the thread says that it is open; then everybody who may take it; then the administrators, and the list of open ends,
 * where it stays until somebody holds the role. Each is said once for each time that the role opened. After a transfer it
 * begins when the term of the new prison to claim the role has passed.
 */
export function unclaimedAhead(it: Case, rules: Rules): readonly Owed[] {
  if (standstills(it).some(({ until }) => until === null)) return [];
  return needed.flatMap((role) => {
    const now = it.roles[role];
    return now.state === "open" ? climb(role, now.since, { it, rules }) : [];
  });
}

function climb(role: RoleName, since: Instant, { it, rules }: { it: Case; rules: Rules }): readonly Owed[] {
  const opened = openedOn(since, it, rules);
  const term = role === "prisonCaseManager" ? claimDue(it, rules) : null;
  const from = term === null ? opened : latestOf(opened, term);
  const { unclaimed } = rules.variant;
  const on = (days: number): Day => nextOpenDay(addWorkingDays(rules.calendar, from, days), rules);
  const usual = it.defaults.filter((each) => each.role === role).map(({ who }) => who.id);
  const key = (rung: string): string => `unclaimed:${role}:${rung}:${since}`;
  return [
    {
      key: key("teamLead"),
      kind: "unclaimed",
      item: role,
      to: usual,
      ...(usual.length > 0 ? {} : { audience: teamLeadsFor(role) }),
      where: "thread",
      from: openingOn(on(unclaimed.teamLead), rules),
    },
    {
      key: key("inReach"),
      kind: "unclaimed",
      item: role,
      to: [],
      audience: { kind: "everyoneInReach", role },
      where: "digest",
      from: digestOn(on(unclaimed.everyoneInReach), rules),
    },
    {
      key: `openEnd:${role}:${since}`,
      kind: "openEnd",
      item: role,
      to: [],
      audience: { kind: "administrators" },
      where: "channel",
      from: openingOn(on(unclaimed.openEnds), rules),
    },
  ];
}

/**
 * The day from which the working days count on which nobody took a role: the one on which people could first see that it was
 * open. Before admission nobody is in a hurry, and after a pause it counts anew.
 */
function openedOn(since: Instant, it: Case, rules: Rules): Day {
  const seen = dayOf(nextOpen(since, rules));
  const resumed = standstills(it).flatMap(({ until }) => until ?? []);
  return latestOf(seen, it.admittedOn, ...resumed);
}

const standstills = ({ pauses }: Case): Case["pauses"] => pauses.filter(({ items }) => items === "all");
