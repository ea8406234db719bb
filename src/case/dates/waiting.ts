import type { Day } from "../../calendar/day.ts";
import { type Case, routeOf } from "../case.ts";
import { process } from "../process.ts";
import type { RoleName } from "../roles/roles.ts";
import type { Rules } from "../rules.ts";
import type { Item, Part } from "../step.ts";
import { openDates } from "./dates.ts";
import { leadRole } from "./responsibility.ts";

/** Who a step waits for: a role, the intake desk, or the lead while nobody knows yet which role leads. */
export type Doer = RoleName | Exclude<Part, RoleName | "co">;

/** A step that is owed and not done, and its last day. */
export type Waiting = { readonly item: Item; readonly who: Doer; readonly due: Day };

/** What a case waits for, most urgent first; on one day, in the order of the process. */
export function waiting(it: Case, rules: Rules): readonly Waiting[] {
  return openDates(it, rules)
    .map(({ item, reckoning }) => ({ item, who: doerOf(item, it), due: reckoning.due }))
    .toSorted((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}

/** Who does a step in this case. A prison that takes no part leaves its steps to the lead. */
export function doerOf(item: Item, it: Case): Doer {
  const part = process.find((step) => step.item === item)?.acts ?? "lead";
  const isAbsent = part === "prisonCaseManager" && it.roles.prisonCaseManager.state === "unused";
  if (part !== "lead" && part !== "co" && !isAbsent) return part;
  const route = routeOf(it.check);
  return route === null ? "lead" : leadRole[route];
}
