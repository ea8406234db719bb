import assert from "node:assert/strict";
import {
  a,
  admission,
  at,
  b,
  becomes,
  claims,
  dueOf,
  intake,
  lifeCourse,
  on,
  onItsWay,
  opened,
  refusal,
  says,
  stateOf,
  waitsFor,
} from "../../support/chain.ts";

describe("scenario 13: the person refuses", () => {
  const refuses = says(a, { type: "recordIntake", outcome: "refused", reason: "noNeed" }, at("2026-12-03"));
  const refusedIntake = becomes(onItsWay(), refuses);

  it("the intake: it is not owed any more and not late, the chain goes on without it", () => {
    assert.equal(waitsFor(refusedIntake).includes("2a"), false);
    assert.equal(waitsFor(refusedIntake).includes("2b"), true);
  });

  it("the intake: a new attempt is offered six weeks later, and may succeed before", () => {
    assert.equal(dueOf(refusedIntake, "4b"), "2027-01-14");
    const held = becomes(refusedIntake, intake(["housing"], at("2026-12-10")));
    assert.equal(held.intake?.outcome, "held");
    assert.ok(held.done.some(({ item }) => item === "2a"));
  });

  it("the plan: nothing of step 3 is owed, until a concept comes after all", () => {
    const noPlan = becomes(onItsWay(), says(a, { type: "refusePlan", reason: "noTrust" }, at("2026-12-10")));
    for (const item of ["3a", "3b", "3c"] as const) assert.equal(waitsFor(noPlan).includes(item), false, item);
    const plan = becomes(noPlan, says(a, { type: "recordPlan" }, at("2026-12-14")));
    assert.equal(waitsFor(plan).includes("3c"), true);
  });

  it("a talk: not late, and the next one is offered six weeks later", () => {
    const talked = becomes(
      onItsWay(),
      says(a, { type: "recordTalk", outcome: "refused", reason: "later" }, at("2026-12-11")),
    );
    assert.equal(dueOf(talked, "4b"), "2027-01-22");
  });
});

describe("scenario 14: an international worker", () => {
  it("is a flag and nothing more: what is owed stays the same", () => {
    const it = onItsWay();
    const flagged = becomes(it, says(b, { type: "setFlag", flag: "internationalWorker", holds: true }));
    assert.deepEqual(flagged.flags, ["internationalWorker"]);
    assert.deepEqual(waitsFor(flagged), waitsFor(it));
  });
});

describe("scenario 15: levensloop", () => {
  const flagged = becomes(onItsWay(), says(b, { type: "setFlag", flag: "lifeCourse", holds: true }));

  it("opens a role of its own", () => {
    assert.equal(flagged.roles.lifeCourseCaseManager.state, "open");
    assert.ok(becomes(flagged, claims(lifeCourse, "lifeCourseCaseManager")));
  });

  it("can't close with a warm handover open", () => {
    const free = becomes(
      flagged,
      says(a, { type: "startHandover", to: ["lead"], items: ["plan"], warm: false }, at("2027-01-11")),
      says(b, { type: "acceptHandover", side: "lead" }, at("2027-01-15")),
      says("source", { type: "reportRelease", on: on("2027-02-01") }, at("2027-02-01")),
    );
    assert.equal(free.handover?.warm, true);
    assert.equal(free.stage.state, "running");
    assert.equal(becomes(free, says(b, { type: "recordJointContact" }, at("2027-02-02"))).stage.state, "closed");
  });
});

describe("scenario 16: a stay in an institution of care", () => {
  const placed = becomes(
    onItsWay(),
    says(b, { type: "setPlacement", placement: "careInstitution", since: on("2026-11-30") }, at("2026-11-30")),
  );

  it("pauses the terms of steps 2 and 3: paused is not late", () => {
    for (const item of ["2a", "2b", "3a", "3b", "3c"] as const) assert.equal(stateOf(placed, item), "paused", item);
    assert.deepEqual(
      waitsFor(placed).filter((item) => item.startsWith("2") || item.startsWith("3")),
      [],
    );
  });

  it("keeps a contact every six weeks", () => assert.equal(dueOf(placed, "4b"), "2027-01-11"));

  it("adds exactly its days when the person comes back", () => {
    const back = becomes(
      placed,
      says(b, { type: "setPlacement", placement: "prison", since: on("2026-12-07") }, at("2026-12-07")),
    );
    assert.equal(dueOf(back, "2b"), "2026-12-14");
    assert.equal(dueOf(back, "2a"), "2026-12-11");
  });

  it("holds for ISD from the first day", () => {
    assert.equal(stateOf(opened({ detention: "isd" }), "2a"), "paused");
  });
});

describe("scenario 17: a sentence with TBS", () => {
  it("owes the check and the contacts, and no automatic terms after those", () => {
    const it = onItsWay({ detention: "sentenceAndTbs" });
    assert.deepEqual(waitsFor(it), ["1e-lead", "1e-municipality", "1f"]);
  });
});

describe("a pause", () => {
  const paused = becomes(onItsWay(), says(b, { type: "pause", items: "all", reason: "hospital" }, at("2026-12-01")));

  it("is not late, whatever day it is", () => assert.deepEqual(waitsFor(paused), []));

  it("may be taken more than once, and each adds its own days", () => {
    const twice = becomes(
      paused,
      says(b, { type: "resume", items: "all" }, at("2026-12-03")),
      says(b, { type: "pause", items: ["2b"], reason: "other" }, at("2026-12-07")),
      says(b, { type: "resume", items: ["2b"] }, at("2026-12-08")),
    );
    assert.equal(dueOf(twice, "2b"), "2026-12-10");
    assert.equal(dueOf(twice, "2a"), "2026-12-08");
  });

  it("can't end before it began", () => {
    const early = says(b, { type: "resume", items: "all", on: on("2026-11-30") }, at("2026-12-02"));
    assert.deepEqual(refusal(paused, early), { kind: "impossibleDate", field: "on" });
  });
});

describe("an announced arrival", () => {
  const announced = becomes(
    undefined,
    says("source", {
      type: "open",
      admission: admission({ admittedOn: on("2026-12-07"), expectedRelease: null }),
      announced: true,
    }),
  );

  it("starts before admission, with its terms counted from T0", () => {
    assert.equal(announced.stage.state, "announced");
    assert.equal(dueOf(announced, "2b"), "2026-12-21");
  });

  it("runs from the day that the person really came in", () => {
    const running = becomes(
      announced,
      says("source", { type: "admit", admittedOn: on("2026-12-08") }, at("2026-12-08")),
    );
    assert.equal(running.stage.state, "running");
    assert.equal(dueOf(running, "2b"), "2026-12-22");
  });

  it("has to be announced as such", () => {
    const tomorrow = says("source", { type: "open", admission: admission({ admittedOn: on("2026-11-24") }) });
    assert.deepEqual(refusal(undefined, tomorrow), { kind: "impossibleDate", field: "admittedOn" });
  });
});
