import assert from "node:assert/strict";
import fc from "fast-check";
import { addDays, day, dayOf, later, momentOn } from "../../../src/calendar/day.ts";
import { isOpenDay } from "../../../src/calendar/workingDays.ts";
import { openDates } from "../../../src/case/dates/dates.ts";
import { isOpen, nextOpen } from "../../../src/case/owed/openHours.ts";
import { nextLook, owed, stillOwed } from "../../../src/case/owed/owed.ts";
import { items } from "../../../src/case/step.ts";
import { a, becomes, check, claims, noticedAt, opened, rules } from "../../support/chain.ts";
import { anyCommands } from "../../support/commands.ts";
import { rulesWith } from "../../support/rules.ts";
import { seed } from "../../support/seed.ts";
import { eachHour, watched } from "../../support/watch.ts";

const until = later(noticedAt, 50 * 86_400);
const tries = { seed, numRuns: 12 };

describe(`whatever is said to a case, time (seed ${seed})`, () => {
  it("owes by looking when the case asks exactly what it owes by looking every hour", () => {
    // Looking every hour means at its half hours, so that is when something may be owed.
    const halfPast = rulesWith({ lastDayAt: "13:30" });
    const owes = (all: ReturnType<typeof watched>) => all.map(({ at, owed: { key } }) => `${at} ${key}`);
    fc.assert(
      fc.property(anyCommands, (commands) => {
        assert.deepEqual(
          owes(watched(opened(), noticedAt, { until, commands, rules: halfPast })),
          owes(watched(opened(), noticedAt, { until, commands, rules: halfPast, next: eachHour })),
        );
      }),
      { ...tries, numRuns: 5 },
    );
  });

  it("owes nothing twice", () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const keys = watched(opened(), noticedAt, { until, commands }).map(({ owed: { key } }) => key);
        assert.deepEqual(keys, [...new Set(keys)]);
      }),
      tries,
    );
  });

  it("owes nothing at night, in a weekend or on a holiday", () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        for (const { at, owed: said } of watched(opened(), noticedAt, { until, commands })) {
          assert.ok(isOpen(at, rules) && said.from <= at, `${said.key} at ${at}`);
        }
      }),
      tries,
    );
  });

  it("reminds of nothing that is done, refused, paused, not applicable, or of a case that ended", () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        for (const { it, owed: said, at } of watched(opened(), noticedAt, { until, commands })) {
          assert.ok(stillOwed(it, said, { at, rules }), said.key);
          const step = items.find((item) => item === said.item);
          if (step !== undefined)
            assert.ok(
              openDates(it, rules).some(({ item }) => item === step),
              said.key,
            );
        }
      }),
      tries,
    );
  });

  it("asks to be told of a later moment once it is told", () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        for (const { it, at } of watched(opened(), noticedAt, { until, commands })) {
          const next = nextLook(it, at, rules);
          assert.ok(next === null || next > at);
          assert.deepEqual(owed(it, at, rules), []);
        }
      }),
      tries,
    );
  });

  it("names somebody for everything it owes", () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        for (const { owed: said } of watched(opened(), noticedAt, { until, commands })) {
          assert.ok(said.to.length > 0 || said.audience !== undefined, said.key);
        }
      }),
      tries,
    );
  });
});

describe(`whenever somebody comes in (seed ${seed})`, () => {
  const since2025 = fc.integer({ min: 0, max: 1_400 }).map((days) => addDays(day("2025-01-01"), days));
  const clockTurns = ["2026-03-28", "2026-10-24", "2027-03-27", "2026-12-31"].map((text) => day(text));
  const admitted = fc.oneof(
    since2025,
    fc.tuple(fc.constantFrom(...clockTurns), fc.nat(20)).map(([on, days]) => addDays(on, -days)),
  );

  it("time speaks at the hours of an open day, once of each thing, also over DST and the turn of the year", () => {
    fc.assert(
      fc.property(admitted, (admittedOn) => {
        const from = momentOn(admittedOn, "10:00");
        const lazy = becomes(
          opened({ admittedOn, expectedRelease: null }, from),
          check("aftercare", from),
          claims(a, "prisonCaseManager", from),
        );
        const said = watched(lazy, from, { until: later(from, 45 * 86_400) });
        const keys = said.map(({ owed: { key } }) => key);
        assert.ok(keys.length > 0);
        assert.deepEqual(keys, [...new Set(keys)]);
        for (const { at, owed: one } of said) {
          const isNaming = one.kind === "reminder" && one.where === "thread";
          assert.equal(at, momentOn(dayOf(at), isNaming ? "13:00" : "08:30"), one.key);
          assert.ok(isOpenDay(rules.calendar, dayOf(at)), `${one.key} at ${at}`);
        }
      }),
      { seed, numRuns: 25 },
    );
  });
});

describe(`open hours (seed ${seed})`, () => {
  const moment = fc
    .tuple(fc.integer({ min: 0, max: 1_500 }), fc.integer({ min: 0, max: 86_399 }))
    .map(([days, seconds]) => later(momentOn(addDays(day("2025-01-01"), days), "00:00"), seconds));

  it("come round after every moment, also over DST and the turn of the year", () => {
    fc.assert(
      fc.property(moment, (at) => {
        const next = nextOpen(at, rules);
        assert.ok(next >= at && isOpen(next, rules) && isOpenDay(rules.calendar, dayOf(next)));
        assert.equal(nextOpen(next, rules), next);
        if (next > at) assert.ok(!isOpen(at, rules) && !isOpen(later(next, -60), rules));
      }),
      { seed, numRuns: 1_000 },
    );
  });
});
