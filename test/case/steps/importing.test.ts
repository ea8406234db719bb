import assert from "node:assert/strict";
import { a, admission, at, becomes, desk, dueOf, on, opened, refusal, says, waitsFor } from "../../support/chain.ts";

const steps = [
  { item: "2a", on: on("2026-12-03") },
  { item: "2b", on: on("2026-12-09") },
  { item: "3c", on: on("2026-12-17") },
  { item: "3d", on: on("2026-12-18") },
  { item: "4b", on: on("2027-01-20") },
] as const;
const golive = at("2027-02-01");

describe("a case that runs already when we go live", () => {
  const imported = becomes(
    undefined,
    says(
      "source",
      { type: "open", admission: admission({ expectedRelease: null }), done: { route: "aftercare", steps } },
      golive,
    ),
  );

  it("comes with its done steps, so that nobody is asked for them", () => {
    for (const { item } of steps.slice(0, 4)) assert.equal(waitsFor(imported).includes(item), false, item);
    assert.equal(waitsFor(imported).includes("1c"), false);
    assert.equal(imported.roles.aftercareCoordinator.state, "open");
  });

  it("goes on from there: the next talk counts from the last one", () =>
    assert.equal(dueOf(imported, "4b"), "2027-03-03"));

  it("keeps how late something was", () => {
    assert.equal(imported.done.find(({ item }) => item === "2b")?.late, 2);
  });

  it("may be told later, by the desk; twice changes nothing", () => {
    const tells = { type: "importDone", route: "aftercare", steps } as const;
    const told = becomes(opened({ expectedRelease: null }), says(desk, tells, golive));
    assert.deepEqual(waitsFor(told).includes("2a"), false);
    assert.equal(becomes(told, says(desk, tells, golive)), told);
    assert.deepEqual(refusal(opened(), says(a, tells, golive)), { kind: "notYourPart", command: "importDone" });
  });

  it("is refused with a day that can't be", () => {
    const early = { type: "importDone", route: null, steps: [{ item: "2a", on: on("2026-11-01") }] } as const;
    assert.deepEqual(refusal(opened(), says(desk, early, golive)), { kind: "impossibleDate", field: "on" });
  });
});
