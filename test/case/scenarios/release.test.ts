import assert from "node:assert/strict";
import { handoverTask } from "../../../src/case/steps/release.ts";
import {
  a,
  at,
  b,
  becomes,
  contact,
  elsewhere,
  inTerPeel,
  on,
  onItsWay,
  probation,
  refusal,
  rules,
  says,
  when,
} from "../../support/chain.ts";

const friday = at("2026-12-11", "16:30");
const reports = { type: "reportRelease", on: on("2026-12-11") } as const;

describe("scenario 5: a sudden release on Friday at half past four", () => {
  const free = becomes(onItsWay(), says(a, reports, friday));

  it("can be reported by anybody on the case, or who may be", () => {
    for (const who of [a, b, contact, probation]) assert.ok(when(onItsWay(), says(who, reports, friday)).ok, who.name);
    assert.deepEqual(refusal(onItsWay(), says(elsewhere, reports, friday)), { kind: "noPart" });
  });

  it("is told to the lead at once, though the weekend is near", () => {
    const outcome = when(onItsWay(), says(a, reports, friday));
    assert.ok(outcome.ok);
    assert.deepEqual(
      outcome.messages.map(({ key, kind, to, from }) => ({ key, kind, to, from })),
      [{ key: "release:2026-12-11", kind: "release", to: [b.id], from: friday }],
    );
  });

  it("is told to everybody who could lead when nobody does", () => {
    const outcome = when(
      becomes(onItsWay(), says(b, { type: "giveBack", role: "aftercareCoordinator" })),
      says(a, reports, friday),
    );
    assert.ok(outcome.ok);
    assert.deepEqual(outcome.messages[0]?.audience, { kind: "everyoneInReach", role: "aftercareCoordinator" });
  });

  it("is confirmed by Monday's release notice: one release, told once", () => {
    const monday = at("2026-12-14", "09:05");
    const outcome = when(free, says("source", reports, monday));
    assert.ok(outcome.ok);
    assert.deepEqual(outcome.messages, []);
    assert.deepEqual(
      outcome.happenings.map(({ type }) => type),
      ["releaseConfirmed"],
    );
    assert.equal(outcome.next.release?.confirmedAt, monday);
    assert.equal(becomes(outcome.next, says("source", reports, monday)), outcome.next);
  });

  it("takes the notice's day when that is another one", () => {
    const moved = becomes(free, says("source", { type: "reportRelease", on: on("2026-12-10") }, at("2026-12-14")));
    assert.equal(moved.release?.on, "2026-12-10");
    const other = says(b, { type: "reportRelease", on: on("2026-12-09") }, at("2026-12-14"));
    assert.deepEqual(refusal(free, other), { kind: "alreadyRecorded", on: "2026-12-11" });
  });
});

describe("scenario 27: released without a handover", () => {
  const free = becomes(onItsWay(), says(a, reports, friday));

  it("does not close the case, but asks the lead to hand over within one working day", () => {
    assert.equal(free.stage.state, "running");
    assert.deepEqual(handoverTask(free, rules), { since: "2026-12-11", due: "2026-12-14" });
  });

  it("closes when the handover is accepted after all", () => {
    const done = becomes(
      free,
      says(a, { type: "startHandover", to: ["lead"], items: ["contacts"], warm: false }, at("2026-12-14")),
      says(b, { type: "acceptHandover", side: "lead" }, at("2026-12-14", "15:00")),
    );
    assert.equal(done.stage.state, "closed");
    assert.equal(handoverTask(done, rules), null);
  });
});

describe("scenario 26: a handover that is refused", () => {
  const started = becomes(
    onItsWay(),
    says(a, { type: "startHandover", to: ["lead", "municipality"], items: ["plan"], warm: false }, at("2026-12-21")),
  );
  const refuses = {
    type: "refuseHandover",
    side: "municipality",
    openPoints: ["Geen adres na de eerste week"],
  } as const;

  it("goes back with the open points to whoever gave it", () => {
    const outcome = when(started, says(contact, refuses, at("2026-12-22")));
    assert.ok(outcome.ok);
    assert.deepEqual(outcome.messages[0]?.to, [a.id]);
    const side = outcome.next.handover?.to.find((each) => each.side === "municipality");
    assert.deepEqual(side?.state === "refused" ? side.openPoints : [], ["Geen adres na de eerste week"]);
  });

  it("needs a point that is open, without anything personal in it", () => {
    const none = says(contact, { ...refuses, openPoints: [] });
    assert.deepEqual(refusal(started, none), { kind: "textMissing", field: "openPoints" });
    const mail = says(contact, { ...refuses, openPoints: ["bel jan@voorbeeld.nl"] });
    assert.deepEqual(refusal(started, mail), { kind: "personalData", field: "openPoints", found: "email" });
  });

  it("is asked anew of that side alone, and then complete", () => {
    const again = becomes(
      started,
      says(b, { type: "acceptHandover", side: "lead" }, at("2026-12-22")),
      says(contact, refuses, at("2026-12-22")),
      says(
        a,
        { type: "startHandover", to: ["lead", "municipality"], items: ["plan", "contacts"], warm: false },
        at("2026-12-23"),
      ),
    );
    assert.deepEqual(
      again.handover?.to.map(({ side, state }) => [side, state]),
      [
        ["lead", "accepted"],
        ["municipality", "asked"],
      ],
    );
    const done = becomes(again, says(contact, { type: "acceptHandover", side: "municipality" }, at("2026-12-24")));
    assert.ok(done.done.some(({ item }) => item === "5a"));
  });

  it("is accepted by the receiving side alone", () => {
    const accept = { type: "acceptHandover", side: "municipality" } as const;
    assert.deepEqual(refusal(started, says(b, accept)), { kind: "notYourPart", command: "acceptHandover" });
    assert.deepEqual(refusal(started, says(inTerPeel, accept)), { kind: "noPart" });
  });
});
