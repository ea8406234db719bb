import type { Case } from "../case.ts";
import type { Rules } from "../rules.ts";
import { type Item, items } from "../step.ts";
import { type Deadline, deadlines, type Moved, movedDeadlines } from "./deadlines.ts";
import { doneItems, factsOf, isAsked, refusedItems, unshared } from "./facts.ts";

/** A prison sentence with TBS runs by its own clock: from step 2 on nothing is owed automatically. */
const withoutTbs: ReadonlySet<Item> = new Set(items.filter((item) => item >= "2"));

/** Whether this case has no automatic terms beyond the first step. */
export const hasNoTerms = ({ detention }: Case): boolean => detention === "sentenceAndTbs";

/**
 * Every date of a case, in the order of the process. Talks count from the first adoption, sharing (3d) from the newest
 * version: an amended plan is shared anew.
 */
export function datesOf(it: Case, rules: Rules): readonly Deadline[] {
  const facts = factsOf(it);
  const newest = unshared(it)?.on;
  const shared =
    newest === undefined || newest === facts.adoptedOn
      ? undefined
      : deadlines({ ...facts, adoptedOn: newest }, rules).find(({ item }) => item === "3d");
  return deadlines(facts, rules)
    .filter(({ item }) => isAsked(item, it) && !(hasNoTerms(it) && withoutTbs.has(item)))
    .map((deadline) => (deadline.item === "3d" ? (shared ?? deadline) : deadline));
}

/** A date that somebody has to meet. */
export type OpenDate = Extract<Deadline, { readonly state: "due" }>;

/** What can still be done for somebody who is free: knowing who leads, and handing over. */
const afterRelease: ReadonlySet<Item> = new Set(["1c", "1d", "5a-start", "5a", "5b"]);

/** The dates that are open: due, not done and not refused, in a case that has not ended. */
export function openDates(it: Case, rules: Rules): readonly OpenDate[] {
  if (it.stage.state !== "running" && it.stage.state !== "announced") return [];
  const settled = doneItems(it).union(refusedItems(it));
  return datesOf(it, rules)
    .filter((each) => each.state === "due")
    .filter(({ item }) => !settled.has(item) && (it.release === null || afterRelease.has(item)));
}

/** The dates that are still to be met and move when a case changes, as they were and as they are. */
export function movedDates(before: Case, after: Case, rules: Rules): readonly Moved[] {
  const settled = doneItems(after).union(refusedItems(after));
  return movedDeadlines(datesOf(before, rules), datesOf(after, rules)).filter(({ item }) => !settled.has(item));
}
