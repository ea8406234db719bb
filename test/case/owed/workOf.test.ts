import assert from "node:assert/strict";
import type { Case } from "../../../src/case/case.ts";
import type { Owed } from "../../../src/case/outcome.ts";
import { standingOf } from "../../../src/case/owed/standing.ts";
import { workIn } from "../../../src/case/owed/workOf.ts";
import { a, at, b, becomes, on, onItsWay, rules, says } from "../../support/chain.ts";

type Answer = { readonly answer: "busy" | "tomorrow" } | { readonly answer: "cannot"; readonly reason: "capacity" };

const answers = (said: Answer, moment: ReturnType<typeof at>, by = a) =>
  says(by, { type: "answerReminder", item: "2b", ...said }, moment);

/** Whose list something stands on in the morning of a day. */
const whose = (item: string, it: Case, day: string) =>
  workIn(it, at(day, "08:30"), rules).find((each) => each.item === item)?.whose;

const agreed = becomes(
  onItsWay(),
  says(
    b,
    {
      ...{ type: "agree", agreement: "a1", domain: "housing", what: "Inschrijven", owner: { person: b } },
      due: on("2026-12-03"),
    },
    at("2026-12-01"),
  ),
);

describe("what there is to do in a case", () => {
  it("is left out until the day to which it was put off", () => {
    const later = becomes(onItsWay(), answers({ answer: "tomorrow" }, at("2026-12-03")));
    assert.equal(whose("2b", later, "2026-12-03"), undefined);
    assert.deepEqual(whose("2b", later, "2026-12-04"), [a.id]);
    const busy = becomes(onItsWay(), answers({ answer: "busy" }, at("2026-12-03")));
    assert.equal(whose("2b", busy, "2026-12-04"), undefined);
    assert.deepEqual(whose("2b", busy, "2026-12-07"), [a.id]);
  });

  it("is the lead's when somebody else cannot do it, also while the lead is on it, and never nobody's", () => {
    const handed = becomes(onItsWay(), answers({ answer: "cannot", reason: "capacity" }, at("2026-12-03")));
    assert.deepEqual(whose("2b", handed, "2026-12-04"), [b.id]);
    const busy = becomes(handed, answers({ answer: "busy" }, at("2026-12-04"), b));
    assert.deepEqual(whose("2b", busy, "2026-12-07"), [b.id]);
  });

  it("is not left out for an answer to the reminders of an earlier last day", () => {
    const talks = says(a, { type: "recordTalk", outcome: "held", on: on("2026-12-11") }, at("2026-12-11"));
    const said = { type: "answerReminder", item: "4b", answer: "cannot", reason: "capacity" } as const;
    const it = becomes(onItsWay({ expectedRelease: null }), talks, says(a, said, at("2027-01-21")));
    assert.deepEqual(whose("4b", it, "2027-01-22"), [b.id]);
    const next = becomes(it, says(a, { type: "recordTalk", outcome: "held", on: on("2027-01-22") }, at("2027-01-22")));
    assert.deepEqual(whose("4b", next, "2027-03-03"), [a.id]);
  });

  it("is not an agreement while the plan stands still: paused is not late", () => {
    assert.deepEqual(whose("4a:a1", agreed, "2026-12-07"), [b.id]);
    const paused = becomes(agreed, says(b, { type: "pause", items: "all", reason: "court" }, at("2026-12-02")));
    assert.equal(whose("4a:a1", paused, "2026-12-07"), undefined);
    const moment = at("2026-12-03", "13:00");
    const key = "reminder:4a:a1:due:2026-12-03";
    const reminder: Owed = { key, kind: "reminder", item: "4a:a1", to: [b.id], where: "thread", from: moment };
    assert.equal(standingOf(agreed, reminder, rules).is, "open");
    assert.equal(standingOf(paused, reminder, rules).is, "over");
  });
});
