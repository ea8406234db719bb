import assert from "node:assert/strict";
import fc from "fast-check";
import { addDays, type Day } from "../../../src/calendar/day.ts";
import { isWorkingDay } from "../../../src/calendar/workingDays.ts";
import { deadlines } from "../../../src/case/dates/deadlines.ts";
import { noticed, type ProcessFacts } from "../../../src/case/dates/processFacts.ts";
import type { Reckoning } from "../../../src/case/dates/reckoning.ts";
import { anyDay } from "../../support/days.ts";
import { rulesWith } from "../../support/rules.ts";
import { seed } from "../../support/seed.ts";

const after = (most: number) => fc.option(fc.nat(most));
const facts: fc.Arbitrary<ProcessFacts> = fc
  .tuple(anyDay, fc.nat(30), after(200), after(60), after(100), after(20), fc.array(fc.tuple(fc.nat(60), fc.nat(20))))
  .map(([admittedOn, received, release, adopted, talk, intake, pauses]) => {
    const on = (days: number | null): Day | null => (days === null ? null : addDays(admittedOn, days));
    return {
      ...noticed(admittedOn, addDays(admittedOn, received)),
      release: on(release),
      adoptedOn: on(adopted),
      lastTalkOn: on(talk),
      intakeOn: on(intake),
      pauses: pauses.map(([from, days]) => ({
        from: addDays(admittedOn, from),
        until: addDays(admittedOn, from + days),
        items: "all" as const,
      })),
    };
  });

const variant = fc.record({
  weeks: fc.constantFrom("rolling", "iso"),
  planTerm: fc.constantFrom({ days: 27 as const }, { days: 28 as const }, { months: 1 as const }),
  rolling: fc.constantFrom("note", "forward"),
  closureMovesDeadlines: fc.boolean(),
});

const dated = (all: ReturnType<typeof deadlines>): readonly Reckoning[] =>
  all.flatMap((each) => (each.state === "notYetKnown" ? (each.forecast ?? []) : each.reckoning));

describe(`for all cases and variants (seed ${seed})`, () => {
  it("a last day is a working day and no earlier than the day to aim for", () => {
    fc.assert(
      fc.property(facts, variant, (happened, process) => {
        const rules = rulesWith(process);
        for (const { target, due } of dated(deadlines(happened, rules))) {
          assert.ok(target <= due, `${target} after ${due}`);
          assert.ok(isWorkingDay(rules.calendar, due) && isWorkingDay(rules.calendar, target));
        }
      }),
      { seed },
    );
  });

  it("a term of the note is never stretched by rolling", () => {
    const rules = rulesWith();
    fc.assert(
      fc.property(facts, (happened) => {
        for (const { source, raw, due } of dated(deadlines(happened, rules)))
          assert.ok(source !== "note" || due <= raw);
      }),
      { seed },
    );
  });

  it("release on or after every last day takes nothing away, and a later release never takes more away", () => {
    const rules = rulesWith();
    const lapsed = (happened: ProcessFacts) =>
      deadlines(happened, rules).filter(({ state }) => state === "notApplicable");
    fc.assert(
      fc.property(facts, fc.nat(30), (happened, longer) => {
        if (happened.release === null) assert.equal(lapsed(happened).length, 0);
        else {
          const later = lapsed({ ...happened, release: addDays(happened.release, longer) });
          assert.ok(later.length <= lapsed(happened).length);
        }
      }),
      { seed },
    );
  });
});
