import assert from "node:assert/strict";
import {
  at,
  b,
  becomes,
  claims,
  desk,
  director,
  dueOf,
  intake,
  onItsWay,
  person,
  refusal,
  says,
  when,
} from "../../support/chain.ts";

describe("scenario 12: scaling up after the intake", () => {
  const complex = becomes(onItsWay(), intake(["housing", "debts"], at("2026-12-03")));
  const proposed = becomes(complex, says(b, { type: "proposeScaleUp" }, at("2026-12-04")));

  it("takes a coordinator who proposes and a process director who agrees", () => {
    const scaled = becomes(proposed, says(director, { type: "acceptScaleUp" }, at("2026-12-07")));
    assert.equal(scaled.check?.zvhClient, true);
    assert.equal(scaled.roles.processDirector.state, "open");
    assert.equal(scaled.roles.aftercareCoordinator.state, "unused");
    assert.equal(dueOf(scaled, "2b"), dueOf(complex, "2b"));
    assert.ok(scaled.done.some(({ item }) => item === "2a"));
  });

  it("takes the reverse too", () => {
    const byDirector = becomes(complex, says(director, { type: "proposeScaleUp" }, at("2026-12-04")));
    assert.ok(when(byDirector, says(b, { type: "acceptScaleUp" }, at("2026-12-07"))).ok);
    assert.deepEqual(refusal(byDirector, says(director, { type: "acceptScaleUp" })), {
      kind: "needsSecondPerson",
      side: "aftercareCoordinator",
    });
  });

  it("is not done by one person who is both", () => {
    const both = person("Bo", ["aftercareCoordinator", "processDirector"]);
    const alone = becomes(complex, says(both, { type: "proposeScaleUp" }));
    assert.deepEqual(refusal(alone, says(both, { type: "acceptScaleUp" })), {
      kind: "needsSecondPerson",
      side: "processDirector",
    });
  });

  it("opens the tick for GCOS again", () => {
    const scaled = becomes(proposed, says(director, { type: "acceptScaleUp" }, at("2026-12-07")));
    assert.equal(scaled.check?.gcosDone, false);
    assert.equal(becomes(scaled, says(desk, { type: "tickGcos" }, at("2026-12-07"))).check?.gcosDone, true);
  });

  it("keeps the reason when it is refused, and can be proposed again", () => {
    const no = becomes(proposed, says(director, { type: "refuseScaleUp", reason: "notComplex" }, at("2026-12-07")));
    assert.equal(no.scaling.refused?.reason, "notComplex");
    assert.equal(no.check?.zvhClient, false);
    assert.deepEqual(refusal(no, says(director, { type: "acceptScaleUp" })), { kind: "noProposal", to: "zvh" });
    assert.ok(when(no, says(b, { type: "proposeScaleUp" }, at("2026-12-08"))).ok);
  });

  it("goes back down in the same way", () => {
    const up = becomes(proposed, says(director, { type: "acceptScaleUp" }), claims(director, "processDirector"));
    const down = becomes(up, says(director, { type: "proposeScaleDown" }), says(b, { type: "acceptScaleDown" }));
    assert.equal(down.check?.zvhClient, false);
    assert.equal(down.roles.aftercareCoordinator.state, "open");
  });

  it("changes nothing the second time", () => {
    assert.equal(becomes(proposed, says(b, { type: "proposeScaleUp" })), proposed);
    const scaled = becomes(proposed, says(director, { type: "acceptScaleUp" }));
    assert.equal(becomes(scaled, says(director, { type: "acceptScaleUp" })), scaled);
  });
});
