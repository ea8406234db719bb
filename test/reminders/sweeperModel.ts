import { type Fate, longPatience, patience } from "../../src/reminders/hintRule.ts";
import {
  clocks,
  type Head,
  type HintLeft,
  type Manners,
  nextOf,
  type Sweeping,
  type World,
  withDelivery,
  withHead,
  withHint,
  withoutHints,
} from "./world.ts";

export const newSweeper: Sweeping = { at: "idle", due: [], head: null, next: null, isSettled: false };

type One = { readonly sweeper: Sweeping; readonly nth: number };

/** Every step that a sweeper can take now, and every way in which it can come out. A look may fail anywhere, and begin anew. */
export function sweeperSteps(world: World, { sweeper, nth }: One, manners: Manners): readonly World[] {
  const becomes = (changed: Partial<Sweeping>, rest: World = world): World => {
    const before = rest.sweepers[nth] ?? sweeper;
    return { ...rest, sweepers: rest.sweepers.with(nth, onward({ ...before, ...changed }, world, manners)) };
  };
  const latest = world.head && { ...world.head, isLatest: true };
  const failed = becomes(newSweeper);
  switch (sweeper.at) {
    case "idle":
      return clocks(world)
        .map((clock) => world.hints.filter(({ at }) => at <= clock))
        .flatMap((due) => (due.length === 0 ? [] : [becomes({ at: "due", due })]));
    case "due":
      return [failed, becomes({ at: latest ? "read" : "settling", head: latest })];
    case "read":
      return [failed, ...clocks(world).map((clock) => told(world, { sweeper, clock }, { becomes, manners }))];
    case "told":
      return [
        failed,
        becomes({ at: "delivered", isSettled: false }),
        becomes({ at: "delivered", isSettled: true }, withDelivery(world)),
      ];
    case "delivered": {
      const head = manners.readsBeforeDelivery ? sweeper.head : latest;
      const isPlanned = sweeper.next !== null && manners.plans === "beforeRemoving";
      const rest = isPlanned ? withHint(world, plannedAt(sweeper.next ?? 0), manners) : world;
      return [
        failed,
        becomes({ at: "settling", head, next: manners.plans === "afterRemoving" ? sweeper.next : null }, rest),
      ];
    }
    case "settling":
      return [failed, ...settling(world, sweeper, { becomes, manners })];
    case "touched":
      return [failed, removal(world, sweeper, becomes)];
  }
}

type Means = {
  readonly becomes: (changed: Partial<Sweeping>, rest?: World) => World;
  readonly manners: Manners;
};

/** Time speaks to the case by the sweeper's clock, with no hint of its own. Whoever finds it changed reads it again. */
function told(
  world: World,
  { sweeper, clock }: { readonly sweeper: Sweeping; readonly clock: number },
  { becomes, manners }: Means,
): World {
  const { head } = sweeper;
  if (head === null) return world;
  const next = nextOf(head, world);
  const isNews = next !== null && next <= clock;
  if (isNews && !head.isLatest) return becomes({ at: "due" });
  const after: Head = { acts: head.acts, told: isNews ? Math.min(clock, world.moments) : head.told };
  const soonest = nextOf(manners.plansByWhatWasTold ? after : head, world);
  return becomes(
    {
      at: "told",
      head: { ...after, isLatest: isNews || head.isLatest },
      next: soonest !== null && soonest > clock ? soonest : null,
    },
    isNews ? withHead(world, after) : world,
  );
}

const plannedAt = (moment: number): HintLeft => ({ key: `moment ${moment}`, of: null, at: moment, age: "new" });

const seconds = { new: 0, tenMinutes: patience + 1, aDay: longPatience + 1 } as const;

const fateFor = ({ head, isSettled }: Sweeping, hint: HintLeft, world: World, manners: Manners): Fate =>
  manners.fate({
    isPlanned: hint.of === null,
    isKnown:
      hint.of !== null &&
      (head?.acts.includes(hint.of) === true || (!manners.knowsThisTime && isRepeated(world, hint.of))),
    hasCase: head !== null,
    isSettled,
    age: seconds[hint.age],
  });

const isRepeated = ({ writers }: World, act: number): boolean =>
  writers.some(({ does }) => does.act === act && does.isRepeat);

/** What has nothing to remove any more has only to plan, when it does that last; then it is done. */
function onward(sweeper: Sweeping, world: World, manners: Manners): Sweeping {
  if (sweeper.at !== "settling" && sweeper.at !== "touched") return sweeper;
  const due = sweeper.due.filter((hint) => fateFor(sweeper, hint, world, manners) !== "leave");
  return due.length === 0 && sweeper.next === null ? newSweeper : { ...sweeper, due };
}

/** What becomes of the first hint that is left to settle. */
function settling(world: World, sweeper: Sweeping, { becomes, manners }: Means): readonly World[] {
  const { due, head, next } = sweeper;
  const [hint, ...others] = due;
  if (hint === undefined) return next === null ? [] : [becomes(newSweeper, withHint(world, plannedAt(next), manners))];
  if (fateFor(sweeper, hint, world, manners) === "remove") return [removal(world, sweeper, becomes)];
  if (!head?.isLatest) return [becomes({ due: others })];
  const { isLatest: _, ...same } = head;
  return [becomes({ at: "touched", head }, withHead(world, same))];
}

function removal(world: World, { due: [hint, ...due] }: Sweeping, becomes: Means["becomes"]): World {
  return becomes(
    { at: "settling", due },
    withoutHints(world, ({ key }) => key === hint?.key),
  );
}
