import assert from "node:assert/strict";
import { defaultVariant, variantSchema } from "../../../src/case/variant.ts";
import { due, reckoning } from "../../support/dates.ts";
import { rulesWith } from "../../support/rules.ts";

describe("a region's variant", () => {
  it("is the process of the note when nothing is set", () => {
    assert.deepEqual(variantSchema.parse({}), defaultVariant);
    assert.deepEqual(rulesWith().variant, defaultVariant);
  });

  it("may count calendar weeks: week 1 is the week of admission", () => {
    const iso = rulesWith({ weeks: "iso" });
    const thursday = { admittedOn: "2026-11-26" };
    assert.equal(reckoning("2a", thursday, iso).raw, "2026-12-06");
    assert.equal(due("3a", thursday, iso), "2026-12-07");
    assert.equal(reckoning("3b", thursday, iso).target, "2026-12-11");
    assert.equal(reckoning("3b", thursday, iso).raw, "2026-12-20");
    assert.equal(reckoning("3c", thursday, iso).raw, "2026-12-23");
    assert.equal(reckoning("2a", { admittedOn: "2026-11-23" }, iso).raw, "2026-12-06");
    assert.equal(reckoning("2a", { admittedOn: "2026-11-29" }, iso).raw, "2026-12-06");
  });

  it("may give the plan 28 days or a month", () => {
    assert.equal(reckoning("3c", {}, rulesWith({ planTerm: { days: 28 } })).raw, "2026-12-21");
    assert.equal(due("3c", {}, rulesWith({ planTerm: { days: 28 } })), "2026-12-21");
    const month = rulesWith({ planTerm: { months: 1 } });
    assert.equal(due("3c", {}, month), "2026-12-23");
    assert.equal(reckoning("3c", { admittedOn: "2028-01-31" }, month).raw, "2028-02-29");
    assert.equal(reckoning("3c", { admittedOn: "2027-01-31" }, month).raw, "2027-02-28");
    assert.equal(due("3d", {}, month), "2026-12-28");
  });

  it("may roll everything forward", () => {
    const forward = rulesWith({ rolling: "forward" });
    assert.equal(due("2a", {}, forward), "2026-12-07");
    assert.deepEqual(
      [reckoning("3b", {}, forward).target, reckoning("3b", {}, forward).due],
      ["2026-12-14", "2026-12-21"],
    );
    assert.equal(due("5a-start", { release: "2027-02-07" }, forward), "2026-12-28");
    assert.equal(due("3a", { admittedOn: "2026-11-28" }, forward), "2026-12-14");
  });

  it("may let closures move deadlines", () => {
    const carnival = { admittedOn: "2027-01-26" };
    assert.equal(due("2a", carnival), "2027-02-08");
    assert.equal(due("2b", carnival), "2027-02-09");
    const moved = rulesWith({ closureMovesDeadlines: true });
    assert.equal(due("2a", carnival, moved), "2027-02-05");
    assert.equal(due("2b", carnival, moved), "2027-02-11");
  });

  it("may ask another minimum stay", () => {
    const known = { admittedOn: "2026-11-23", release: "2026-12-24" };
    assert.equal(due("5a", known), "2026-12-10");
    assert.equal(due("5a", known, rulesWith({ minimumStay: 31 })), "2026-12-22");
  });
});
