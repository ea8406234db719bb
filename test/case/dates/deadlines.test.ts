import assert from "node:assert/strict";
import { deadlines } from "../../../src/case/dates/deadlines.ts";
import type { Item } from "../../../src/case/step.ts";
import { deadline, due, facts, reckoning } from "../../support/dates.ts";
import { rulesWith } from "../../support/rules.ts";

/** Raw, target and due day of each item; one day where the three are the same. */
type Expected = readonly [item: Item, raw: string, target?: string, due?: string];

const examples: Readonly<Record<string, readonly Expected[]>> = {
  "2026-11-23": [
    ["1c", "2026-11-24"],
    ["1d", "2026-11-24"],
    ["1e-lead", "2026-11-26"],
    ["1e-municipality", "2026-11-26"],
    ["1f", "2026-11-30"],
    ["2a", "2026-12-06", "2026-12-04", "2026-12-04"],
    ["2b", "2026-12-07"],
    ["3a", "2026-12-07"],
    ["3b", "2026-12-20", "2026-12-11", "2026-12-18"],
    ["3c", "2026-12-20", "2026-12-18", "2026-12-18"],
    ["3d", "2026-12-22"],
    ["4b", "2027-01-29"],
  ],
  "2027-04-02": [
    ["1c", "2027-04-05"],
    ["1d", "2027-04-05"],
    ["1e-lead", "2027-04-07"],
    ["1e-municipality", "2027-04-07"],
    ["1f", "2027-04-09"],
    ["2a", "2027-04-15"],
    ["2b", "2027-04-16"],
    ["3a", "2027-04-16"],
    ["3b", "2027-04-29", "2027-04-22", "2027-04-29"],
    ["3c", "2027-04-29"],
    ["3d", "2027-05-03"],
    ["4b", "2027-06-10"],
  ],
  "2026-11-28": [
    ["1c", "2026-12-01"],
    ["1d", "2026-12-01"],
    ["1e-lead", "2026-12-03"],
    ["1e-municipality", "2026-12-03"],
    ["1f", "2026-12-07"],
    ["2a", "2026-12-11"],
    ["2b", "2026-12-11"],
    ["3a", "2026-12-12", "2026-12-14", "2026-12-14"],
    ["3b", "2026-12-25", "2026-12-18", "2026-12-24"],
    ["3c", "2026-12-25", "2026-12-24", "2026-12-24"],
    ["3d", "2026-12-29"],
    ["4b", "2027-02-04"],
  ],
};

describe("the worked examples of docs/rules.md", () => {
  for (const [admittedOn, expected] of Object.entries(examples)) {
    it(`hold for somebody admitted on ${admittedOn}`, () => {
      for (const [item, raw, target = raw, last = raw] of expected) {
        const { raw: gotRaw, target: gotTarget, due: gotDue } = reckoning(item, { admittedOn });
        assert.deepEqual([item, gotRaw, gotTarget, gotDue], [item, raw, target, last]);
      }
    });
  }

  it("hold when counting back from a release on 4 January", () => {
    const release = { release: "2027-01-04" };
    assert.equal(due("5a-start", release), "2026-11-23");
    assert.equal(due("5a", release), "2026-12-17");
    assert.equal(due("5b", release), "2027-01-05");
  });

  it("are the only dates there are before anything else happens", () => {
    const states = deadlines(facts({}), rulesWith()).map(({ item, state }) => `${item} ${state}`);
    assert.deepEqual(states, [
      "1c due",
      "1d due",
      "1e-lead due",
      "1e-municipality due",
      "1f due",
      "2a due",
      "2b due",
      "2c notYetKnown",
      "3a due",
      "3b due",
      "3c due",
      "3d notYetKnown",
      "4b notYetKnown",
      "5a-start notYetKnown",
      "5a notYetKnown",
      "5b notYetKnown",
    ]);
  });
});

