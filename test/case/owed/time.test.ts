import assert from "node:assert/strict";
import { later } from "../../../src/calendar/day.ts";
import { nextLook } from "../../../src/case/owed/owed.ts";
import { isLate, mostAtOnce } from "../../../src/case/owed/time.ts";
import { a, at, becomes, on, onItsWay, opened, rules, says, when } from "../../support/chain.ts";

const time = (moment: ReturnType<typeof at>) => says("time", { type: "time" }, moment);
const sheet = { item: "2b", due: on("2026-12-07") } as const;

describe("time", () => {
  it("shows a step as late from the day after its last day on", () => {
    const onTheDay = becomes(onItsWay(), time(at("2026-12-07", "23:59")));
    assert.ok(!isLate(onTheDay, sheet));
    const dayAfter = becomes(onTheDay, time(at("2026-12-08", "00:00")));
    assert.ok(isLate(dayAfter, sheet));
    assert.deepEqual(
      dayAfter.told.late.find(({ item }) => item === "2b"),
      { item: "2b", since: "2026-12-08" },
    );
  });

  it("tells it in the history once", () => {
    const lateAt = at("2026-12-08", "00:00");
    const outcome = when(becomes(onItsWay(), time(at("2026-12-07", "23:59"))), time(lateAt));
    assert.ok(outcome.ok);
    assert.deepEqual(
      outcome.happenings.map(({ type, facts }) => ({ type, facts })),
      [{ type: "becameLate", facts: { items: "2b 3a" } }],
    );
    assert.equal(becomes(outcome.next, time(later(lateAt, 60))), outcome.next);
  });

  it("does not show as late what was given another last day since", () => {
    const late = becomes(onItsWay(), time(at("2026-12-08", "00:00")));
    assert.ok(!isLate(late, { item: "2b", due: on("2026-12-09") }));
  });

  it("of very much owes the most urgent first, and the rest as soon as it is asked again", () => {
    const made = { by: a, at: at("2026-11-30", "10:00") };
    const agreements = Array.from({ length: 100 }, (_, nth) => ({
      id: `a${nth}`,
      domain: "housing" as const,
      what: "Inschrijven",
      owner: { person: a },
      due: on("2026-12-03"),
      state: { is: "notStarted" as const },
      made,
      changed: made,
    }));
    const moment = at("2026-12-04", "08:30");
    const first = when({ ...onItsWay(), agreements }, time(moment));
    assert.ok(first.ok);
    assert.equal(first.messages.length, mostAtOnce);
    assert.equal(nextLook(first.next, moment, rules), moment);
    const second = when(first.next, time(later(moment, 5)));
    assert.ok(second.ok);
    const keys = [...first.messages, ...second.messages].map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    for (const { id } of agreements)
      assert.ok(
        keys.some((key) => key.includes(`4a:${id}:`)),
        id,
      );
  });

  it("remembers what was said, with the moment, and says it no more", () => {
    const moment = at("2026-12-07", "13:00");
    const outcome = when(onItsWay(), time(moment));
    assert.ok(outcome.ok);
    assert.equal(outcome.next.told.said["reminder:2b:due:2026-12-07"], moment);
    assert.equal(becomes(outcome.next, time(moment)), outcome.next);
  });

  it("forgets after a year what nothing can make owed again", () => {
    const then = at("2026-12-07", "13:00");
    const it = becomes(onItsWay({ expectedRelease: null }), time(then));
    const now = becomes(it, time(at("2027-12-20", "08:30")));
    assert.ok(!("reminder:2b:due:2026-12-07" in now.told.said));
    assert.deepEqual(
      Object.keys(now.told.said).filter((key) => key.includes("2b")),
      [],
    );
  });

  it("does not call the handover late before the lead's task is, when the person left suddenly (scenario 3)", () => {
    const free = becomes(onItsWay(), says(a, { type: "reportRelease", on: on("2026-11-30") }, at("2026-11-30")));
    const handover = (moment: ReturnType<typeof at>) =>
      becomes(free, time(moment)).told.late.filter(({ item }) => item.startsWith("5a"));
    assert.deepEqual(handover(at("2026-12-01", "12:00")), []);
    assert.deepEqual(handover(at("2026-12-02", "00:00")), [{ item: "5a-start", since: "2026-12-02" }]);
  });

  it("has nothing to say to a case that ended", () => {
    const ended = becomes(onItsWay(), says("time", { type: "time" }, at("2026-11-25")));
    const cancelled = { ...ended, stage: { state: "closed", at: at("2026-11-25") } } as const;
    assert.equal(nextLook(cancelled, at("2026-11-26"), rules), null);
    assert.equal(becomes(cancelled, time(at("2026-12-07", "08:30"))), cancelled);
  });
});

describe("the next moment to look at a case", () => {
  it("is the first at which something is owed, or becomes late", () => {
    assert.equal(nextLook(opened(), at("2026-11-23", "14:05"), rules), at("2026-11-24", "08:30"));
    const told = becomes(onItsWay(), time(at("2026-12-07", "08:30")));
    assert.equal(nextLook(told, at("2026-12-07", "08:30"), rules), at("2026-12-07", "13:00"));
    const named = becomes(told, time(at("2026-12-07", "13:00")));
    assert.equal(nextLook(named, at("2026-12-07", "13:00"), rules), at("2026-12-08", "00:00"));
  });

  it("is the next open moment when something waits for it, and now when nobody told the case", () => {
    const it = becomes(onItsWay(), time(at("2026-12-06", "12:00")));
    assert.equal(nextLook(it, at("2026-12-07", "08:30"), rules), at("2026-12-07", "08:30"));
    assert.equal(nextLook(it, at("2026-12-06", "12:00"), rules), at("2026-12-07", "08:30"));
  });
});
