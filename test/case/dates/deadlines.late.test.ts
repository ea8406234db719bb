import assert from "node:assert/strict";
import { day } from "../../../src/calendar/day.ts";
import { receivedLate, workingDaysLate } from "../../../src/case/dates/deadlines.ts";
import { facts } from "../../support/dates.ts";
import { rulesWith } from "../../support/rules.ts";

const rules = rulesWith();

describe("late", () => {
  it("begins the day after due and is counted in working days", () => {
    const late = (on: string) => workingDaysLate(day("2026-12-04"), day(on), rules);
    assert.equal(late("2026-12-01"), 0);
    assert.equal(late("2026-12-04"), 0);
    assert.equal(late("2026-12-06"), 0);
    assert.equal(late("2026-12-07"), 1);
    assert.equal(late("2026-12-28"), 15);
  });

  it("is said of a notice that came on a later working day than the admission", () => {
    const came = (admittedOn: string, receivedOn: string) => receivedLate(facts({ admittedOn, receivedOn }), rules);
    assert.equal(came("2026-11-23", "2026-11-23"), 0);
    assert.equal(came("2026-11-23", "2026-11-24"), 1);
    assert.equal(came("2026-11-28", "2026-11-30"), 0);
    assert.equal(came("2026-11-27", "2026-11-28"), 1);
    assert.equal(came("2026-12-24", "2026-12-29"), 2);
    assert.equal(came("2026-12-07", "2026-11-23"), 0);
  });
});
