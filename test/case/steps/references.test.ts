import assert from "node:assert/strict";
import { a, b, desk, elsewhere, opened, refusal, says, stranger, when } from "../../support/chain.ts";

const view = { type: "viewReferences" } as const;

describe("om wie gaat het?", () => {
  for (const who of [a, b, desk]) {
    it(`is answered to somebody who may hold a role (${who.organisation}), and is on record`, () => {
      const it = opened();
      const outcome = when(it, says(who, view));
      assert.ok(outcome.ok);
      assert.deepEqual(outcome.next, it);
      assert.deepEqual(
        outcome.happenings.map(({ type }) => type),
        ["referencesSeen"],
      );
    });
  }

  it("is not answered to somebody of another prison, who has no part in the case", () => {
    assert.deepEqual(refusal(opened(), says(elsewhere, view)), { kind: "noPart" });
  });

  it("is not answered to somebody who is not in the directory", () => {
    assert.deepEqual(refusal(opened(), says(stranger, view)), { kind: "unknownPerson" });
  });
});