describe("the ZVH's own tasks", () => {
  it("count from receipt, the detention terms from admission", () => {
    const late = { admittedOn: "2026-11-23", receivedOn: "2026-12-01" };
    assert.equal(due("1c", late), "2026-12-02");
    assert.equal(due("1e-lead", late), "2026-12-04");
    assert.equal(due("1f", late), "2026-12-08");
    assert.equal(due("2a", late), "2026-12-04");
    assert.equal(due("2b", late), "2026-12-07");
  });

  it("count from the next working day when the notice comes in the weekend or on a holiday", () => {
    assert.equal(due("1c", { admittedOn: "2026-12-23", receivedOn: "2026-12-25" }), "2026-12-29");
    assert.deepEqual(reckoning("1c", { admittedOn: "2026-11-28" }).inputs, [{ of: "receipt", on: "2026-11-30" }]);
  });

  it("count from admission when an arrival was announced before it", () => {
    const announced = { admittedOn: "2026-12-07", receivedOn: "2026-11-23" };
    assert.equal(due("1c", announced), "2026-12-08");
    assert.equal(due("2a", announced), "2026-12-18");
  });

  it("are done before the planned intake: tasks are divided on the working day before it at the latest", () => {
    assert.equal(due("1f", { intakeOn: "2026-11-30" }), "2026-11-27");
    assert.equal(due("1f", { intakeOn: "2026-12-03" }), "2026-11-30");
    assert.equal(due("1f", { intakeOn: "2026-11-23" }), "2026-11-23");
    assert.deepEqual(reckoning("1f", { intakeOn: "2026-11-27" }).inputs, [
      { of: "receipt", on: "2026-11-23" },
      { of: "intake", on: "2026-11-27" },
    ]);
  });
});

describe("what counts from something that happens", () => {
  it("waits for it", () => {
    assert.deepEqual(deadline("2c", {}), { item: "2c", state: "notYetKnown", waitsFor: "request", forecast: null });
    assert.deepEqual(deadline("5b", {}), { item: "5b", state: "notYetKnown", waitsFor: "release", forecast: null });
  });

  it("enrichment: five working days after it was asked for", () => {
    assert.equal(due("2c", { requestedOn: "2026-12-01" }), "2026-12-08");
  });

  it("sharing and talks: forecast from the plan's last day, certain once the plan is adopted", () => {
    const waiting = deadline("3d", {});
    assert.equal(waiting.state === "notYetKnown" && waiting.waitsFor, "adoption");
    assert.equal(deadline("3d", { adoptedOn: "2026-12-16" }).state, "due");
    assert.equal(due("3d", { adoptedOn: "2026-12-16" }), "2026-12-18");
    assert.equal(due("4b", { adoptedOn: "2026-12-16" }), "2027-01-27");
    assert.equal(reckoning("4b", { adoptedOn: "2026-12-16" }).source, "proposal");
  });

  it("the next talk: six weeks after the last one, whenever the plan was adopted", () => {
    const talked = { adoptedOn: "2026-12-18", lastTalkOn: "2026-12-11" };
    assert.equal(due("4b", talked), "2027-01-22");
    assert.equal(reckoning("4b", talked).source, "note");
    assert.equal(due("4b", { lastTalkOn: "2026-12-11" }), "2027-01-22");
    assert.equal(due("4b", { lastTalkOn: "2026-12-09" }), "2027-01-20");
    assert.equal(due("4b", { lastTalkOn: "2026-11-20" }), "2026-12-31");
  });
});

describe("a date explains itself", () => {
  it("by its rule, where that comes from, what it was counted from and how it rolled", () => {
    assert.deepEqual(reckoning("2a", {}), {
      rule: "end of week 2 from admission",
      source: "note",
      inputs: [{ of: "admission", on: "2026-11-23" }],
      raw: "2026-12-06",
      target: "2026-12-04",
      due: "2026-12-04",
    });
  });

  it("in the unit of its term", () => {
    assert.equal(reckoning("5a", { release: "2027-02-01" }).rule, "release − 10 working days");
    assert.equal(reckoning("5a-start", { release: "2027-02-01" }).rule, "release − 42 days");
    assert.equal(reckoning("3c", {}).rule, "admission + 27 days");
    assert.equal(reckoning("1c", {}).rule, "receipt + 1 working day");
    assert.equal(reckoning("3c", {}, rulesWith({ planTerm: { months: 1 } })).rule, "admission + 1 month");
  });
});
