import { type Fate, fateOf, type Looked, patience } from "../../src/reminders/hintRule.ts";

/**
 * Writers, sweepers and time as the smallest steps that they take on the storage, so that every order of them can be tried.
 * A process that dies is one that takes no further step, so every order includes every death.
 */
export type World = {
  /** The head: its version, and which writers' changes it holds. */
  readonly version: number;
  readonly changes: readonly number[];
  /** Changes that were delivered. */
  readonly delivered: readonly number[];
  readonly hints: readonly HintLeft[];
  readonly writers: readonly Writer[];
  readonly sweepers: readonly Sweeping[];
};

type HintLeft = { readonly of: number; readonly attempt: number; readonly isOld: boolean };

type Writer = {
  readonly at: "looking" | "deciding" | "delivering" | "done";
  readonly attempt: number;
  readonly hasHint: boolean;
  /** The version that was read. */
  readonly read: number | null;
  /** Ten minutes passed since this attempt began. */
  readonly isLate: boolean;
};

type Sweeping = {
  readonly at: "idle" | "due" | "read" | "delivered" | "touched";
  readonly due: readonly HintLeft[];
  readonly head: { readonly version: number; readonly changes: readonly number[] } | null;
  readonly isSettled: boolean;
};

/** How the house does it, piece by piece, so that a test can take a piece away. */
export type Manners = {
  readonly fate: (looked: Looked) => Fate;
  /** A writer begins again when it read the case long after its hint. */
  readonly readsPromptly: boolean;
  /** A sweeper reads the head before it delivers, not after. */
  readonly readsBeforeDelivery: boolean;
  /** A writer whose commit failed writes a new hint with its new attempt. */
  readonly hintsEachAttempt: boolean;
  readonly hintsBeforeCommit: boolean;
};

export const ourManners: Manners = {
  fate: fateOf,
  readsPromptly: true,
  readsBeforeDelivery: true,
  hintsEachAttempt: true,
  hintsBeforeCommit: true,
};

const attempts = 3;
const versions = 5;

const newWriter: Writer = { at: "looking", attempt: 1, hasHint: false, read: null, isLate: false };
const newSweeper: Sweeping = { at: "idle", due: [], head: null, isSettled: false };

const beginning = (writers: number, sweepers: number): World => ({
  version: 1,
  changes: [],
  delivered: [],
  hints: [],
  writers: Array.from({ length: writers }, () => newWriter),
  sweepers: Array.from({ length: sweepers }, () => newSweeper),
});

/** What was changed, not delivered, and will be looked at by nobody if everybody dies now. */
const isLost = ({ changes, delivered, hints }: World): boolean =>
  hints.length === 0 && changes.some((change) => !delivered.includes(change));

/** Tries every order. Answers how many worlds there are, in how many something is lost, and in how many all is done. */
export function everyOrder(cast: { readonly writers: number; readonly sweepers: number }, manners = ourManners) {
  const first = beginning(cast.writers, cast.sweepers);
  const seen = new Set([JSON.stringify(first)]);
  const open = [first];
  let lost = 0;
  let finished = 0;
  for (let world = open.pop(); world !== undefined; world = open.pop()) {
    if (isLost(world)) lost++;
    if (world.hints.length === 0 && world.delivered.length === cast.writers) finished++;
    for (const next of steps(world, manners)) {
      const key = JSON.stringify(next);
      if (seen.has(key)) continue;
      seen.add(key);
      open.push(next);
    }
  }
  return { worlds: seen.size, lost, finished };
}

function steps(world: World, manners: Manners): readonly World[] {
  return [
    tenMinutesLater(world),
    ...world.writers.flatMap((writer, nth) => writerSteps(world, { writer, nth }, manners)),
    ...world.sweepers.flatMap((sweeper, nth) => sweeperSteps(world, { sweeper, nth }, manners)),
  ];
}

const tenMinutesLater = (world: World): World => ({
  ...world,
  hints: world.hints.map((hint) => ({ ...hint, isOld: true })),
  writers: world.writers.map((it) => (it.hasHint || it.read !== null ? { ...it, isLate: it.at === "looking" } : it)),
});

