import assert from "node:assert/strict";
import fc from "fast-check";
import { day } from "../../src/calendar/day.ts";
import {
  addWorkingDays,
  isOpenDay,
  isWorkingDay,
  nextOwnDay,
  rollBack,
  rollForward,
  workingDaysBetween,
  workingDaysFrom,
} from "../../src/calendar/workingDays.ts";
import { anyDay, days } from "../support/days.ts";
import { rulesWith } from "../support/rules.ts";
import { seed } from "../support/seed.ts";

const { calendar } = rulesWith();

describe("working days", () => {
  it("are Monday to Friday", () => {
    const week = days("2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29");
    assert.deepEqual(
      week.map((on) => isWorkingDay(calendar, on)),
      [true, true, true, true, true, false, false],
    );
  });

  it("are no holidays and no days made equal to one", () => {
    const off = days("2026-01-01", "2026-01-02", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14");
    for (const on of [...off, ...days("2026-05-15", "2026-05-25", "2026-12-25")])
      assert.equal(isWorkingDay(calendar, on), false, on);
  });

  it("are counted over Christmas and new year, without the day of the event", () => {
    assert.equal(addWorkingDays(calendar, day("2026-12-24"), 1), "2026-12-28");
    assert.equal(addWorkingDays(calendar, day("2026-12-24"), 5), "2027-01-04");
    assert.equal(workingDaysBetween(calendar, day("2026-12-24"), day("2027-01-04")), 5);
  });

  it("are counted back", () => {
    assert.equal(addWorkingDays(calendar, day("2027-01-04"), -10), "2026-12-17");
    assert.equal(addWorkingDays(calendar, day("2027-01-04"), -2), "2026-12-30");
    assert.equal(workingDaysBetween(calendar, day("2027-01-04"), day("2026-12-17")), -10);
  });

  it("count from a weekend to the Monday as one", () => {
    assert.equal(addWorkingDays(calendar, day("2026-11-28"), 1), "2026-11-30");
    assert.equal(workingDaysBetween(calendar, day("2026-11-28"), day("2026-11-29")), 0);
    assert.equal(workingDaysBetween(calendar, day("2026-11-29"), day("2026-11-28")), 0);
    assert.equal(addWorkingDays(calendar, day("2026-11-28"), 0), "2026-11-28");
    assert.equal(workingDaysFrom(calendar, day("2026-11-27"), day("2026-11-30")), 1);
  });

  it("pass 29 February", () => {
    assert.equal(addWorkingDays(calendar, day("2028-02-28"), 2), "2028-03-01");
  });
});

describe("rolling", () => {
  it("brings a Sunday back to the Friday or on to the Monday", () => {
    assert.equal(rollBack(calendar, day("2026-12-06")), "2026-12-04");
    assert.equal(rollForward(calendar, day("2026-12-06")), "2026-12-07");
  });

  it("passes a holiday beside a weekend", () => {
    assert.equal(rollBack(calendar, day("2026-04-06")), "2026-04-02");
    assert.equal(rollForward(calendar, day("2026-04-03")), "2026-04-07");
    assert.equal(rollBack(calendar, day("2027-01-03")), "2026-12-31");
  });
});

describe("somebody's own days", () => {
  it("move what is for them to the next day they work", () => {
    assert.equal(nextOwnDay(calendar, [1, 2], day("2026-11-25")), "2026-11-30");
    assert.equal(nextOwnDay(calendar, [3], day("2026-11-25")), "2026-11-25");
    assert.equal(nextOwnDay(calendar, [5], day("2026-12-25")), "2027-01-08");
  });

  it("are all open days when none are given, closures excepted", () => {
    assert.equal(nextOwnDay(calendar, [], day("2027-02-06")), "2027-02-10");
  });
});

describe(`for all days of 2024–2040 (seed ${seed})`, () => {
  const count = fc.integer({ min: -60, max: 60 });
  const check = (property: fc.IRawProperty<unknown>) => fc.assert(property, { seed });

  it("counting working days undoes adding them", () => {
    check(
      fc.property(anyDay, count, (from, n) => {
        assert.equal(workingDaysBetween(calendar, from, addWorkingDays(calendar, from, n)), n);
      }),
    );
  });

  it("adding and taking off the same number ends on the working day where it began", () => {
    check(
      fc.property(anyDay, count, (from, n) => {
        const start = rollForward(calendar, from);
        assert.equal(addWorkingDays(calendar, addWorkingDays(calendar, start, n), -n), start);
      }),
    );
  });

  it("rolling gives a working day and never goes the other way", () => {
    check(
      fc.property(anyDay, (on) => {
        const [back, forward] = [rollBack(calendar, on), rollForward(calendar, on)];
        assert.ok(isWorkingDay(calendar, back) && isWorkingDay(calendar, forward));
        assert.ok(back <= on && on <= forward);
        assert.ok(workingDaysBetween(calendar, back, forward) <= 1);
      }),
    );
  });

  it("somebody's next day is open, theirs and not in the past", () => {
    check(
      fc.property(anyDay, fc.subarray([1, 2, 3, 4, 5] as const, { minLength: 1 }), (on, works) => {
        const own = nextOwnDay(calendar, works, on);
        assert.ok(own >= on && isOpenDay(calendar, own));
        assert.ok(works.some((each) => each === Temporal.PlainDate.from(own).dayOfWeek));
      }),
    );
  });
});
