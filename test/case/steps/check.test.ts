import assert from "node:assert/strict";
import { waiting } from "../../../src/case/dates/waiting.ts";
import { a, b, becomes, desk, director, opened, refusal, rules, says, when } from "../../support/chain.ts";

const known = { benefits: "yes", wmo: "no", communityTeam: "toFollow" } as const;
const check = (zvhClient: boolean, gcosDone = true) =>
  says(desk, { type: "recordCheck", check: { zvhClient, knownAt: known, gcosDone } });

describe("the check of step 1c", () => {
  it("opens the coordinator's role when the person is no ZVH client", () => {
    const { roles } = becomes(opened(), check(false));
    assert.equal(roles.aftercareCoordinator.state, "open");
    assert.equal(roles.processDirector.state, "unused");
    assert.equal(roles.municipalContact.state, "open");
  });

  it("lets only a process director lead a ZVH client's case (scenario 2)", () => {
    const it = becomes(opened(), check(true));
    assert.equal(it.roles.processDirector.state, "open");
    assert.deepEqual(refusal(it, says(b, { type: "claim", role: "aftercareCoordinator" })), {
      kind: "notInUse",
      role: "aftercareCoordinator",
    });
    assert.equal(
      becomes(it, says(director, { type: "claim", role: "processDirector" })).roles.processDirector.state,
      "held",
    );
  });

  for (const zvhClient of [true, false]) {
    it(`does not close without the GCOS tick, ZVH client or not (${zvhClient})`, () => {
      assert.deepEqual(refusal(opened(), check(zvhClient, false)), { kind: "needsGcos" });
    });
  }

  it("is the intake desk's alone", () => {
    const asked = says(a, { type: "recordCheck", check: { zvhClient: false, knownAt: known, gcosDone: true } });
    assert.deepEqual(refusal(opened(), asked), { kind: "onlyIntakeDesk" });
  });

  it("stands once recorded: the same again changes nothing, other answers are refused and not lost silently", () => {
    const it = becomes(opened(), check(false));
    assert.deepEqual(when(it, check(false)), { ok: true, next: it, happenings: [], messages: [] });
    assert.deepEqual(refusal(it, check(true)), { kind: "alreadyRecorded", on: "2026-11-23" });
  });
});

describe("what a case waits for", () => {
  it("begins with the check, by the first working day after receipt", () => {
    const [first] = waiting(opened(), rules);
    assert.deepEqual(first, { item: "1c", who: "intakeDesk", due: "2026-11-24" });
  });

  it("goes on with the contact once the check is done", () => {
    const [first] = waiting(becomes(opened(), check(false)), rules);
    assert.deepEqual(first, { item: "1e-lead", who: "prisonCaseManager", due: "2026-11-26" });
  });

  it("names the lead's role as soon as the route is known", () => {
    const lead = (zvhClient: boolean) =>
      waiting(becomes(opened(), check(zvhClient)), rules).find(({ item }) => item === "1f")?.who;
    assert.equal(lead(true), "processDirector");
    assert.equal(lead(false), "aftercareCoordinator");
    assert.equal(waiting(opened(), rules).find(({ item }) => item === "1f")?.who, "lead");
  });
});
