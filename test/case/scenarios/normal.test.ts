import assert from "node:assert/strict";
import { complexityOf } from "../../../src/case/steps/needs.ts";
import {
  a,
  at,
  b,
  becomes,
  check,
  claims,
  contact,
  director,
  dueOf,
  intake,
  lateness,
  on,
  opened,
  refusal,
  says,
  waitsFor,
} from "../../support/chain.ts";

const threeNeeds = ["housing", "debts", "workIncome"] as const;

describe("scenario 1: a normal case", () => {
  const checked = becomes(opened(), check(), claims(a, "prisonCaseManager"), claims(b, "aftercareCoordinator"));
  const agreed = becomes(
    checked,
    claims(contact, "municipalContact"),
    says(a, { type: "recordContact", with: "lead", way: "phone" }, at("2026-11-25")),
    says(b, { type: "recordContact", with: "municipality", way: "mail", team: "benefits" }, at("2026-11-26")),
    says(a, { type: "planMoment", what: "intake", moment: at("2026-12-03") }, at("2026-11-26")),
    says(b, { type: "agreeProcess", probation: false }, at("2026-11-30")),
  );
  const withSheet = becomes(
    agreed,
    intake(threeNeeds, at("2026-12-03", "11:30")),
    says(a, { type: "recordSheet", channel: "injus" }, at("2026-12-07")),
  );
  const shared = becomes(
    withSheet,
    says(a, { type: "takeInitiative", way: "video" }, at("2026-12-07")),
    says(a, { type: "recordPlan", talkOn: on("2026-12-11") }, at("2026-12-11")),
    says(a, { type: "adoptPlan" }, at("2026-12-18")),
    says(a, { type: "sharePlan", to: ["municipality"], probation: false, channel: "mail" }, at("2026-12-21")),
  );

  it("begins with the check, then the two contacts, then the intake", () => {
    assert.deepEqual(waitsFor(opened()).slice(0, 2), ["1c", "1d"]);
    assert.deepEqual(waitsFor(checked).slice(0, 4), ["1e-lead", "1e-municipality", "1f", "2a"]);
    assert.deepEqual(waitsFor(agreed).slice(0, 2), ["2a", "2b"]);
  });

  it("becomes complex with three needs, and step 2d appears", () => {
    assert.equal(complexityOf(withSheet.needs), "complex");
    assert.equal(withSheet.complexTalk, null);
    const talked = becomes(withSheet, says(b, { type: "recordComplexTalk" }, at("2026-12-08")));
    assert.equal(lateness(talked, "2d"), 0);
  });

  it("is on time in every step", () => {
    assert.deepEqual(
      shared.done.map(({ item, late }) => [item, late]),
      ["1c", "1d", "1e-lead", "1e-municipality", "1f", "2a", "2b", "3a", "3b", "3c", "3d"].map((item) => [item, 0]),
    );
  });

  it("has its first progress talk six weeks after the talk about the concept: Friday 22 January", () => {
    assert.equal(dueOf(shared, "4b"), "2027-01-22");
  });

  it("ends by itself once the person is free and the handover accepted", () => {
    const handedOver = becomes(
      shared,
      says(a, { type: "recordTalk", outcome: "held" }, at("2027-01-20")),
      says(a, { type: "startHandover", to: ["lead", "municipality"], items: ["plan"], warm: false }, at("2027-01-11")),
      says(b, { type: "acceptHandover", side: "lead" }, at("2027-01-14")),
      says(contact, { type: "acceptHandover", side: "municipality" }, at("2027-01-15")),
    );
    assert.equal(lateness(handedOver, "5a"), 0);
    assert.equal(handedOver.stage.state, "running");
    const free = becomes(handedOver, says("source", { type: "reportRelease", on: on("2027-02-01") }, at("2027-02-01")));
    assert.equal(free.stage.state, "closed");
    assert.deepEqual(waitsFor(free), []);
  });
});

describe("scenario 2: a ZVH client", () => {
  const it1 = becomes(opened(), check("zvh"));

  it("is led by a process director only", () => {
    assert.deepEqual(refusal(it1, claims(b, "aftercareCoordinator")), {
      kind: "notInUse",
      role: "aftercareCoordinator",
    });
    assert.equal(becomes(it1, claims(director, "processDirector")).roles.processDirector.state, "held");
  });

  for (const zvhClient of [true, false]) {
    it(`is not checked without the tick for GCOS (ZVH client: ${zvhClient})`, () => {
      const knownAt = { benefits: "no", wmo: "no", communityTeam: "no" } as const;
      const unticked = { ...check(), check: { zvhClient, knownAt, gcosDone: false } };
      assert.deepEqual(refusal(opened(), unticked), { kind: "needsGcos" });
    });
  }
});