function writerSteps(
  world: World,
  { writer, nth }: { readonly writer: Writer; readonly nth: number },
  manners: Manners,
): readonly World[] {
  const becomes = (changed: Partial<Writer>, rest: Partial<World> = {}): World => ({
    ...world,
    ...rest,
    writers: world.writers.with(nth, { ...writer, ...changed }),
  });
  const again = (): readonly World[] => {
    if (writer.attempt === attempts) return [];
    const keepsHint = !manners.hintsEachAttempt;
    return [becomes({ ...newWriter, attempt: writer.attempt + 1, hasHint: keepsHint })];
  };
  const hint: HintLeft = { of: nth, attempt: writer.attempt, isOld: false };
  switch (writer.at) {
    case "looking": {
      const hinted = !manners.hintsBeforeCommit || writer.hasHint;
      if (hinted && writer.read !== null) {
        return manners.readsPromptly && writer.isLate ? again() : [becomes({ at: "deciding" })];
      }
      return [
        ...(hinted ? [] : [becomes({ hasHint: true }, { hints: sorted([...world.hints, hint]) })]),
        ...(writer.read === null ? [becomes({ read: world.version })] : []),
      ];
    }
    case "deciding":
      if (writer.read !== world.version) return again();
      return [becomes({ at: "delivering" }, { version: world.version + 1, changes: [...world.changes, nth].sort() })];
    case "delivering":
      return [becomes({ at: "done" }, { delivered: world.changes })];
    case "done":
      return [];
  }
}

function sweeperSteps(
  world: World,
  { sweeper, nth }: { readonly sweeper: Sweeping; readonly nth: number },
  manners: Manners,
): readonly World[] {
  const becomes = (changed: Partial<Sweeping>, rest: Partial<World> = {}): World => ({
    ...world,
    ...rest,
    sweepers: world.sweepers.with(nth, { ...sweeper, ...changed }),
  });
  const idle = becomes(newSweeper);
  const head = { version: world.version, changes: world.changes };
  switch (sweeper.at) {
    case "idle":
      return world.hints.length === 0 ? [] : [becomes({ at: "due", due: world.hints })];
    case "due":
      return [idle, becomes({ at: "read", head })];
    case "read": {
      const seen = manners.readsBeforeDelivery ? {} : { head: null };
      return [
        idle,
        becomes({ ...seen, at: "delivered", isSettled: false }),
        becomes({ ...seen, at: "delivered", isSettled: true }, { delivered: world.changes }),
      ];
    }
    case "delivered":
      if (sweeper.head === null) return [idle, becomes({ head })];
      return [idle, ...settling(world, { sweeper, nth }, manners)];
    case "touched":
      return [idle, removal(world, { sweeper, nth })];
  }
}

/** What becomes of the first hint that is left to settle. */
function settling(
  world: World,
  { sweeper, nth }: { readonly sweeper: Sweeping; readonly nth: number },
  manners: Manners,
): readonly World[] {
  const [hint, ...rest] = sweeper.due;
  const becomes = (changed: Partial<Sweeping>, others: Partial<World> = {}): World => ({
    ...world,
    ...others,
    sweepers: world.sweepers.with(nth, { ...sweeper, ...changed }),
  });
  if (hint === undefined || sweeper.head === null) return [becomes(newSweeper)];
  const fate = manners.fate({
    isPlanned: false,
    isKnown: sweeper.head.changes.includes(hint.of),
    hasCase: true,
    isSettled: sweeper.isSettled,
    age: hint.isOld ? patience + 1 : 0,
  });
  if (fate === "leave") return [becomes({ due: rest })];
  if (fate === "remove") return [removal(world, { sweeper, nth })];
  const wasFirst = sweeper.head.version === world.version;
  if (!wasFirst || world.version >= versions) return [becomes({ due: rest })];
  return [becomes({ at: "touched" }, { version: world.version + 1 })];
}

function removal(world: World, { sweeper, nth }: { readonly sweeper: Sweeping; readonly nth: number }): World {
  const [hint, ...due] = sweeper.due;
  const isOther = (it: HintLeft) => it.of !== hint?.of || it.attempt !== hint.attempt;
  return {
    ...world,
    hints: world.hints.filter(isOther),
    sweepers: world.sweepers.with(nth, { ...sweeper, at: "delivered", due }),
  };
}

const sorted = (hints: readonly HintLeft[]): readonly HintLeft[] =>
  hints.toSorted((one, other) => one.of - other.of || one.attempt - other.attempt);
