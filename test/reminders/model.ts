import { newSweeper, sweeperSteps } from "./sweeperModel.ts";
import { type HintLeft, type Manners, ourManners, type World, type Writer } from "./world.ts";

const attempts = 2;

const newWriter: Writer = { at: "looking", attempt: 1, hasHint: false, read: null, isLate: false };

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
  const hint: HintLeft = { of: nth, attempt: writer.attempt, isOld: false };
  switch (writer.at) {
    case "looking": {
      // Whoever has both looks at the time in the same breath.
      const seen = (it: Writer): Writer | undefined => {
        if (it.read === null || (manners.hintsBeforeCommit && !it.hasHint)) return it;
        if (!manners.readsPromptly || !it.isLate) return { ...it, at: "deciding", isLate: false };
        return nextAttempt(it, manners);
      };
      const hinted = writer.hasHint || !manners.hintsBeforeCommit ? undefined : seen({ ...writer, hasHint: true });
      const read = writer.read === null ? seen({ ...writer, read: world.version }) : undefined;
      return [
        ...(hinted ? [becomes(hinted, { hints: sorted([...world.hints, hint]) })] : []),
        ...(read ? [becomes(read)] : []),
      ];
    }
    case "deciding":
      if (writer.read !== world.version) {
        const next = nextAttempt(writer, manners);
        return next ? [becomes(next)] : [];
      }
      return [becomes({ at: "delivering" }, { version: world.version + 1, changes: [...world.changes, nth].sort() })];
    case "delivering":
      return [becomes({ at: "done" }, { delivered: world.changes })];
    case "done":
      return [];
  }
}

function nextAttempt({ attempt }: Writer, { hintsEachAttempt }: Manners): Writer | undefined {
  return attempt === attempts ? undefined : { ...newWriter, attempt: attempt + 1, hasHint: !hintsEachAttempt };
}

const sorted = (hints: readonly HintLeft[]): readonly HintLeft[] =>
  hints.toSorted((one, other) => one.of - other.of || one.attempt - other.attempt);
