import assert from "node:assert/strict";
import fc from "fast-check";
import type { Case } from "../../src/case/case.ts";
import { decide } from "../../src/case/decide.ts";
import { nowPossible } from "../../src/case/possible.ts";
import { a, at, b, becomes, check, claims, desk, intake, on, onItsWay, opened, rules, says } from "../support/chain.ts";
import { anyCommands } from "../support/commands.ts";
import { seed } from "../support/seed.ts";

const isPossible = (it: Case, ...types: readonly string[]): readonly boolean[] => {
  const possible = new Set<string>(nowPossible(it));
  return types.map((type) => possible.has(type));
};

describe("what can be said to a case as it stands", () => {
  it("is the check once, and then its open answers", () => {
    assert.deepEqual(isPossible(opened(), "recordCheck", "answerCheck", "tellPrison"), [true, false, false]);
    assert.deepEqual(isPossible(onItsWay(), "recordCheck", "answerCheck", "tellPrison"), [false, true, true]);
  });

  it("is the intake until it was held, and then what it showed", () => {
    const held = becomes(onItsWay(), intake(["debts", "care"], at("2026-12-03")));
    const about = ["recordIntake", "attendIntake", "updateNeeds", "recordComplexTalk"];
    assert.deepEqual(isPossible(onItsWay(), ...about), [true, true, false, false]);
    assert.deepEqual(isPossible(held, ...about), [false, false, true, true]);
  });

  it("is the plan, and then sharing and amending it", () => {
    const adopted = becomes(onItsWay(), says(a, { type: "adoptPlan" }, at("2026-12-17")));
    const about = ["recordPlan", "adoptPlan", "sharePlan", "amendPlan", "acknowledgePlan"];
    assert.deepEqual(isPossible(onItsWay(), ...about), [true, true, false, false, false]);
    assert.deepEqual(isPossible(adopted, ...about), [false, false, true, true, false]);
  });

  it("is agreeing to another route only while somebody proposed it", () => {
    const proposed = becomes(onItsWay(), says(b, { type: "proposeScaleUp" }));
    const about = ["proposeScaleUp", "acceptScaleUp", "refuseScaleUp", "proposeScaleDown", "acceptScaleDown"];
    assert.deepEqual(isPossible(opened(), ...about), [false, false, false, false, false]);
    assert.deepEqual(isPossible(onItsWay(), ...about), [true, false, false, false, false]);
    assert.deepEqual(isPossible(proposed, ...about), [false, true, true, false, false]);
  });

  it("is going on only while it is paused, and taking it over only once it is asked", () => {
    const paused = becomes(onItsWay(), says(b, { type: "pause", items: "all", reason: "other" }));
    const handed = becomes(paused, says(b, { type: "startHandover", to: ["lead"], items: [], warm: false }));
    assert.deepEqual(isPossible(onItsWay(), "resume", "acceptHandover"), [false, false]);
    assert.deepEqual(isPossible(handed, "resume", "acceptHandover"), [true, true]);
  });

  it("is next to nothing once the case has ended", () => {
    const cancelled = becomes(onItsWay(), says(desk, { type: "cancel", reason: "wrongPerson" }));
    const closed = becomes(
      onItsWay(),
      says(a, { type: "startHandover", to: ["lead"], items: ["plan"], warm: false }),
      says(b, { type: "acceptHandover", side: "lead" }),
      says(b, { type: "reportRelease", on: on("2026-11-30") }, at("2026-11-30")),
    );
    assert.deepEqual([...nowPossible(cancelled)], ["viewReferences"]);
    assert.deepEqual([...nowPossible(closed)], ["viewReferences", "correct"]);
  });

  it(`is all of which something comes, whatever people say (seed ${seed})`, () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        let it = opened();
        for (const command of commands) {
          const outcome = decide(it, command, rules);
          if (!outcome.ok || outcome.happenings.length === 0) continue;
          assert.ok(nowPossible(it).has(command.type), command.type);
          it = outcome.next;
        }
      }),
      { seed, numRuns: 250 },
    );
  });

  it("is a free role, for as long as there is one", () => {
    const about = ["claim", "giveBack", "acceptPassOn"];
    const held = becomes(opened(), check(), claims(a, "prisonCaseManager"));
    assert.deepEqual(isPossible(held, ...about), [true, true, false]);
    assert.deepEqual(isPossible(opened(), ...about), [true, false, false]);
  });
});
