import assert from "node:assert/strict";
import type { Case } from "../../../src/case/case.ts";
import { countsOf } from "../../../src/case/changes/figures.ts";
import { eraseAt, eraseOn } from "../../../src/case/changes/retention.ts";
import { a, at, becomes, contact, desk, on, onItsWay, opened, says } from "../../support/chain.ts";

const retention = { monthsAfterRelease: 6, daysAfterCancellation: 30 };
const goes = (it: Case) => eraseOn(it, retention);

const free = (it: Case, day = "2027-02-01") =>
  becomes(it, says("source", { type: "reportRelease", on: on(day) }, at(day)));

describe("how long a case is kept", () => {
  it("is open while the person is inside: an expected release is not a release", () => {
    assert.equal(goes(opened()), null);
    assert.equal(goes(onItsWay()), null);
    assert.equal(eraseAt(onItsWay(), retention), null);
  });

  it("is six months after release, whether or not the case was closed", () => {
    const released = free(onItsWay());
    assert.equal(released.stage.state, "running");
    assert.equal(goes(released), "2027-08-01");
    const handedOver = becomes(
      onItsWay(),
      says(a, { type: "startHandover", to: ["municipality"], items: [], warm: false }, at("2027-01-04")),
      says(contact, { type: "acceptHandover", side: "municipality" }, at("2027-01-11")),
    );
    const closed = free(handedOver);
    assert.equal(closed.stage.state, "closed");
    assert.equal(goes(closed), "2027-08-01");
  });

  it("ends on the last day of a month that is shorter", () => {
    assert.equal(goes(free(onItsWay(), "2027-08-31")), "2028-02-29");
  });

  it("begins with the day of that name in Amsterdam, also in summer", () => {
    assert.equal(eraseAt(free(onItsWay()), retention), "2027-07-31T22:00:00.000Z");
  });

  it("moves with a release that turns out to be on another day, and ends with one that was none", () => {
    const moved = becomes(
      free(onItsWay()),
      says("source", { type: "reportRelease", on: on("2027-02-03") }, at("2027-02-04")),
    );
    assert.equal(goes(moved), "2027-08-03");
    const none = becomes(
      free(onItsWay()),
      says(desk, { type: "correct", what: "release", reason: "wrongCase" }, at("2027-02-02")),
    );
    assert.equal(goes(none), null);
  });

  it("is thirty days for what was cancelled, merged or passed on to another region", () => {
    const end = at("2026-11-25");
    const cancelled = becomes(opened(), says(desk, { type: "cancel", reason: "wrongPerson" }, end));
    const outside = becomes(opened(), says(desk, { type: "markOutOfRegion", forwardedTo: "Zuid-Limburg" }, end));
    assert.deepEqual([cancelled, outside].map(goes), ["2026-12-25", "2026-12-25"]);
    assert.deepEqual([cancelled, outside].flatMap(countsOf), ["ended:cancelled", "ended:outOfRegion"]);
  });
});

describe("what a case leaves in the figures", () => {
  it("is counts, and nothing that tells which case it was", () => {
    const counts = countsOf(free(onItsWay()));
    assert.deepEqual(
      counts.filter((count) => !count.includes("late:") && !count.includes("onTime:")),
      [
        "ended:released",
        "route:aftercare",
        "needs:unknown",
        "inflow",
        "inflow:prison:roermond",
        "inflow:municipality:GM0983",
      ],
    );
    assert.ok(counts.includes("onTime:1c"));
    assert.doesNotMatch(counts.join(" "), /NML|INJ|\d{4}-\d{2}/);
  });
});
