import assert from "node:assert/strict";
import type { Route } from "../../../src/case/case.ts";
import { actorsOf, coActorsOf, coReadersOf } from "../../../src/case/dates/responsibility.ts";
import { process } from "../../../src/case/process.ts";
import type { Item } from "../../../src/case/step.ts";
import { rulesWith } from "../../support/rules.ts";

type Case = { readonly route: Route | null; readonly complex: boolean };

const simple: Case = { route: "aftercare", complex: false };
const complex: Case = { route: "aftercare", complex: true };
const zvh: Case = { route: "zvh", complex: false };

const standard = rulesWith().variant;
const literal = rulesWith({ responsibility: "seed-literal" }).variant;

const step = (item: Item) => process.find((each) => each.item === item) ?? assert.fail(item);
const acts = (item: Item, situation: Case) => actorsOf(step(item), situation, standard);
const along = (item: Item, situation: Case, variant = standard) => coActorsOf(step(item), situation, variant);

describe("who acts", () => {
  it("is the intake desk for the check and its outcome", () => {
    for (const item of ["1b", "1c", "1d", "5b"] as const) assert.deepEqual(acts(item, simple), ["intakeDesk"]);
  });

  it("is the casemanager of the prison in steps 1e, 2, 3, 4b and 5a", () => {
    for (const item of ["1e-lead", "2a", "2b", "2c", "3a", "3b", "3c", "3d", "4b", "5a-start", "5a"] as const)
      assert.deepEqual(acts(item, zvh), ["prisonCaseManager"]);
  });

  it("is the lead for the contact with the municipality, the division of tasks and a complex case", () => {
    for (const item of ["1e-municipality", "1f", "2d"] as const) {
      assert.deepEqual(acts(item, simple), ["aftercareCoordinator"]);
      assert.deepEqual(acts(item, zvh), ["processDirector"]);
    }
  });

  it("is nobody yet where the lead acts and the check has not shown who leads", () => {
    assert.deepEqual(acts("1f", { route: null, complex: false }), []);
    assert.deepEqual(along("3b", { route: null, complex: true }), []);
  });
});

describe("who acts along", () => {
  it("is the lead in 3a, 3b and 4b, when the case is complex or on the zvh route", () => {
    for (const item of ["3a", "3b", "4b"] as const) {
      assert.deepEqual(along(item, simple), []);
      assert.deepEqual(along(item, complex), ["aftercareCoordinator"]);
      assert.deepEqual(along(item, zvh), ["processDirector"]);
    }
    for (const item of ["3c", "3d"] as const) assert.deepEqual(along(item, { ...zvh, complex: true }), []);
  });

  it("is the aftercare coordinator, on zvh cases only, in a region that takes the note by its words", () => {
    for (const item of ["3a", "3b", "4b"] as const) {
      assert.deepEqual(along(item, complex, literal), []);
      assert.deepEqual(along(item, zvh, literal), ["aftercareCoordinator"]);
    }
  });

  it("is everyone who receives the handover", () => {
    assert.deepEqual(along("5a", zvh), ["processDirector", "municipalContact", "probationOfficer"]);
    assert.deepEqual(along("5a-start", simple), ["aftercareCoordinator", "municipalContact", "probationOfficer"]);
  });

  it("leaves the aftercare coordinator to read along on a zvh case", () => {
    assert.deepEqual(coReadersOf("zvh", standard), ["aftercareCoordinator"]);
    assert.deepEqual(coReadersOf("aftercare", standard), []);
    assert.deepEqual(coReadersOf(null, standard), []);
    assert.deepEqual(coReadersOf("zvh", literal), []);
  });
});
