import assert from "node:assert/strict";
import { fateOf, patience } from "../../src/reminders/hintRule.ts";
import { type Cast, everyOrder } from "./model.ts";
import { type Manners, ourManners } from "./world.ts";

const click = { act: 0 };
const once = { act: 0, attempts: 1 };
const another = { act: 1, attempts: 1 };
const opening = { act: 0, attempts: 1, opens: true };

describe("in every order in which writers, sweeps, clocks, ten minutes and deaths can come", () => {
  const casts: Readonly<Record<string, Cast>> = {
    "two writers and a sweep": { writers: [click, another], sweepers: 1 },
    "a writer and two sweeps": { writers: [click], sweepers: 2 },
    "two writers, one of whom brings a moment at which time changes something": {
      writers: [once, another],
      sweepers: 1,
      moments: 1,
    },
    "two sweeps that tell a case of its moments, with no hint of their own": {
      writers: [once],
      sweepers: 2,
      moments: 2,
    },
    "a notice that two replicas make a case of": { writers: [opening, opening], sweepers: 1, moments: 1 },
    "one click that came in at two replicas": { writers: [once, once], sweepers: 1 },
    "a click of long ago that is made again": { writers: [{ ...click, isRepeat: true }], sweepers: 1 },
  };

  for (const [who, cast] of Object.entries(casts)) {
    it(`nothing is lost with ${who}`, function () {
      this.timeout(60_000);
      const { worlds, lost, finished } = everyOrder(cast);
      assert.equal(lost, 0);
      assert(worlds > 1_000, `only ${worlds} worlds`);
      assert(finished > 0, "hints are never removed");
    });
  }

  const alone: Cast = { writers: [click], sweepers: 1 };
  const losing: Readonly<Record<string, Partial<Manners>>> = {
    "a hint goes without a change that it knows": {
      fate: (looked) => (looked.isSettled ? "remove" : "leave"),
    },
    "an old hint goes without touching the case first": {
      fate: (looked) => (fateOf(looked) === "leave" ? "leave" : "remove"),
    },
    "a hint goes before everything is said": {
      fate: (looked) => fateOf({ ...looked, isSettled: true }),
    },
    "the head is read after the delivery": { readsBeforeDelivery: false },
    "a writer may read long after its hint": { readsPromptly: false },
    "a writer that begins again counts on its first hint": { hintsEachAttempt: false },
    "a writer writes no hint": { hintsBeforeCommit: false },
    "a writer whose answer got lost is refused what it did itself": { knowsItself: false },
  };
  loses(alone, losing);

  loses(
    { writers: [once], sweepers: 1, moments: 2 },
    {
      "a look that was planned goes before everything is said": {
        fate: (looked) => (looked.isPlanned ? "remove" : fateOf(looked)),
      },
      "the next look is planned after the hints are gone": { plans: "afterRemoving" },
      "no next look is planned": { plans: "never" },
      "the next look is planned by what the case was before time spoke to it": { plansByWhatWasTold: false },
      "a look that was planned anew since goes with the old one": { removesByEtag: false },
    },
  );

  loses(
    { writers: [opening], sweepers: 1 },
    {
      "a hint of a case that is not there goes after ten minutes": {
        fate: (looked) => (!looked.hasCase && looked.age > patience ? "remove" : fateOf(looked)),
      },
    },
  );

  loses(
    { writers: [once, once], sweepers: 1 },
    { "two replicas share the hint of one click, and one of them withdraws it": { hintsApart: false } },
  );

  loses(
    { writers: [{ ...click, isRepeat: true }], sweepers: 1 },
    { "a click of long ago counts as the one that a hint was written for": { knowsThisTime: false } },
  );
});

/** Each of these manners loosened alone loses something, so the rule has nothing too much. */
function loses(cast: Cast, losing: Readonly<Record<string, Partial<Manners>>>): void {
  for (const [how, manners] of Object.entries(losing)) {
    it(`something is lost when ${how}: the rule has nothing too much`, () => {
      assert(everyOrder(cast, { ...ourManners, ...manners }).lost > 0);
    });
  }
}
