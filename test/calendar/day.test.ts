import assert from "node:assert/strict";
import { addDays, day, dayOf, daysBetween, earliestOf, instant, latestOf, momentOn } from "../../src/calendar/day.ts";

describe("a day in Amsterdam", () => {
  it("begins at midnight there, an hour or two before it does in UTC", () => {
    assert.equal(dayOf(instant("2026-11-23T22:59:59Z")), "2026-11-23");
    assert.equal(dayOf(instant("2026-11-23T23:30:00Z")), "2026-11-24");
    assert.equal(dayOf(instant("2026-07-01T21:59:59Z")), "2026-07-01");
    assert.equal(dayOf(instant("2026-07-01T22:00:00Z")), "2026-07-02");
  });

  it("has 23 hours in the night that summer time begins", () => {
    assert.equal(momentOn(day("2026-03-29"), "00:00"), "2026-03-28T23:00:00.000Z");
    assert.equal(momentOn(day("2026-03-30"), "00:00"), "2026-03-29T22:00:00.000Z");
    assert.equal(dayOf(instant("2026-03-28T23:00:00Z")), "2026-03-29");
    assert.equal(momentOn(day("2026-03-29"), "02:30"), "2026-03-29T01:30:00.000Z");
    assert.equal(addDays(day("2026-03-28"), 1), "2026-03-29");
  });

  it("has 25 hours in the night that summer time ends", () => {
    assert.equal(momentOn(day("2026-10-25"), "00:00"), "2026-10-24T22:00:00.000Z");
    assert.equal(momentOn(day("2026-10-26"), "00:00"), "2026-10-25T23:00:00.000Z");
    assert.equal(dayOf(instant("2026-10-25T22:59:59Z")), "2026-10-25");
    assert.equal(addDays(day("2026-10-25"), 1), "2026-10-26");
  });

  it("is 29 February in leap years only", () => {
    assert.equal(addDays(day("2028-02-28"), 1), "2028-02-29");
    assert.equal(addDays(day("2027-02-28"), 1), "2027-03-01");
    assert.equal(daysBetween(day("2028-02-01"), day("2028-03-01")), 29);
    assert.throws(() => day("2027-02-29"), RangeError);
  });

  it("is refused when it does not exist", () => {
    for (const text of ["2026-13-01", "2026-11-31", "23-11-2026", "tomorrow", ""])
      assert.throws(() => day(text), RangeError);
    for (const text of ["2026-11-23", "2026-11-23T09:00", "2026-11-23T25:00Z"])
      assert.throws(() => instant(text), RangeError);
  });

  it("can be the first or the last of several", () => {
    const some = [day("2026-12-31"), day("2027-01-02"), day("2027-01-01")] as const;
    assert.equal(latestOf(...some), "2027-01-02");
    assert.equal(earliestOf(...some), "2026-12-31");
    assert.equal(latestOf(day("2026-12-31")), "2026-12-31");
    assert.equal(daysBetween(day("2027-01-02"), day("2026-12-31")), -2);
  });
});
