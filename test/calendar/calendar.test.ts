import assert from "node:assert/strict";
import { calendarFrom, decreesRunOut } from "../../src/calendar/calendar.ts";
import { day } from "../../src/calendar/day.ts";
import { isOpenDay, isWorkingDay } from "../../src/calendar/workingDays.ts";
import { days } from "../support/days.ts";
import { rulesWith } from "../support/rules.ts";

describe("local closures", () => {
  const { calendar } = rulesWith({}, ["2026-12-24"]);

  it("fall on carnival Monday and Tuesday, counted from Easter, and on bridge days that the region names", () => {
    for (const on of days("2026-02-16", "2026-02-17", "2027-02-08", "2027-02-09", "2028-02-28", "2026-12-24"))
      assert.equal(calendar.closure(on), true, on);
    for (const on of days("2026-02-18", "2026-02-13", "2027-12-24")) assert.equal(calendar.closure(on), false, on);
  });

  it("are working days in law, on which nothing is sent", () => {
    assert.equal(isWorkingDay(calendar, day("2027-02-08")), true);
    assert.equal(isOpenDay(calendar, day("2027-02-08")), false);
    assert.equal(isOpenDay(calendar, day("2027-02-10")), true);
  });

  it("are no working days in a region where they move deadlines", () => {
    const moved = rulesWith({ closureMovesDeadlines: true }).calendar;
    assert.equal(isWorkingDay(moved, day("2027-02-08")), false);
    assert.equal(isWorkingDay(moved, day("2027-02-10")), true);
  });
});

describe("decree days", () => {
  const calendar = calendarFrom({
    decreeDays: [],
    knownUntil: day("2028-12-31"),
    closures: { days: [], daysFromEaster: [] },
    closureMovesDeadlines: false,
  });

  it("are asked for from the October before the last known year ends", () => {
    assert.equal(decreesRunOut(calendar, day("2028-09-30")), false);
    assert.equal(decreesRunOut(calendar, day("2028-10-01")), true);
    assert.equal(decreesRunOut(calendar, day("2029-03-01")), true);
  });
});
