import assert from "node:assert/strict";
import type { Case } from "../../../src/case/case.ts";
import type { Person } from "../../../src/case/person.ts";
import { a, at, b, becomes, check, claims, on, onItsWay, opened, refusal, says, when } from "../../support/chain.ts";

const answers = (answer: "done" | "busy" | "tomorrow", item = "2b") =>
  says(a, { type: "answerReminder", item, answer }, at("2026-12-03"));

describe("an answer to a reminder", () => {
  it("'gedaan' is the step itself", () => {
    const done = becomes(onItsWay(), answers("done"));
    assert.equal(done.sheet?.on, "2026-12-03");
    assert.equal(becomes(done, answers("done")), done);
  });

  for (const [item, by] of [
    ["1e-lead", a],
    ["1e-municipality", b],
    ["3a", a],
    ["3b", a],
    ["3c", a],
  ] as const) {
    it(`'gedaan' is the step itself: ${item}`, () => {
      const done = becomes(onItsWay(), says(by, { type: "answerReminder", item, answer: "done" }, at("2026-12-03")));
      assert.ok(done.done.some((each) => each.item === item));
    });
  }

  it("'gedaan' is the talk, and the agreement", () => {
    const talked = becomes(
      onItsWay(),
      says(a, { type: "answerReminder", item: "4b", answer: "done" }, at("2027-01-20")),
    );
    assert.equal(talked.talks[0]?.outcome, "held");
    const agreement = {
      type: "agree",
      agreement: "a1",
      domain: "care",
      what: "Afspraak maken",
      owner: { role: "aftercareCoordinator" },
      due: on("2027-01-08"),
    } as const;
    const agreed = becomes(
      onItsWay(),
      says(a, agreement),
      says(b, { type: "answerReminder", item: "4a:a1", answer: "done" }),
    );
    assert.equal(agreed.agreements[0]?.state.is, "done");
  });

  it("'gedaan' asks for more when a tick is not enough", () => {
    assert.deepEqual(refusal(onItsWay(), answers("done", "2a")), { kind: "needsDetails", item: "2a" });
  });

  it("'bezig' and 'morgen' are kept, the last one counts", () => {
    const it = becomes(onItsWay(), answers("busy"), answers("tomorrow"));
    assert.deepEqual(
      it.reminderAnswers.map(({ answer, until }) => ({ answer, until })),
      [{ answer: "later", until: "2026-12-04" }],
    );
  });

  it("does not put a step off past its last day, unless the lead does", () => {
    const later = { type: "answerReminder", item: "2b", answer: "date", until: on("2026-12-09") } as const;
    assert.deepEqual(refusal(onItsWay(), says(a, later, at("2026-12-03"))), { kind: "pastDue", due: "2026-12-07" });
    assert.ok(when(onItsWay(), says(b, later, at("2026-12-03"))).ok);
  });

  it("puts a step off for six weeks at most, whoever leads", () => {
    const far = (until: string) =>
      says(b, { type: "answerReminder", item: "2b", answer: "date", until: on(until) }, at("2026-12-03"));
    assert.deepEqual(refusal(onItsWay(), far("2099-01-01")), { kind: "tooFarAhead", last: "2027-01-14" });
    assert.ok(when(onItsWay(), far("2027-01-14")).ok);
  });

  it("puts what is late already off until tomorrow at most", () => {
    const late = at("2026-12-09");
    assert.ok(when(onItsWay(), says(a, { type: "answerReminder", item: "2b", answer: "tomorrow" }, late)).ok);
    const far = { type: "answerReminder", item: "2b", answer: "date", until: on("2026-12-14") } as const;
    assert.deepEqual(refusal(onItsWay(), says(a, far, late)), { kind: "pastDue", due: "2026-12-10" });
  });

  it("'kan niet' needs a reason, which goes to the lead", () => {
    const cannot = { type: "answerReminder", item: "2b", answer: "cannot" } as const;
    assert.deepEqual(refusal(onItsWay(), says(a, cannot)), { kind: "textMissing", field: "reason" });
    const outcome = when(onItsWay(), says(a, { ...cannot, reason: "capacity" }, at("2026-12-07")));
    assert.ok(outcome.ok);
    assert.deepEqual(outcome.messages[0]?.to, [b.id]);
  });

  it("'kan niet' reaches somebody while nobody leads, and when it is the lead who says it", () => {
    const cannot = (item: string) => ({ type: "answerReminder", item, answer: "cannot", reason: "capacity" }) as const;
    const told = (it: Case, by: Person, item: string) => {
      const outcome = when(it, says(by, cannot(item), at("2026-12-07")));
      assert.ok(outcome.ok);
      const [message] = outcome.messages;
      return message?.audience ?? message?.to;
    };
    const role = "aftercareCoordinator";
    const leaderless = becomes(opened(), check(), claims(a, "prisonCaseManager"));
    assert.deepEqual(told(leaderless, a, "2b"), { kind: "teamLeads", organisation: null, role });
    assert.deepEqual(told(onItsWay(), b, "1f"), { kind: "teamLeads", organisation: "gemeente Venlo", role });
  });

  it("said again on a later day counts for that day", () => {
    const busy = (day: string) => says(a, { type: "answerReminder", item: "2b", answer: "busy" }, at(day));
    const it = becomes(onItsWay(), busy("2026-12-03"));
    assert.equal(becomes(it, busy("2026-12-03")), it);
    assert.equal(becomes(it, busy("2026-12-04")).reminderAnswers[0]?.at, at("2026-12-04"));
  });

  it("to nothing that exists is refused", () => {
    assert.deepEqual(refusal(onItsWay(), answers("busy", "4a:zz")), { kind: "needsDetails", item: "4a:zz" });
  });
});
