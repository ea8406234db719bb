import assert from "node:assert/strict";
import { stillPlanned } from "../../../src/case/dates/planned.ts";
import { a, at, becomes, intake, on, onItsWay, says } from "../../support/chain.ts";

const planned = becomes(
  onItsWay(),
  says(a, { type: "planMoment", what: "intake", moment: at("2026-12-03") }, at("2026-11-30")),
  says(a, { type: "planMoment", what: "mdo", moment: at("2026-12-18") }, at("2026-12-01")),
  says(a, { type: "planMoment", what: "talk", moment: at("2027-01-21") }, at("2026-12-02")),
);
const whatOf = (it: typeof planned) => stillPlanned(it).map(({ what }) => what);

describe("a planned moment", () => {
  it("stands until it is behind us", () => {
    assert.deepEqual(whatOf(planned), ["intake", "mdo", "talk"]);
  });

  it("is gone when the intake was held, also when that was a day early", () => {
    assert.deepEqual(whatOf(becomes(planned, intake(["debts"], at("2026-12-02", "15:00")))), ["mdo", "talk"]);
  });

  it("is gone when the plan was adopted", () => {
    const adopted = becomes(
      planned,
      says(a, { type: "recordPlan" }, at("2026-12-11")),
      says(a, { type: "adoptPlan" }, at("2026-12-17")),
    );
    assert.deepEqual(whatOf(adopted), ["intake", "talk"]);
  });

  it("stays when an earlier talk is held, and is gone with its own", () => {
    const talked = (day: string) => says(a, { type: "recordTalk", outcome: "held", on: on(day) }, at(day, "16:00"));
    const earlier = becomes(planned, talked("2026-12-11"));
    assert.deepEqual(whatOf(earlier), ["intake", "mdo", "talk"]);
    assert.deepEqual(whatOf(becomes(earlier, talked("2027-01-21"))), ["intake", "mdo"]);
  });

  it("stands again for another attempt, after the person did not want an intake", () => {
    const refused = becomes(
      planned,
      says(a, { type: "recordIntake", outcome: "refused", reason: "later" }, at("2026-12-03", "11:00")),
    );
    assert.deepEqual(whatOf(refused), ["mdo", "talk"]);
    const anew = says(a, { type: "planMoment", what: "intake", moment: at("2026-12-10") }, at("2026-12-03", "12:00"));
    assert.deepEqual(whatOf(becomes(refused, anew)), ["mdo", "talk", "intake"]);
  });
});
