import assert from "node:assert/strict";
import type { Case } from "../../../src/case/case.ts";
import { mostAgreements } from "../../../src/case/steps/agreements.ts";
import {
  a,
  at,
  auditor,
  b,
  becomes,
  contact,
  elsewhere,
  on,
  onItsWay,
  probation,
  refusal,
  says,
} from "../../support/chain.ts";

const agreement = {
  type: "agree",
  agreement: "a1",
  domain: "housing",
  what: "Inschrijven voor een kamer",
  owner: { role: "municipalContact" },
  due: on("2027-01-15"),
} as const;
const it1: Case = becomes(onItsWay(), says(a, agreement, at("2026-12-11")));
const stateIn = (it: Case) => it.agreements[0]?.state;

describe("an agreement of the plan", () => {
  it("says who does what by when, and begins as not started", () => {
    const [first] = it1.agreements;
    assert.deepEqual(first?.owner, { role: "municipalContact" });
    assert.deepEqual(first?.state, { is: "notStarted" });
  });

  it("may be due on a Sunday", () => {
    const sunday = becomes(it1, says(a, { ...agreement, agreement: "a2", due: on("2027-01-17") }));
    assert.equal(sunday.agreements[1]?.due, "2027-01-17");
  });

  it("is started and finished by its owner, and stays finished", () => {
    const started = becomes(it1, says(contact, { type: "startAgreement", agreement: "a1" }));
    const finished = becomes(started, says(contact, { type: "finishAgreement", agreement: "a1" }, at("2027-01-14")));
    assert.deepEqual(stateIn(finished), { is: "done", on: "2027-01-14" });
    assert.equal(becomes(finished, says(contact, { type: "startAgreement", agreement: "a1" })), finished);
  });

  it("is not finished by somebody who only takes part", () => {
    const withProbation = becomes(it1, says(probation, { type: "claim", role: "probationOfficer" }));
    assert.deepEqual(refusal(withProbation, says(probation, { type: "finishAgreement", agreement: "a1" })), {
      kind: "notYourPart",
      command: "finishAgreement",
    });
  });

  it("is dropped with a reason", () => {
    const dropped = becomes(it1, says(b, { type: "dropAgreement", agreement: "a1", why: "Niet meer nodig" }));
    assert.deepEqual(stateIn(dropped), { is: "dropped", why: "Niet meer nodig" });
    assert.deepEqual(refusal(it1, says(b, { type: "dropAgreement", agreement: "a1", why: " " })), {
      kind: "textMissing",
      field: "why",
    });
  });

  it("is passed on to a person, who may then finish it", () => {
    const passed = becomes(
      it1,
      says(contact, { type: "passOnAgreement", agreement: "a1", owner: { person: probation } }),
    );
    const done = says(probation, { type: "finishAgreement", agreement: "a1" }, at("2027-01-14"));
    assert.equal(stateIn(becomes(passed, done))?.is, "done");
    const outsider = says(contact, { type: "passOnAgreement", agreement: "a1", owner: { person: auditor } });
    assert.deepEqual(refusal(it1, outsider), { kind: "hasNoPart", field: "owner", name: "Fay" });
  });

  it("is not changed over somebody's head: who saw an older one looks again", () => {
    const changed = becomes(
      it1,
      says(b, { type: "changeAgreement", agreement: "a1", due: on("2027-01-20") }, at("2026-12-14")),
    );
    const late = { type: "changeAgreement", agreement: "a1", due: on("2027-01-22"), seen: at("2026-12-12") } as const;
    assert.deepEqual(refusal(changed, says(a, late, at("2026-12-15"))), { kind: "staleCard" });
    const fresh = says(a, { ...late, seen: at("2026-12-14") }, at("2026-12-15"));
    assert.equal(becomes(changed, fresh).agreements[0]?.due, "2027-01-22");
  });

  for (const [why, words, refused] of [
    ["without words", { what: "" }, { kind: "textMissing", field: "what" }],
    ["of 281 characters", { what: "x".repeat(281) }, { kind: "textTooLong", field: "what", most: 280 }],
    ["with a BSN", { what: "BSN 111222333" }, { kind: "personalData", field: "what", found: "bsn" }],
    ["due before admission", { due: on("2026-11-22") }, { kind: "impossibleDate", field: "due" }],
    [
      "for somebody without a part",
      { owner: { person: elsewhere } },
      { kind: "hasNoPart", field: "owner", name: "Siem" },
    ],
  ] as const) {
    it(`${why} is refused`, () => {
      assert.deepEqual(refusal(it1, says(a, { ...agreement, agreement: "a9", ...words })), refused);
    });
  }

  it("that does not exist can't be finished", () => {
    assert.deepEqual(refusal(it1, says(a, { type: "finishAgreement", agreement: "zz" })), { kind: "unknownAgreement" });
  });

  it("is one of a hundred at most", () => {
    const ids = Array.from({ length: mostAgreements - 1 }, (_, index) => `b${index}`);
    const full = becomes(it1, ...ids.map((id) => says(a, { ...agreement, agreement: id })));
    assert.deepEqual(refusal(full, says(a, { ...agreement, agreement: "more" })), { kind: "tooMany", most: 100 });
  });
});
