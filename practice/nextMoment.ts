import type { Instant } from "../src/calendar/day.ts";
import { nextLook } from "../src/case/owed/owed.ts";
import type { Rules } from "../src/case/rules.ts";
import type { CaseStore } from "../src/store/store.ts";

/**
 * The first moment after `at` at which something happens of itself in any case: somebody is reminded, the next one hears it, or
 * a step is late. `null` when only people can change anything. It reads every case, of which an exercise has a few.
 */
export async function nextMoment(
  cases: Pick<CaseStore, "numbers" | "read">,
  at: Instant,
  rules: Rules,
): Promise<Instant | null> {
  let first: Instant | null = null;
  for await (const number of cases.numbers()) {
    const head = await cases.read(number);
    const next = head === undefined ? null : nextLook(head.row.case, at, rules);
    if (next !== null && next > at && (first === null || next < first)) first = next;
  }
  return first;
}
