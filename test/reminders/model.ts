import { newSweeper, sweeperSteps } from "./sweeperModel.ts";
import { clocks, type Head, type Manners, nextOf, ourManners, type World, type Writer } from "./world.ts";
import { done, newWriter, writerSteps } from "./writerModel.ts";

/** Who is there at the beginning, and how many moments the case has at which time speaks to it. */
export type Cast = {
  readonly writers: readonly Parameters<typeof newWriter>[0][];
  readonly sweepers: number;
  readonly moments?: number;
};

const nothing: Head = { acts: [], told: 0 };

const beginning = ({ writers, sweepers, moments = 0 }: Cast): World => ({
  hour: 0,
  moments,
  head: writers.some(({ opens }) => opens) ? null : nothing,
  delivered: nothing,
  hints: [],
  writers: writers.map(newWriter),
  sweepers: Array.from({ length: sweepers }, () => newSweeper),
});

/** Tries every order. Answers how many worlds there are, in how many something is lost, and in how many all is done. */
export function everyOrder(cast: Cast, manners = ourManners) {
  const first = beginning(cast);
  const seen = new Set([keyOf(first)]);
  const open = [first];
  let lost = 0;
  let finished = 0;
  for (let world = open.pop(); world !== undefined; world = open.pop()) {
    if (isLost(world)) lost++;
    if (isFinished(world)) finished++;
    for (const next of steps(world, manners)) {
      const key = keyOf(next);
      if (seen.has(key)) continue;
      seen.add(key);
      open.push(next);
    }
  }
  return { worlds: seen.size, lost, finished };
}

/** Sweepers are all the same: who of them is where makes no other world. */
const keyOf = (world: World): string => {
  const sweepers = world.sweepers.map((it) => JSON.stringify(it)).sort();
  return JSON.stringify({ ...world, sweepers });
};

/** Something is owed, now or at a moment to come, and nobody will look in time if everybody dies now. */
function isLost(world: World): boolean {
  const { head, delivered, hints } = world;
  if (head === null) return false;
  const now = Math.max(...clocks(world));
  const isLookedAt = (moment: number): boolean => hints.some(({ at }) => at <= Math.max(moment, now));
  const next = nextOf(head, world);
  return (!isSaid(head, delivered) && !isLookedAt(now)) || (next !== null && !isLookedAt(next));
}

const isSaid = ({ acts, told }: Head, delivered: Head): boolean =>
  told === delivered.told && acts.every((act) => delivered.acts.includes(act));

const isFinished = ({ head, delivered, hints, moments, writers }: World): boolean =>
  head !== null &&
  hints.length === 0 &&
  isSaid(head, delivered) &&
  head.told === moments &&
  writers.every(({ does }) => head.acts.includes(does.act));

function steps(world: World, manners: Manners): readonly World[] {
  return [
    tenMinutesLater(world),
    ...(world.head === null ? [aDayLater(world)] : []),
    ...(world.hour < 2 * world.moments ? [{ ...world, hour: world.hour + 1 }] : []),
    ...world.writers.flatMap((writer, nth) => writerSteps(world, { writer, nth }, manners)),
    ...world.sweepers.flatMap((sweeper, nth) => sweeperSteps(world, { sweeper, nth }, manners)),
  ];
}

const hasBegun = ({ hasHint, read }: Writer): boolean => hasHint || read !== null;

const tenMinutesLater = (world: World): World => ({
  ...world,
  hints: world.hints.map((hint) => (hint.of === null || hint.age === "aDay" ? hint : { ...hint, age: "tenMinutes" })),
  writers: world.writers.map((it) => (hasBegun(it) ? { ...it, isLate: it.at === "looking" } : it)),
});

/** Whoever began to create a case is taken to be gone after a day: there is no head to touch, so this alone is trusted. */
const aDayLater = (world: World): World => ({
  ...world,
  hints: world.hints.map((hint) => (hint.of === null ? hint : { ...hint, age: "aDay" })),
  writers: world.writers.map((it) => (hasBegun(it) ? done(it) : it)),
});
