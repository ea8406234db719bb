import { setTimeout as sleep } from "node:timers/promises";
import { type Instant, later } from "../src/calendar/day.ts";
import { nextOpen } from "../src/case/owed/openHours.ts";
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

/** Milliseconds between two looks, and how many in vain until whoever is still at it is taken to have died. */
const interval = 500;
const inVain = 6;

/** Looking costs the storage, and what it costs is not to be seen in what is measured: it is done a tenth of the time. */
const rest = 9;

/** Seconds that the storage's clock is then put on: who died while posting is known to be dead after five minutes by it. */
const aged = 360;

/**
 * Waits until nothing is left to say, a quarter of an hour at most if nothing else is said. `patiently`: no clock is put on,
 * for when several bots are alive and one of them would take another for dead.
 */
export async function settle(
  { store, proxy, teams }: Ground,
  cases: readonly Known[],
  { patiently = false, minutes = 15 }: { readonly patiently?: boolean; readonly minutes?: number } = {},
): Promise<void> {
  const end = performance.now() + minutes * 60_000;
  let open = await unsettled(store, teams, cases);
  let took = 0;
  for (let looks = 0; open.length > 0 && performance.now() < end; looks++) {
    await sleep(Math.max(interval, rest * took));
    const began = performance.now();
    const left = await unsettled(store, teams, open);
    took = performance.now() - began;
    if (left.length < open.length) looks = 0;
    if (looks === inVain && !patiently) proxy.age(aged);
    open = left;
  }
}

/** Waits until for so many seconds nothing more was counted, without asking anything of the storage. */
export async function quietFor(seconds: number, count: () => number): Promise<void> {
  for (let before = -1; before !== count(); ) {
    before = count();
    await sleep(1_000 * seconds);
  }
}

/** Waits until the agenda names nothing that is due at this moment, five minutes at most by itself: then every case was looked at. */
export async function lookedAt({ store }: Ground, at: Instant, minutes = 5): Promise<void> {
  const end = performance.now() + minutes * 60_000;
  while (performance.now() < end && (await store.agenda.due(at, 1)).length > 0) await sleep(interval);
}
