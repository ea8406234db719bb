import assert from "node:assert/strict";
import { instant } from "../../src/calendar/day.ts";
import type { Case } from "../../src/case/case.ts";
import { isLate, nextMoment } from "../../src/case/time.ts";
import { waiting } from "../../src/case/waiting.ts";
import { becomes, desk, opened, rules, says, when } from "../support/chain.ts";

const at = (text: string) => instant(`${text}+01:00`);
const time = (text: string) => says("time", { type: "time" }, at(text));
const lateItems = (it: Case) =>
  waiting(it, rules)
    .filter((each) => isLate(it, each))
    .map(({ item }) => item);

describe("time, speaking to a case of Monday 23 November", () => {
  it("finds nothing late until the last day is over", () => {
    const it = opened();
    assert.deepEqual(when(it, time("2026-11-24T23:59")), { ok: true, next: it, happenings: [], messages: [] });
  });

  it("finds the check late as Wednesday begins, and says so once", () => {
    const it = becomes(opened(), time("2026-11-25T00:00"));
    assert.deepEqual(lateItems(it), ["1c", "1d"]);
    assert.deepEqual(when(it, time("2026-11-25T12:00")), { ok: true, next: it, happenings: [], messages: [] });
  });

  it("tells in the history what became late", () => {
    const outcome = when(opened(), time("2026-11-27T08:30"));
    assert.ok(outcome.ok);
    assert.deepEqual(
      outcome.happenings.map(({ type, facts }) => ({ type, facts })),
      [{ type: "becameLate", facts: { items: "1c 1d 1e-lead 1e-municipality" } }],
    );
  });

  it("has nothing more to say of what is done", () => {
    const knownAt = { benefits: "no", wmo: "no", communityTeam: "no" } as const;
    const check = says(desk, { type: "recordCheck", check: { zvhClient: false, knownAt, gcosDone: true } });
    const it = becomes(opened(), time("2026-11-25T08:30"), check);
    assert.deepEqual(lateItems(it), []);
  });

  it("speaks next as the day after the next last day begins", () => {
    assert.equal(nextMoment(opened(), at("2026-11-23T14:05"), rules), at("2026-11-25T00:00"));
    assert.equal(nextMoment(opened(), at("2026-11-25T00:00"), rules), at("2026-11-27T00:00"));
  });

  it("is silent when nothing is waiting any more", () => {
    assert.equal(nextMoment(opened({ expectedRelease: null }), at("2028-01-01T00:00"), rules), null);
  });
});
