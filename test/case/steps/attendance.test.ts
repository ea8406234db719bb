import assert from "node:assert/strict";
import { later } from "../../../src/calendar/day.ts";
import { holder } from "../../../src/case/person.ts";
import { a, b, becomes, elsewhere, noticedAt, opened, refusal, says, when } from "../../support/chain.ts";

describe("wie gaat mee naar de intake?", () => {
  it("can be several people", () => {
    const it = becomes(opened(), says(a, { type: "attendIntake" }), says(b, { type: "attendIntake" }));
    assert.deepEqual(
      it.attendance.map(({ who }) => who),
      [holder(a), holder(b)],
    );
  });

  it("keeps only somebody's last answer", () => {
    const at = later(noticedAt, 60);
    const it = becomes(opened(), says(a, { type: "attendIntake" }), says(a, { type: "skipIntake" }, at));
    assert.deepEqual(it.attendance, [{ who: holder(a), attends: false, at }]);
  });

  it("changes nothing when the answer is the same", () => {
    const it = becomes(opened(), says(a, { type: "attendIntake" }));
    assert.deepEqual(when(it, says(a, { type: "attendIntake" })), { ok: true, next: it, happenings: [], messages: [] });
  });

  it("is asked only of people with a part in the case", () => {
    assert.deepEqual(refusal(opened(), says(elsewhere, { type: "attendIntake" })), { kind: "noPart" });
  });
});
