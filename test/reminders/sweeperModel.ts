import { type Fate, patience } from "../../src/reminders/hintRule.ts";
import type { HintLeft, Manners, Sweeping, World } from "./world.ts";

/** A touch beyond this version teaches nothing new. */
const versions = 3;

export const newSweeper: Sweeping = { at: "idle", due: [], head: null, isSettled: false };

/** Every step that a sweeper can take now, and every way in which it can come out. */
export function sweeperSteps(world: World, { sweeper, nth }: One, manners: Manners): readonly World[] {
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
      return [becomes({ at: "read", head })];
    case "read": {
      const it: Sweeping = { ...sweeper, at: "delivered", head: manners.readsBeforeDelivery ? sweeper.head : null };
      const next = (isSettled: boolean) => (it.head ? decided({ ...it, isSettled }, manners) : { ...it, isSettled });
      return [becomes(next(false)), becomes(next(true), { delivered: world.changes })];
    }
    case "delivered":
      if (sweeper.head === null) return [becomes(decided({ ...sweeper, head }, manners))];
      return [idle, ...settling(world, { sweeper, nth }, manners)];
    case "touched":
      return [idle, removal(world, { sweeper, nth })];
  }
}

/** The sweeper with the hints that are not simply left; idle when there are none. */
function decided(sweeper: Sweeping, manners: Manners): Sweeping {
  const due = sweeper.due.filter((hint) => fateFor(sweeper, hint, manners) !== "leave");
  return due.length === 0 || sweeper.head === null ? newSweeper : { ...sweeper, due };
}

const fateFor = ({ head, isSettled }: Sweeping, hint: HintLeft, manners: Manners): Fate =>
  manners.fate({
    isPlanned: false,
    isKnown: head?.changes.includes(hint.of) ?? false,
    hasCase: true,
    isSettled,
    age: hint.isOld ? patience + 1 : 0,
  });

type One = { readonly sweeper: Sweeping; readonly nth: number };

/** What becomes of the first hint that is left to settle. */
function settling(world: World, { sweeper, nth }: One, manners: Manners): readonly World[] {
  const [hint, ...due] = sweeper.due;
  if (hint === undefined) return [];
  if (fateFor(sweeper, hint, manners) === "remove") return [removal(world, { sweeper, nth })];
  const isTouched = sweeper.head?.version === world.version && world.version < versions;
  const next: Sweeping = isTouched ? { ...sweeper, at: "touched" } : { ...sweeper, due };
  return [
    {
      ...world,
      version: world.version + (isTouched ? 1 : 0),
      sweepers: world.sweepers.with(nth, next.due.length === 0 ? newSweeper : next),
    },
  ];
}

function removal(world: World, { sweeper, nth }: One): World {
  const [hint, ...due] = sweeper.due;
  const isOther = (it: HintLeft) => it.of !== hint?.of || it.attempt !== hint.attempt;
  return {
    ...world,
    hints: world.hints.filter(isOther),
    sweepers: world.sweepers.with(nth, due.length === 0 ? newSweeper : { ...sweeper, at: "delivered", due }),
  };
}
