import assert from "node:assert/strict";
import { type Asked, deadlineList, factsAsked } from "../../../src/case/dates/deadlineList.ts";
import { rulesWith } from "../../support/rules.ts";

/** The list somebody gets who asks for these dates. */
function list(asked: Asked) {
  const facts = factsAsked(asked);
  if (!("admittedOn" in facts)) assert.fail(JSON.stringify(facts));
  return deadlineList(facts, rulesWith());
}

const line = (item: string, asked: Asked) => list(asked).find((each) => each.item === item) ?? assert.fail(item);

describe("the list of dates that somebody asks for", () => {
  it("has one line per step that has a date, as far as what is told allows", () => {
    const items = (asked: Asked) => list(asked).map(({ item }) => item);
    const always = ["1c", "1d", "1e", "1f", "2a", "2b", "3a", "3b", "3c", "3d", "4b"];
    assert.deepEqual(items({ admitted: "2026-11-23" }), always);
    assert.deepEqual(items({ admitted: "2026-11-23", release: "2027-03-01" }), [...always, "5a-start", "5a", "5b"]);
  });

  it("says which dates assume that the plan is adopted on its last day", () => {
    const assumed = (asked: Asked) => list(asked).flatMap((each) => (each.assumed ? each.item : []));
    assert.deepEqual(assumed({ admitted: "2026-11-23" }), ["3d", "4b"]);
    assert.deepEqual(assumed({ admitted: "2026-11-23", talks: ["2026-12-11"] }), ["3d"]);
    assert.deepEqual(assumed({ admitted: "2026-11-23", adopted: "2026-12-18" }), []);
  });

  it("counts the next talk from the last one that is told", () => {
    const talks = ["2026-12-11", "2027-01-20", "2026-12-30"];
    assert.equal(line("4b", { admitted: "2026-11-23", talks }).reckoning.due, "2027-03-03");
  });

  it("takes a day or a moment as the receipt, a moment by its day in Amsterdam", () => {
    const oneC = (received: string) => line("1c", { admitted: "2026-11-23", received }).reckoning.due;
    assert.equal(oneC("2026-11-24T09:00+01:00"), "2026-11-25");
    assert.equal(oneC("2026-11-24T23:30Z"), "2026-11-26");
    assert.equal(oneC("2026-11-24"), "2026-11-25");
    assert.equal(line("1c", { admitted: "2026-11-30", received: "2026-11-20" }).reckoning.due, "2026-12-01");
  });

  it("says what a short stay takes away, and why", () => {
    const { notApplicable, because, reckoning } = line("3c", { admitted: "2026-11-23", release: "2026-12-14" });
    assert.deepEqual([notApplicable, because, reckoning.due], ["shortStay", "releasedBefore", "2026-12-18"]);
    assert.equal(line("2a", { admitted: "2026-11-23", release: "2026-12-14" }).notApplicable, null);
  });

  it("still has a handover for somebody who is released on the day of admission", () => {
    assert.equal(line("5a", { admitted: "2026-11-23", release: "2026-11-23" }).reckoning.due, "2026-11-23");
  });

  it("is refused with everything that is wrong with the question", () => {
    assert.deepEqual(factsAsked({ admitted: undefined }), [{ field: "admitted", kind: "missing" }]);
    assert.deepEqual(
      factsAsked({
        admitted: "2026-11-23",
        received: "2026-11-24T09:00",
        release: "2026-11-22",
        adopted: "2026-02-30",
        talks: ["2026-11-01", "never"],
      }),
      [
        { field: "received", kind: "notAMoment" },
        { field: "adopted", kind: "notADay" },
        { field: "talk", kind: "notADay" },
        { field: "release", kind: "beforeAdmission" },
        { field: "talk", kind: "beforeAdmission" },
      ],
    );
    assert.deepEqual(factsAsked({ admitted: "2013-12-31", received: "2200-01-01" }), [
      { field: "admitted", kind: "outOfRange" },
      { field: "received", kind: "outOfRange" },
    ]);
    assert.deepEqual(factsAsked({ admitted: "23-11-2026" }), [{ field: "admitted", kind: "notADay" }]);
  });
});
