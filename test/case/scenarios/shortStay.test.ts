import assert from "node:assert/strict";
import { handoverTask } from "../../../src/case/steps/release.ts";
import { a, at, becomes, dueOf, on, onItsWay, opened, rules, says, stateOf, waitsFor } from "../../support/chain.ts";

const expected = (text: string, certain = true) => ({ on: on(text), type: "sentenceEnd", certain }) as const;

describe("scenario 3: released on day 8", () => {
  const free = becomes(
    onItsWay({ expectedRelease: null }),
    says(a, { type: "reportRelease", on: on("2026-11-30") }, at("2026-11-30", "16:00")),
  );

  it("owes no intake, sheet or plan", () => {
    for (const item of ["2a", "2b", "3a", "3b", "3c"] as const)
      assert.equal(stateOf(free, item), "notApplicable", item);
  });

  it("opens the handover at once, as a task for the lead within one working day", () => {
    assert.equal(dueOf(free, "5a-start"), "2026-11-30");
    assert.deepEqual(handoverTask(free, rules), { since: "2026-11-30", due: "2026-12-01" });
  });

  it("counts nothing as late", () => {
    assert.deepEqual(
      free.done.filter(({ late }) => late > 0),
      [],
    );
    assert.ok(waitsFor(free).every((item) => (dueOf(free, item) ?? "") >= "2026-11-26"));
  });
});

describe("scenario 4: a known sentence of three weeks", () => {
  const short = becomes(opened({ expectedRelease: expected("2026-12-14") }));

  it("owes intake and sheet, but no plan, and the short handover", () => {
    assert.deepEqual(
      (["2a", "2b", "3a", "3b", "3c"] as const).map((item) => stateOf(short, item)),
      ["due", "due", "due", "notApplicable", "notApplicable"],
    );
    assert.equal(dueOf(short, "5a"), "2026-12-10");
  });

  it("gets its plan back with the original T0 when detention is extended", () => {
    const longer = becomes(
      short,
      says("source", { type: "changeExpectedRelease", expectedRelease: expected("2027-02-26") }, at("2026-12-02")),
    );
    assert.equal(dueOf(longer, "3c"), "2026-12-18");
    assert.equal(longer.releaseKnownOn, "2026-12-02");
  });
});

describe("scenario 21: detention becomes longer or shorter", () => {
  it("keeps what was done, and tells the old day and the new one", () => {
    const sheet = becomes(onItsWay(), says(a, { type: "recordSheet", channel: "injus" }, at("2026-12-01")));
    const shorter = becomes(
      sheet,
      says(a, { type: "changeExpectedRelease", expectedRelease: expected("2026-12-04") }, at("2026-12-02")),
    );
    assert.ok(shorter.done.some(({ item }) => item === "2b"));
    assert.equal(stateOf(shorter, "2b"), "notApplicable");
    const longer = becomes(
      shorter,
      says(a, { type: "changeExpectedRelease", expectedRelease: expected("2027-03-01") }, at("2026-12-03")),
    );
    assert.equal(waitsFor(longer).includes("2b"), false);
    assert.equal(waitsFor(longer).includes("2a"), true);
  });

  it("changes nothing when the same is told again", () => {
    const it = onItsWay({ expectedRelease: expected("2027-02-01") });
    const same = says("source", { type: "changeExpectedRelease", expectedRelease: expected("2027-02-01") });
    assert.equal(becomes(it, same), it);
  });
});
