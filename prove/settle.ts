import { setTimeout as sleep } from "node:timers/promises";
import { type Instant, later } from "../src/calendar/day.ts";
import { nextOpen } from "../src/case/openHours.ts";
import { readRegion, rulesOf } from "../src/region/region.ts";
import type { Known } from "./acts.ts";
import { unsettled } from "./checker.ts";
import type { Ground } from "./ground.ts";

const rules = rulesOf(readRegion("config/nml.json"));
const day = 86_400;

/** The first moment so many days from now at which the bot may speak. */
export const openAfter = (days: number, now: Instant): Instant => nextOpen(later(now, days * day), rules);

/** Whole minutes from one moment to a later one, so that a clock put on by them has passed it. */
export const minutesTo = (at: Instant, now: Instant): number =>
  Math.ceil(Temporal.Instant.from(now).until(Temporal.Instant.from(at)).total("minutes"));

/**
 * Waits until nothing is left to say. Whoever died while posting is known to be dead after five minutes by the storage's
 * clock; that clock is put six minutes on, once what could be said at once is said.
 */
export async function settle({ store, proxy }: Ground, cases: readonly Known[], minutes = 15): Promise<void> {
  const end = performance.now() + minutes * 60_000;
  let open = cases;
  let before = Number.POSITIVE_INFINITY;
  while (open.length > 0 && performance.now() < end) {
    await sleep(1_000);
    open = await unsettled(store, open);
    if (open.length === before) proxy.age(360);
    before = open.length;
  }
}
