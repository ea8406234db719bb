import assert from "node:assert/strict";
import { day } from "../../../src/calendar/day.ts";
import type { Pause } from "../../../src/case/dates/processFacts.ts";
import type { Item } from "../../../src/case/step.ts";
import { deadline, due, reckoning } from "../../support/dates.ts";

const pause = (from: string, until: string | null, items: readonly Item[] | "all" = "all"): Pause => ({
  from: day(from),
  until: until === null ? null : day(until),
  items,
});

describe("a pause", () => {
  it("makes what it covers paused, which is not late, and keeps the date so far", () => {
    const paused = deadline("2a", { pauses: [pause("2026-11-26", null)] });
    assert.equal(paused.state, "paused");
    assert.equal(paused.state === "paused" && paused.since, "2026-11-26");
    assert.equal(reckoning("2a", { pauses: [pause("2026-11-26", null)] }).due, "2026-12-04");
    assert.equal(deadline("2b", { pauses: [pause("2026-11-26", null, ["2a"])] }).state, "due");
  });

  it("adds its actual days when it ends", () => {
    const paused = { pauses: [pause("2026-11-26", "2026-12-03")] };
    assert.equal(reckoning("2a", paused).raw, "2026-12-13");
    assert.equal(due("2a", paused), "2026-12-11");
    assert.equal(due("3c", paused), "2026-12-24");
    assert.deepEqual(reckoning("2a", paused).inputs, [
      { of: "admission", on: "2026-11-23" },
      { of: "pausedUntil", on: "2026-12-03" },
    ]);
  });

  it("adds working days to a term in working days", () => {
    assert.equal(due("2b", { pauses: [pause("2026-11-26", "2026-12-03")] }), "2026-12-14");
    assert.equal(due("2b", { pauses: [pause("2026-11-28", "2026-11-30")] }), "2026-12-07");
  });

  it("counts from the day the term began, and not at all once the date had passed", () => {
    assert.equal(due("2a", { pauses: [pause("2026-11-16", "2026-11-30")] }), "2026-12-11");
    assert.equal(due("2a", { pauses: [pause("2026-11-01", "2026-11-10")] }), "2026-12-04");
    const late = { pauses: [pause("2026-12-08", "2026-12-15")] };
    assert.equal(due("2a", late), "2026-12-04");
    assert.deepEqual(reckoning("2a", late).inputs, [{ of: "admission", on: "2026-11-23" }]);
  });

  it("may come more than once; days that two pauses share are added once", () => {
    const two = [pause("2026-12-01", "2026-12-03"), pause("2026-11-25", "2026-11-27")];
    assert.equal(reckoning("3c", { pauses: two }).raw, "2026-12-24");
    const overlap = [pause("2026-11-25", "2026-12-02"), pause("2026-11-26", "2026-11-30", ["3c"])];
    assert.equal(reckoning("3c", { pauses: overlap }).raw, "2026-12-27");
    const touching = [pause("2026-11-25", "2026-11-27"), pause("2026-11-27", "2026-12-01", ["3c"])];
    assert.equal(reckoning("3c", { pauses: touching }).raw, "2026-12-26");
  });

  it("of a second time still lasts, since the first day that has not ended", () => {
    const paused = deadline("3c", { pauses: [pause("2026-12-09", null), pause("2026-12-07", null, ["3c"])] });
    assert.equal(paused.state === "paused" && paused.since, "2026-12-07");
  });

  it("keeps the talk of every six weeks when only the other terms stand still", () => {
    const care = [pause("2026-11-25", null, ["2a", "2b", "3a", "3b", "3c", "3d"])];
    assert.equal(deadline("4b", { lastTalkOn: "2026-12-11", pauses: care }).state, "due");
    assert.equal(deadline("3b", { pauses: care }).state, "paused");
  });

  it("does not move what counts back from release", () => {
    const paused = { release: "2027-01-04", pauses: [pause("2026-11-26", "2026-12-03")] };
    assert.equal(due("5a-start", paused), "2026-11-23");
    assert.equal(due("5a", paused), "2026-12-17");
  });

  it("leaves a step that a short stay takes away not applicable", () => {
    assert.equal(deadline("3c", { release: "2026-12-01", pauses: [pause("2026-11-25", null)] }).state, "notApplicable");
  });
});
