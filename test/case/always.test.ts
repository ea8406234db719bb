import assert from "node:assert/strict";
import fc from "fast-check";
import { addDays, type Day, day, daysBetween, type Instant, later, momentOn } from "../../src/calendar/day.ts";
import { addWorkingDays, workingDaysFrom } from "../../src/calendar/workingDays.ts";
import type { Case } from "../../src/case/case.ts";
import { type Command, operationId } from "../../src/case/commands.ts";
import { openDates } from "../../src/case/dates/dates.ts";
import { decide } from "../../src/case/decide.ts";
import { roleNames } from "../../src/case/roles/roles.ts";
import { caseSchema } from "../../src/store/caseSchema.ts";
import { b, becomes, dueOf, on, onItsWay, opened, rules, says } from "../support/chain.ts";
import { anyCommands } from "../support/commands.ts";
import { seed } from "../support/seed.ts";

const next = (it: Case, command: Command): Case => {
  const outcome = decide(it, command, rules);
  return outcome.ok ? outcome.next : it;
};

/** Plays a row of commands and looks at each change. */
function play(commands: readonly Command[], look: (before: Case, after: Case, command: Command) => void): Case {
  return commands.reduce((it, command) => {
    const after = next(it, command);
    look(it, after, command);
    return after;
  }, opened());
}

const always = { seed, numRuns: 250 };

describe(`whatever is said to a case (seed ${seed})`, () => {
  it("a role goes from one person to another only by giving back, passing on, assigning, or when the case goes elsewhere", () => {
    const mayChange = new Set([
      "giveBack",
      "acceptPassOn",
      "assign",
      "passAllOn",
      "transfer",
      "correct",
      "acceptScaleUp",
      "acceptScaleDown",
      "setFlag",
      "setMunicipality",
    ]);
    fc.assert(
      fc.property(anyCommands, (commands) => {
        play(commands, (before, after, { type }) => {
          for (const role of roleNames) {
            const [held, now] = [before.roles[role], after.roles[role]];
            if (held.state !== "held" || (now.state === "held" && now.by.id === held.by.id)) continue;
            assert.ok(mayChange.has(type), `${type} took ${role}`);
          }
        });
      }),
      always,
    );
  });

  it("a step that is done stays done, as late as it was, unless a correction takes it back", () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        play(commands, (before, after, { type }) => {
          if (type !== "correct") assert.deepEqual(after.done.slice(0, before.done.length), before.done, type);
        });
      }),
      always,
    );
  });

  it("saying everything twice is saying it once", () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const twice = commands.flatMap((each) => [
          each,
          { ...each, operation: operationId(`${each.operation}-again`) },
        ]);
        assert.deepEqual(
          play(twice, () => {}),
          play(commands, () => {}),
        );
      }),
      always,
    );
  });

  it("what comes of it is plain: it can be written down and read back", () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const it = play(commands, () => {});
        assert.deepEqual(caseSchema.parse(JSON.parse(JSON.stringify(it))), it);
      }),
      always,
    );
  });

  it("nothing is written in the history when nothing changed, and the other way round", () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        play(commands, (before, after, command) => {
          const outcome = decide(before, command, rules);
          const isQuiet = !outcome.ok || outcome.happenings.length === 0;
          if (command.type !== "viewReferences") assert.equal(after === before, isQuiet, command.type);
        });
      }),
      always,
    );
  });
});

describe(`a pause (seed ${seed})`, () => {
  const days = fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 60 }));
  const admitted = fc.integer({ min: 0, max: 1500 }).map((count) => addDays(day("2025-01-01"), count));

  /** What the rule of a step gives without a pause, and with one that began `after` days after admission. */
  function both(item: "2b" | "3c", admittedOn: Day, [after, length]: readonly [number, number]) {
    const notice: Instant = momentOn(admittedOn, "10:00");
    const it = opened({ admittedOn, expectedRelease: null }, notice);
    const led: Case = { ...it, check: onItsWay().check, roles: onItsWay().roles };
    const [from, until] = [addDays(admittedOn, after), addDays(admittedOn, after + length)];
    const paused = becomes(
      led,
      says(b, { type: "pause", items: [item], reason: "court" }, momentOn(from, "11:00")),
      says(b, { type: "resume", items: [item] }, later(momentOn(until, "11:00"), 60)),
    );
    return { before: rawOf(led, item), after: rawOf(paused, item), from, until };
  }

  const rawOf = (it: Case, item: string): Day => {
    const date = openDates(it, rules).find((each) => each.item === item);
    return date?.reckoning.raw ?? assert.fail(item);
  };

  it("adds exactly its working days to a term in working days, also over DST and the turn of the year", () => {
    fc.assert(
      fc.property(admitted, days, (admittedOn, length) => {
        const { before, after, from, until } = both("2b", admittedOn, length);
        const added = from > before ? 0 : workingDaysFrom(rules.calendar, from, until);
        assert.equal(after, addWorkingDays(rules.calendar, before, added));
      }),
      { seed, numRuns: 250 },
    );
  });

  it("adds exactly its days to a term in days", () => {
    fc.assert(
      fc.property(admitted, days, (admittedOn, length) => {
        const { before, after, from, until } = both("3c", admittedOn, length);
        assert.equal(after, addDays(before, daysBetween(from, until)));
      }),
      { seed, numRuns: 250 },
    );
  });

  it("that ends on the day it began adds nothing", () => {
    const it = onItsWay();
    const moment = momentOn(on("2026-12-01"), "10:00");
    const paused = becomes(
      it,
      says(b, { type: "pause", items: "all", reason: "other" }, moment),
      says(b, { type: "resume", items: "all" }, later(moment, 600)),
    );
    assert.equal(dueOf(paused, "2a"), dueOf(it, "2a"));
  });
});
