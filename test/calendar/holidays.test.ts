import assert from "node:assert/strict";
import Holidays from "date-holidays";
import { day } from "../../src/calendar/day.ts";
import { easter, holidaysOf } from "../../src/calendar/holidays.ts";
import { readRegion, rulesOf } from "../../src/region/region.ts";
import { days } from "../support/days.ts";

const years = Array.from({ length: 17 }, (_, index) => 2024 + index);
const { calendar } = rulesOf(readRegion("config/nml.json"));

describe("the holidays of the Algemene termijnenwet", () => {
  it("are these nine in 2026", () => {
    assert.deepEqual(
      holidaysOf(2026).map(({ on, name }) => `${on} ${name}`),
      [
        "2026-01-01 Nieuwjaarsdag",
        "2026-04-03 Goede Vrijdag",
        "2026-04-06 tweede paasdag",
        "2026-04-27 Koningsdag",
        "2026-05-05 Bevrijdingsdag",
        "2026-05-14 Hemelvaartsdag",
        "2026-05-25 tweede pinksterdag",
        "2026-12-25 eerste kerstdag",
        "2026-12-26 tweede kerstdag",
      ],
    );
  });

  it("move King's day to the Saturday when 27 April is a Sunday", () => {
    const kingsDays = years.map((year) => holidaysOf(year)[3]?.on);
    assert.deepEqual(
      kingsDays.filter((on) => on?.endsWith("04-26")),
      days("2025-04-26", "2031-04-26", "2036-04-26"),
    );
    assert.equal(kingsDays.filter((on) => on?.endsWith("04-27")).length, years.length - 3);
  });

  it("count Liberation day every year, not only every fifth", () => {
    for (const year of years) assert.equal(calendar.holiday(day(`${year}-05-05`)), "Bevrijdingsdag");
  });

  it("know Easter at its earliest and its latest", () => {
    assert.equal(easter(2285), "2285-03-22");
    assert.equal(easter(2038), "2038-04-25");
    assert.equal(easter(2019), "2019-04-21");
    assert.equal(easter(1981), "1981-04-19");
    assert.equal(easter(1954), "1954-04-18");
  });

  it("agree with date-holidays for 2024–2040, which files Good Friday and 5 May under school and also lists the Sundays", () => {
    const other = new Holidays("NL", { languages: ["nl"] });
    const sundays = new Set(["Pasen", "Pinksteren"]);
    const schoolThere = new Set(["Goede Vrijdag", "Bevrijdingsdag"]);
    for (const year of years) {
      const theirs = other
        .getHolidays(year)
        .filter(({ type, name }) => (type === "public" && !sundays.has(name)) || schoolThere.has(name))
        .map(({ date }) => date.slice(0, 10));
      const ours = holidaysOf(year).map(({ on }) => on);
      assert.deepEqual([...new Set(theirs)].sort(), [...new Set(ours)].sort(), `${year}`);
    }
  });
});

describe("the calendar of the region", () => {
  it("knows the days made equal by royal decree", () => {
    for (const on of days("2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26"))
      assert.equal(calendar.holiday(on), "gelijkgestelde dag");
    for (const on of days("2026-01-03", "2027-01-02", "2027-05-14", "2028-05-25"))
      assert.notEqual(calendar.holiday(on), "gelijkgestelde dag");
  });
});
