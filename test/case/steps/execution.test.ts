import assert from "node:assert/strict";
import type { Domain } from "../../../src/case/codes.ts";
import { executionOf } from "../../../src/case/steps/execution.ts";
import { a, at, becomes, on, onItsWay, says } from "../../support/chain.ts";

const agreed = (agreement: string, domain: Domain) =>
  says(a, {
    ...{ type: "agree", agreement, domain, what: "Een afspraak maken", due: on("2026-12-18") },
    owner: { role: "prisonCaseManager" },
  });

describe("the degree of execution", () => {
  it("is the share that is done per domain, in the order of the domains; a domain without agreements is left out", () => {
    const it_ = becomes(
      onItsWay(),
      agreed("d1", "debts"),
      agreed("h1", "housing"),
      agreed("h2", "housing"),
      says(a, { type: "startAgreement", agreement: "h1" }, at("2026-12-01")),
      says(a, { type: "finishAgreement", agreement: "h2" }, at("2026-12-01")),
    );
    assert.deepEqual(executionOf(it_), [
      { domain: "housing", done: 1, of: 2 },
      { domain: "debts", done: 0, of: 1 },
    ]);
  });

  it("does not count what was dropped", () => {
    const it_ = becomes(
      onItsWay(),
      agreed("h1", "housing"),
      agreed("d1", "debts"),
      says(a, { type: "dropAgreement", agreement: "h1", why: "Niet meer nodig" }, at("2026-12-01")),
    );
    assert.deepEqual(executionOf(it_), [{ domain: "debts", done: 0, of: 1 }]);
    assert.deepEqual(executionOf(onItsWay()), []);
  });
});
