import assert from "node:assert/strict";
import type { Case } from "../../../src/case/case.ts";
import type { Owed } from "../../../src/case/outcome.ts";
import { itemOfKey } from "../../../src/case/owed/itemOfKey.ts";
import { owed } from "../../../src/case/owed/owed.ts";
import { standingOf } from "../../../src/case/owed/standing.ts";
import { a, at, becomes, on, onItsWay, rules, says } from "../../support/chain.ts";

const passes = (day: string) => says("time", { type: "time" }, at(day, "13:00"));
const busy = (day: string, time: string) =>
  says(a, { type: "answerReminder", item: "2b", answer: "busy" }, at(day, time));

/** The reminder of the sheet that is owed at one o'clock on a day. */
function reminderOn(it: Case, day: string): Owed {
  const found = owed(it, at(day, "13:00"), rules).find(({ item, kind }) => item === "2b" && kind === "reminder");
  return found ?? assert.fail("nothing is owed");
}

describe("a reminder that was said", () => {
  const first = reminderOn(onItsWay(), "2026-12-07");
  const asked = becomes(onItsWay(), passes("2026-12-07"));

  it("waits until it is asked again, in the message of that day", () => {
    assert.equal(standingOf(asked, first, rules).is, "open");
    const again = becomes(asked, passes("2026-12-08"));
    assert.deepEqual(standingOf(again, first, rules), { is: "overtaken", at: at("2026-12-08", "13:00") });
    assert.equal(standingOf(again, reminderOn(asked, "2026-12-08"), rules).is, "open");
  });

  it("keeps the answer that it got before it was asked again, and leaves a later one to the newer message", () => {
    const answered = becomes(asked, busy("2026-12-07", "14:00"), passes("2026-12-08"));
    assert.equal(standingOf(answered, first, rules).is, "answered");
    const later = becomes(asked, passes("2026-12-08"), busy("2026-12-08", "14:00"));
    assert.equal(standingOf(later, first, rules).is, "overtaken");
    assert.equal(standingOf(later, reminderOn(asked, "2026-12-08"), rules).is, "answered");
  });

  it("is over when the case ends, and done when the step is", () => {
    const again = becomes(asked, passes("2026-12-08"));
    const done = becomes(again, says(a, { type: "recordSheet", channel: "injus" }, at("2026-12-08", "14:00")));
    assert.equal(standingOf(done, first, rules).is, "done");
    const ended = { ...again, stage: { state: "closed", at: at("2026-12-09") } } as const;
    assert.equal(standingOf(ended, first, rules).is, "over");
  });

  it("is overtaken for an agreement by that agreement alone, and for the task after a release", () => {
    const free = becomes(
      onItsWay(),
      says(a, { type: "reportRelease", on: on("2026-12-04") }, at("2026-12-04", "09:00")),
    );
    const [task] = owed(free, at("2026-12-04", "10:00"), rules).filter(({ kind }) => kind === "handoverTask");
    assert.ok(task !== undefined);
    const told = becomes(free, says("time", { type: "time" }, at("2026-12-04")));
    assert.equal(standingOf(told, task, rules).is, "open");
    assert.equal(standingOf(becomes(told, passes("2026-12-08")), task, rules).is, "overtaken");
    assert.equal(itemOfKey("reminder:4a:a1:due:2026-12-07"), "4a:a1");
    assert.equal(itemOfKey("escalation:2b:2026-12-07"), undefined);
  });
});
