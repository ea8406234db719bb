import assert from "node:assert/strict";
import { deadlines, isShortStay, movedDeadlines } from "../../../src/case/dates/deadlines.ts";
import { deadline, due, facts, lapsed, reckoning } from "../../support/dates.ts";
import { rulesWith } from "../../support/rules.ts";

const plan = ["3a", "3b", "3c", "3d", "4b"] as const;

describe("a short stay", () => {
  it("released on day 8: intake, sheet and plan fall away, the handover begins at once", () => {
    const released = { release: "2026-11-30", releaseKnownOn: "2026-11-30" };
    assert.deepEqual(lapsed(released), ["2a", "2b", ...plan]);
    assert.equal(due("5a-start", released), "2026-11-30");
    assert.equal(due("5a", released), "2026-11-30");
    assert.deepEqual(reckoning("5a", released).inputs, [
      { of: "release", on: "2026-11-30" },
      { of: "known", on: "2026-11-30" },
    ]);
    assert.equal(due("5b", released), "2026-12-01");
  });

  it("a known three-week sentence: intake and sheet are owed, no plan, a handover two working days before release", () => {
    const sentence = { release: "2026-12-14" };
    assert.deepEqual(lapsed(sentence), ["3b", "3c", "3d", "4b"]);
    assert.equal(due("5a", sentence), "2026-12-10");
    assert.equal(reckoning("5a", sentence).rule, "release − 2 working days");
    assert.equal(due("5a-start", sentence), "2026-11-23");
    assert.equal(reckoning("5a-start", sentence).raw, "2026-11-02");
  });

  it("extended later: the plan comes back with its first dates, and both dates are told", () => {
    const rules = rulesWith();
    const before = deadlines(facts({ release: "2026-12-14" }), rules);
    const after = deadlines(facts({ release: "2027-02-26" }), rules);
    assert.deepEqual(lapsed({ release: "2027-02-26" }), []);
    assert.equal(due("3c", { release: "2027-02-26" }), "2026-12-18");
    const moved = movedDeadlines(before, after);
    assert.deepEqual(
      moved.map(({ item, from, to }) => [item, from.state, to.state]),
      [
        ["3b", "notApplicable", "due"],
        ["3c", "notApplicable", "due"],
        ["3d", "notApplicable", "notYetKnown"],
        ["4b", "notApplicable", "notYetKnown"],
        ["5a-start", "due", "due"],
        ["5a", "due", "due"],
        ["5b", "due", "due"],
      ],
    );
  });

  it("moves nothing when nothing changed", () => {
    const list = deadlines(facts({ release: "2026-12-14" }), rulesWith());
    assert.deepEqual(movedDeadlines(list, list), []);
  });

  it("leaves a step owed whose last day is the day of release, and only then", () => {
    assert.deepEqual(lapsed({ release: "2026-12-04" }).includes("2a"), false);
    assert.deepEqual(lapsed({ release: "2026-12-03" }).includes("2a"), true);
    assert.deepEqual(lapsed({ release: "2026-12-05" }).includes("2a"), false);
    assert.deepEqual(lapsed({ release: "2026-12-07" }), ["3b", "3c", "3d", "4b"]);
    assert.deepEqual(lapsed({ release: "2026-12-18" }), ["3d", "4b"]);
  });

  it("says what makes a step fall away, and what its dates would have been", () => {
    const sheet = deadline("2b", { release: "2026-12-01" });
    assert.equal(sheet.state, "notApplicable");
    assert.equal(sheet.state === "notApplicable" && sheet.reason, "shortStay");
    assert.equal(sheet.state === "notApplicable" && sheet.because, "releasedBefore");
    assert.equal(reckoning("2b", { release: "2026-12-01" }).due, "2026-12-07");
  });

  it("still has its check: without it nobody knows who receives the handover", () => {
    assert.deepEqual(lapsed({ receivedOn: "2026-11-30", release: "2026-11-27" }), [
      "1e-lead",
      "1e-municipality",
      "1f",
      "2a",
      "2b",
      ...plan,
    ]);
  });

  it("lets enrichment fall away too", () => {
    assert.ok(lapsed({ requestedOn: "2026-12-09", release: "2026-12-14" }).includes("2c"));
    assert.ok(!lapsed({ requestedOn: "2026-12-07", release: "2026-12-14" }).includes("2c"));
  });

  it("of the region's minimum or less owes no plan, even where its dates would fit", () => {
    const month = rulesWith({ minimumStay: 40 });
    assert.deepEqual(lapsed({ release: "2027-01-02" }, month), [...plan]);
    assert.deepEqual(lapsed({ release: "2027-01-03" }, month), ["4b"]);
    const why = deadline("3a", { release: "2027-01-02" }, month);
    assert.equal(why.state === "notApplicable" && why.because, "stayTooShort");
    assert.equal(due("5a", { release: "2027-01-02" }, month), "2026-12-30");
  });

  it("of ten days owes no plan, of eleven days only what fits", () => {
    const sunday = rulesWith({ weeks: "iso" });
    assert.ok(lapsed({ admittedOn: "2026-11-29", release: "2026-12-09" }, sunday).includes("3a"));
    assert.ok(!lapsed({ admittedOn: "2026-11-29", release: "2026-12-10" }, sunday).includes("3a"));
  });

  it("is not what a long stay becomes when it ends before the next talk or the sharing of an amended plan", () => {
    const long = { adoptedOn: "2026-12-18", lastTalkOn: "2027-03-01", release: "2027-03-22" };
    assert.deepEqual(lapsed(long), ["4b"]);
    assert.equal(isShortStay(facts(long), rulesWith()), false);
    assert.equal(due("5a", long), "2027-03-08");
    assert.equal(isShortStay(facts({ release: "2026-12-21" }), rulesWith()), false);
    assert.equal(isShortStay(facts({ release: "2026-12-17" }), rulesWith()), true);
    assert.equal(isShortStay(facts({}), rulesWith()), false);
  });
});

describe("a handover date that passed before anybody could know it", () => {
  it("means at once: the working day on which the release became known", () => {
    assert.equal(due("5a", { release: "2027-03-22", releaseKnownOn: "2027-03-20" }), "2027-03-22");
    assert.equal(due("5a", { release: "2027-03-22", releaseKnownOn: "2027-03-18" }), "2027-03-18");
    assert.equal(due("5a", { release: "2027-03-22", releaseKnownOn: "2027-03-01" }), "2027-03-08");
  });

  it("means at once after a late notice too, also of somebody who has left", () => {
    assert.equal(due("5a", { receivedOn: "2026-12-05", release: "2026-12-01" }), "2026-12-07");
    assert.equal(due("5a-start", { receivedOn: "2026-12-05", release: "2026-12-01" }), "2026-12-07");
    assert.equal(due("5b", { receivedOn: "2026-12-05", release: "2026-12-01" }), "2026-12-02");
  });

  it("is never before the admission of somebody who was announced", () => {
    const announced = { admittedOn: "2026-12-07", receivedOn: "2026-11-23", release: "2026-12-28" };
    assert.equal(due("5a-start", announced), "2026-12-07");
  });

  it("rolls back like everything that counts back from release", () => {
    assert.equal(due("5a-start", { release: "2027-02-07" }), "2026-12-24");
    assert.equal(reckoning("5a-start", { release: "2027-02-07" }).raw, "2026-12-27");
  });
});
