import assert from "node:assert/strict";
import fc from "fast-check";
import { addDays, day, type Instant, later, momentOn } from "../../src/calendar/day.ts";
import { addWorkingDays, workingDaysFrom } from "../../src/calendar/workingDays.ts";
import type { Case } from "../../src/case/case.ts";
import { type Command, operationId } from "../../src/case/commands.ts";
import { decide } from "../../src/case/decide.ts";
import { roleNames } from "../../src/case/roles.ts";
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

  it("adds exactly its days, also over DST and the turn of the year", () => {
    fc.assert(
      fc.property(admitted, days, (admittedOn, [after, length]) => {
        const notice: Instant = momentOn(admittedOn, "10:00");
        const it = opened({ admittedOn, expectedRelease: null }, notice);
        const led: Case = { ...it, check: onItsWay().check, roles: onItsWay().roles };
        const [from, until] = [addDays(admittedOn, after), addDays(admittedOn, after + length)];
        const due = dueOf(led, "2b") ?? assert.fail();
        const paused = becomes(
          led,
          says(b, { type: "pause", items: ["2b"], reason: "court" }, momentOn(from, "11:00")),
          says(b, { type: "resume", items: ["2b"] }, later(momentOn(until, "11:00"), 60)),
        );
        const added = from > due ? 0 : workingDaysFrom(rules.calendar, from, until);
        assert.equal(dueOf(paused, "2b"), addWorkingDays(rules.calendar, due, added));
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
