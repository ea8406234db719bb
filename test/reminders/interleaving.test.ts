import assert from "node:assert/strict";
import { fateOf } from "../../src/reminders/hintRule.ts";
import { everyOrder } from "./model.ts";
import { type Manners, ourManners } from "./world.ts";

describe("in every order in which writers, sweeps, ten minutes and deaths can come", () => {
  it("nothing is lost with two writers and a sweep", function () {
    this.timeout(60_000);
    const { worlds, lost, finished } = everyOrder({ writers: 2, sweepers: 1 });
    assert.equal(lost, 0);
    assert(worlds > 100_000, `only ${worlds} worlds`);
    assert(finished > 0, "hints are never removed");
  });

  it("nothing is lost with a writer and two sweeps", () => {
    const { lost, finished } = everyOrder({ writers: 1, sweepers: 2 });
    assert.equal(lost, 0);
    assert(finished > 0, "hints are never removed");
  });

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
  };

  for (const [how, manners] of Object.entries(losing)) {
    it(`something is lost when ${how}: the rule has nothing too much`, () => {
      assert(everyOrder({ writers: 1, sweepers: 1 }, { ...ourManners, ...manners }).lost > 0);
    });
  }
});
