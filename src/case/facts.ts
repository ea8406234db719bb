import { dayOf } from "../calendar/day.ts";
import type { Case } from "./case.ts";
import type { ProcessFacts } from "./processFacts.ts";
import { noticed } from "./processFacts.ts";
import type { Item } from "./step.ts";

/** What happened in a case, as far as dates depend on it. */
export function factsOf(it: Case): ProcessFacts {
  return { ...noticed(it.admittedOn, dayOf(it.receivedAt)), release: it.expectedRelease?.on ?? null };
}

/** The steps that are done. What is done stays done, whatever happens to its date afterwards. */
export function doneItems(it: Case): ReadonlySet<Item> {
  return new Set<Item>(it.check === null ? ["1a", "1b"] : ["1a", "1b", "1c", "1d"]);
}
