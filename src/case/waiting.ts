import type { Day } from "../calendar/day.ts";
import { type Case, routeOf } from "./case.ts";
import { deadlines } from "./deadlines.ts";
import { doneItems, factsOf } from "./facts.ts";
import { process } from "./process.ts";
import type { RoleName } from "./roles.ts";
import type { Rules } from "./rules.ts";
import type { Item, Part } from "./step.ts";

/** Who a step waits for: a role, the intake desk, or the lead while nobody knows yet which role leads. */
export type Doer = RoleName | Exclude<Part, RoleName | "co">;

/** A step that is owed and not done, and its last day. */
export type Waiting = { readonly item: Item; readonly who: Doer; readonly due: Day };

/** What a case waits for, most urgent first; on one day, in the order of the process. */
export function waiting(it: Case, rules: Rules): readonly Waiting[] {
  const done = doneItems(it);
  return deadlines(factsOf(it), rules)
    .flatMap((deadline) =>
      deadline.state === "due" && !done.has(deadline.item)
        ? [{ item: deadline.item, who: doerOf(deadline.item, it), due: deadline.reckoning.due }]
        : [],
    )
    .toSorted((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}

function doerOf(item: Item, it: Case): Doer {
  const part = process.find((step) => step.item === item)?.acts ?? "lead";
  if (part !== "lead" && part !== "co") return part;
  switch (routeOf(it.check)) {
    case "zvh":
      return "processDirector";
    case "aftercare":
      return "aftercareCoordinator";
    case null:
      return "lead";
  }
}
