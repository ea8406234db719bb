import type { Case } from "../case.ts";
import type { Rules } from "../rules.ts";
import type { Item } from "../step.ts";
import { datesOf } from "./dates.ts";
import { doneItems } from "./facts.ts";

/** One of the five steps of the process. */
export type Step = 1 | 2 | 3 | 4 | 5;

/**
 * The step that a case is in: that of what it waits for first, or of what stands still before that. Where nothing is owed
 * it is as far as it came.
 */
export function stepNow(it: Case, rules: Rules, first: Item | undefined): Step {
  const done = doneItems(it);
  const still = datesOf(it, rules).filter(({ item, state }) => state === "paused" && !done.has(item));
  const [earliest] = [...(first === undefined ? [] : [first]), ...still.map(({ item }) => item)].toSorted();
  return stepOf(earliest ?? [...done].toSorted().at(-1) ?? "1a");
}

function stepOf(item: Item): Step {
  const steps = [1, 2, 3, 4, 5] as const;
  return steps.find((step) => item.startsWith(String(step))) ?? 1;
}
