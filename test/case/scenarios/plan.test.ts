import assert from "node:assert/strict";
import {
  a,
  at,
  b,
  becomes,
  contact,
  dueOf,
  lateness,
  on,
  onItsWay,
  refusal,
  says,
  waitsFor,
  when,
} from "../../support/chain.ts";

describe("scenario 18: the sheet is late", () => {
  it("says why, from a short list", () => {
    const it = becomes(
      onItsWay(),
      says(a, { type: "recordSheet", channel: "injus", reason: "noIntakeYet" }, at("2026-12-10")),
    );
    assert.equal(lateness(it, "2b"), 3);
    assert.deepEqual(
      it.lateNotes.map(({ item, reason }) => ({ item, reason })),
      [{ item: "2b", reason: "noIntakeYet" }],
    );
  });

  it("may be ticked by sender or receiver, once", () => {
    const ticked = becomes(onItsWay(), says(b, { type: "recordSheet", channel: "injus" }, at("2026-12-07")));
    assert.equal(becomes(ticked, says(a, { type: "recordSheet", channel: "mail" }, at("2026-12-08"))), ticked);
  });

  it("lets the lead note that contact was made without it", () => {
    const note = { type: "noteLate", item: "2b", reason: "contactedDirectly" } as const;
    assert.equal(becomes(onItsWay(), says(b, note, at("2026-12-09"))).lateNotes[0]?.reason, "contactedDirectly");
    assert.deepEqual(refusal(onItsWay(), says(a, note)), { kind: "notYourPart", command: "noteLate" });
  });
});

describe("scenario 19: done late", () => {
  const late = becomes(onItsWay(), says(a, { type: "recordSheet", channel: "injus" }, at("2026-12-09")));

  it("keeps its lateness in working days, by the day on which it was done", () => {
    assert.equal(lateness(late, "2b"), 2);
    const told = says(a, { type: "recordSheet", channel: "injus", on: on("2026-12-07") }, at("2026-12-09"));
    assert.equal(lateness(becomes(onItsWay(), told), "2b"), 0);
  });

  it("keeps it whatever happens to the dates afterwards", () => {
    const released = becomes(late, says("source", { type: "reportRelease", on: on("2026-12-02") }, at("2026-12-11")));
    assert.equal(lateness(released, "2b"), 2);
  });
});

const adopted = becomes(
  onItsWay(),
  says(a, { type: "recordPlan", talkOn: on("2026-12-11") }, at("2026-12-11")),
  says(a, { type: "adoptPlan" }, at("2026-12-18")),
);
const shares = { type: "sharePlan", to: ["zvh", "municipality"], probation: false, channel: "mail" } as const;
const shared = becomes(adopted, says(a, shares, at("2026-12-21")));

describe("scenario 20: the plan is amended", () => {
  const amended = becomes(shared, says(a, { type: "amendPlan", reason: "situation" }, at("2027-01-11")));

  it("gets the next version, with a reason and a day", () => {
    assert.deepEqual(
      amended.plan.adopted.map(({ version, on: day, reason }) => [version, day, reason]),
      [
        ["1.0", "2026-12-18", null],
        ["1.1", "2027-01-11", "situation"],
      ],
    );
  });

  it("is shared anew within two working days, while the talks keep their days", () => {
    assert.equal(dueOf(amended, "3d"), "2027-01-13");
    assert.equal(dueOf(amended, "4b"), dueOf(shared, "4b"));
    const again = becomes(amended, says(a, shares, at("2027-01-12")));
    assert.equal(waitsFor(again).includes("3d"), false);
  });

  it("comes after an adoption, which it can't precede", () => {
    const amend = says(a, { type: "amendPlan", reason: "needs" }, at("2026-12-14"));
    assert.deepEqual(refusal(onItsWay(), amend), { kind: "notYetPossible", first: "3c" });
    const early = says(a, { type: "amendPlan", reason: "needs", on: on("2026-12-17") }, at("2026-12-21"));
    assert.deepEqual(refusal(adopted, early), { kind: "impossibleDate", field: "on" });
  });
});

describe("scenario 25: probation does not take part", () => {
  it("is a choice at each share, on record", () => {
    const outcome = when(adopted, says(a, shares, at("2026-12-21")));
    assert.ok(outcome.ok);
    assert.equal(outcome.happenings[0]?.facts["probation"], "no");
    assert.equal(outcome.next.plan.shares[0]?.probation, false);
  });

  it("can be decided otherwise later: probation gets the same version", () => {
    const later = becomes(shared, says(a, { ...shares, probation: true }, at("2026-12-22")));
    assert.equal(later.plan.shares[0]?.probation, true);
    assert.equal(later.plan.shares.length, 1);
  });

  it("needs somebody to share with", () => {
    assert.deepEqual(refusal(adopted, says(a, { ...shares, to: [] })), { kind: "textMissing", field: "to" });
  });

  it("is acknowledged by who received it, each once", () => {
    const acknowledged = becomes(shared, says(contact, { type: "acknowledgePlan", recipient: "municipality" }));
    assert.equal(acknowledged.plan.shares[0]?.acknowledged.length, 1);
    const again = says(contact, { type: "acknowledgePlan", recipient: "municipality" });
    assert.equal(becomes(acknowledged, again), acknowledged);
    assert.deepEqual(refusal(shared, says(a, { type: "acknowledgePlan", recipient: "municipality" })), {
      kind: "notYourPart",
      command: "acknowledgePlan",
    });
  });
});

describe("the plan", () => {
  it("has concepts 0.1, 0.2 and then 1.0", () => {
    const two = becomes(
      onItsWay(),
      says(a, { type: "recordPlan" }, at("2026-12-10")),
      says(a, { type: "recordPlan" }, at("2026-12-14")),
    );
    assert.deepEqual(
      two.plan.concepts.map(({ version }) => version),
      ["0.1", "0.2"],
    );
  });

  it("that was adopted shows that the steps before it are done", () => {
    const straight = becomes(onItsWay(), says(a, { type: "adoptPlan" }, at("2026-12-17")));
    assert.deepEqual(straight.done.map(({ item, late }) => [item, late]).slice(-3), [
      ["3a", 8],
      ["3b", 0],
      ["3c", 0],
    ]);
  });
});
