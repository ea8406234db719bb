import assert from "node:assert/strict";
import {
  a,
  at,
  b,
  becomes,
  check,
  colleague,
  contact,
  desk,
  intake,
  onItsWay,
  opened,
  refusal,
  says,
} from "../../support/chain.ts";

describe("a task of step 1f", () => {
  const taken = becomes(onItsWay(), says(a, { type: "takeTask", task: "intake" }));

  it("is one person's, who can leave it again", () => {
    assert.equal(refusal(taken, says(b, { type: "takeTask", task: "intake" })).kind, "taskTaken");
    const left = becomes(taken, says(a, { type: "leaveTask", task: "intake" }));
    assert.deepEqual(left.tasks, []);
    assert.equal(refusal(taken, says(b, { type: "leaveTask", task: "intake" })).kind, "taskTaken");
  });

  it("lets whoever took it do the step", () => {
    const theirs = becomes(
      onItsWay(),
      says(b, { type: "agreeProcess", probation: false, tasks: [{ task: "intake", who: contact }] }, at("2026-11-27")),
    );
    const held = says(contact, { type: "recordIntake", outcome: "held", needs: {} }, at("2026-12-03"));
    assert.equal(becomes(theirs, held).intake?.outcome, "held");
    assert.equal(refusal(onItsWay(), held).kind, "notYourPart");
  });

  it("asks probation to take part, or not any more", () => {
    const asked = becomes(onItsWay(), says(b, { type: "agreeProcess", probation: true }, at("2026-11-27")));
    assert.equal(asked.roles.probationOfficer.state, "open");
    const not = becomes(asked, says(b, { type: "agreeProcess", probation: false }, at("2026-11-30")));
    assert.equal(not.roles.probationOfficer.state, "optional");
  });

  it("is not given to somebody without a part in the case", () => {
    const outsider = { ...colleague, reach: { prisons: ["sittard"], municipalities: [] } };
    const agree = { type: "agreeProcess", probation: false, tasks: [{ task: "intake", who: outsider }] } as const;
    const named = { kind: "hasNoPart", field: "tasks.intake", name: "Cas" };
    assert.deepEqual(refusal(onItsWay(), says(b, agree, at("2026-11-27"))), named);
    const goes = { type: "agreeProcess", probation: false, attending: [outsider] } as const;
    assert.deepEqual(refusal(onItsWay(), says(b, goes, at("2026-11-27"))), { ...named, field: "attending" });
  });
});

describe("a prison that takes no part", () => {
  const it1 = becomes(opened({ prison: "sittard" }), check());

  it("is told the outcome by its mailbox: step 1d is a step of its own", () => {
    assert.deepEqual(
      it1.done.map(({ item }) => item),
      ["1c"],
    );
    const told = becomes(it1, says(desk, { type: "tellPrison", way: "mailbox" }, at("2026-11-24")));
    assert.equal(told.outcomeTold?.way, "mailbox");
    assert.deepEqual(
      told.done.map(({ item }) => item),
      ["1c", "1d"],
    );
  });
});

describe("an answer that was given", () => {
  it("of the check stands: it is corrected, not overwritten", () => {
    const overwrite = says(desk, { type: "answerCheck", knownAt: { benefits: "no" } }, at("2026-11-25"));
    assert.deepEqual(refusal(onItsWay(), overwrite), { kind: "alreadyRecorded", on: "2026-11-24" });
  });

  it("of the intake stands as well", () => {
    const held = becomes(onItsWay(), intake(["housing"], at("2026-12-03")));
    assert.deepEqual(refusal(held, intake(["care"], at("2026-12-04"))), { kind: "alreadyRecorded", on: "2026-12-03" });
  });
});

describe("a municipality that turns out to be another one", () => {
  it("has another contact, while the lead goes on", () => {
    const settles = { type: "setMunicipality", municipality: "GM0984", basis: "settling" } as const;
    const settled = becomes(onItsWay(), says(b, settles, at("2026-12-01")));
    assert.equal(settled.roles.municipalContact.state, "open");
    assert.equal(settled.roles.aftercareCoordinator.state, "held");
  });
});

describe("a reference", () => {
  it("is short, and no number of the person", () => {
    const add = { type: "addReference", system: "tulp" } as const;
    assert.deepEqual(refusal(onItsWay(), says(a, { ...add, reference: "111222333" })), {
      kind: "personalData",
      field: "reference",
      found: "bsn",
    });
    assert.equal(refusal(onItsWay(), says(a, { ...add, reference: "x".repeat(41) })).kind, "textTooLong");
    assert.equal(becomes(onItsWay(), says(a, { ...add, reference: "T-56" })).references.tulp, "T-56");
  });
});
