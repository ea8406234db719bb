import assert from "node:assert/strict";
import fc from "fast-check";
import { addDays, day, daysBetween, weekday } from "../../src/calendar/day.ts";
import { seed } from "../support/seed.ts";

const anyDate = fc
  .tuple(fc.integer({ min: 1, max: 9990 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, dayOfMonth]) => Temporal.PlainDate.from({ year, month, day: dayOfMonth }));

describe(`counting days (seed ${seed})`, () => {
  it("gives the day that Temporal gives, forward and back", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -1_000, max: 1_000 }), (date, days) => {
        const then = date.add({ days });
        fc.pre(then.year >= 0);
        assert.equal(addDays(day(date), days), then.toString());
        assert.equal(daysBetween(day(date), day(then)), days);
        assert.equal(weekday(day(date)), date.dayOfWeek);
      }),
      { seed, numRuns: 1_000 },
    );
  });

  it("knows each day of a leap year, and of a century that has no leap day", () => {
    for (const year of ["2024", "2000", "1900"]) {
      let date = Temporal.PlainDate.from(`${year}-01-01`);
      for (let days = 0; days < 800; days += 1) {
        assert.equal(addDays(day(`${year}-01-01`), days), date.toString());
        date = date.add({ days: 1 });
      }
    }
  });

  it("refuses days that cannot be written", () => {
    assert.throws(() => addDays(day("9999-12-31"), 1), RangeError);
    assert.throws(() => addDays(day("0000-01-01"), -1), RangeError);
  });
});
