import assert from "node:assert/strict";
import type { Correctable } from "../../../src/case/commands/caseCommands.ts";
import {
  a,
  at,
  b,
  becomes,
  check,
  desk,
  intake,
  on,
  onItsWay,
  refusal,
  says,
  waitsFor,
  when,
} from "../../support/chain.ts";

const corrects = (what: Correctable) => says(b, { type: "correct", what, reason: "wrongCase" }, at("2026-12-20"));

const done = becomes(
  onItsWay(),
  says(a, { type: "recordContact", with: "lead", way: "phone" }, at("2026-11-25")),
  says(b, { type: "recordContact", with: "municipality", way: "phone" }, at("2026-11-25")),
  says(b, { type: "agreeProcess", probation: false }, at("2026-11-27")),
  intake(["housing", "care"], at("2026-12-03")),
  says(a, { type: "recordSheet", channel: "injus" }, at("2026-12-04")),
  says(b, { type: "recordComplexTalk" }, at("2026-12-08")),
  says(a, { type: "takeInitiative", way: "mail" }, at("2026-12-07")),
  says(a, { type: "recordPlan" }, at("2026-12-11")),
  says(a, { type: "adoptPlan" }, at("2026-12-17")),
  says(a, { type: "sharePlan", to: ["zvh"], probation: false, channel: "mail" }, at("2026-12-18")),
);

describe("a record that was a mistake", () => {
  for (const item of ["1e-lead", "1e-municipality", "1f", "2a", "2b", "3a", "3b", "3c", "3d"] as const) {
    it(`is taken back: step ${item} is owed again`, () => {
      const corrected = becomes(done, corrects(item));
      assert.equal(
        corrected.done.some((each) => each.item === item),
        false,
      );
      if (item !== "3d" && item !== "3a" && item !== "3b") assert.ok(waitsFor(corrected).includes(item), item);
    });
  }

  it("is taken back once: a second time there is nothing to correct", () => {
    assert.deepEqual(refusal(becomes(done, corrects("2b")), corrects("2b")), { kind: "nothingToCorrect" });
  });

  it("takes what follows from it along: without adoption there is nothing shared", () => {
    const corrected = becomes(done, corrects("3c"));
    assert.deepEqual(corrected.plan.shares, []);
    assert.equal(
      corrected.done.some(({ item }) => item === "3d"),
      false,
    );
  });

  it("of the check closes the roles that it opened, until the check is made again", () => {
    const wrong = becomes(onItsWay(), says(desk, { type: "correct", what: "1c", reason: "wrongAnswer" }));
    assert.equal(wrong.roles.aftercareCoordinator.state, "later");
    assert.equal(becomes(wrong, check("zvh")).roles.processDirector.state, "open");
  });

  it("stays in the history, with who took it back and why", () => {
    const outcome = when(done, corrects("2b"));
    assert.ok(outcome.ok);
    assert.deepEqual(outcome.happenings[0]?.facts, { what: "2b", reason: "wrongCase" });
  });

  it("of a release makes a closed case run again", () => {
    const closed = becomes(
      done,
      says(a, { type: "startHandover", to: ["lead"], items: ["plan"], warm: false }, at("2026-12-21")),
      says(b, { type: "acceptHandover", side: "lead" }, at("2026-12-22")),
      says(a, { type: "reportRelease", on: on("2026-12-22") }, at("2026-12-22")),
    );
    assert.equal(closed.stage.state, "closed");
    assert.equal(becomes(closed, corrects("release")).stage.state, "running");
  });

  it("of a transfer brings the case back to the former prison", () => {
    const moved = becomes(
      done,
      says(a, { type: "transfer", prison: "ter-peel", on: on("2026-12-18") }, at("2026-12-18")),
    );
    const back = becomes(moved, corrects("transfer"));
    assert.equal(back.prison, "roermond");
    assert.equal(back.roles.prisonCaseManager.state, "open");
  });

  it("of a question to partners, a talk or a handover leaves the case as if it had not been", () => {
    const more = becomes(
      done,
      says(a, { type: "askEnrichment", partner: "police" }, at("2026-12-18")),
      says(a, { type: "recordTalk", outcome: "held" }, at("2026-12-18")),
      says(a, { type: "startHandover", to: ["lead"], items: ["plan"], warm: false }, at("2026-12-18")),
      says(b, { type: "acceptHandover", side: "lead" }, at("2026-12-18")),
    );
    assert.deepEqual(becomes(more, corrects("2c")).enrichments, []);
    assert.equal(becomes(more, corrects("2d")).complexTalk, null);
    assert.deepEqual(becomes(more, corrects("4b")).talks, []);
    assert.deepEqual(
      becomes(more, corrects("5a")).handover?.to.map(({ state }) => state),
      ["asked"],
    );
    assert.equal(becomes(more, corrects("5a-start")).handover, null);
  });

  it("of a talk is that of the day that is meant, so that saying it twice takes one back", () => {
    const talks = becomes(
      done,
      says(a, { type: "recordTalk", outcome: "held" }, at("2026-12-11")),
      says(a, { type: "recordTalk", outcome: "held" }, at("2026-12-18")),
    );
    const wrong = says(b, { type: "correct", what: "4b", reason: "wrongDate", on: on("2026-12-18") }, at("2026-12-20"));
    const once = becomes(talks, wrong);
    assert.equal(once.talks.length, 1);
    assert.deepEqual(refusal(once, wrong), { kind: "nothingToCorrect" });
  });

  it("that was never made can't be taken back", () => {
    for (const what of ["1a", "1b", "4a", "5a", "5b", "release", "transfer"] as const) {
      assert.deepEqual(refusal(done, corrects(what)), { kind: "nothingToCorrect" }, what);
    }
  });
});
