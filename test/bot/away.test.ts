import assert from "node:assert/strict";
import sinon from "sinon";
import { StorageAwayError } from "../../src/store/errors.ts";
import { ConflictError } from "../../src/store/store.ts";
import { north, type Stage, saidIn, stage } from "../support/stage.ts";

describe("somebody who presses while nothing can be written", () => {
  let on: Stage;
  beforeEach(async () => {
    on = await stage();
  });
  afterEach(() => {
    sinon.restore();
    return on.close();
  });

  for (const [what, why] of [
    ["the storage does not let us in", new StorageAwayError({}, "refused")],
    ["others write first, each time", new ConflictError("somebody wrote first")],
  ] as const) {
    it(`hears that it did not work yet, and what is said again then counts: ${what}`, async () => {
      const number = await on.notice(0);
      const card = await on.card(number, north);
      const claim = { verb: "claim", data: { case: number, role: "prisonCaseManager" } };
      const written = sinon.stub(on.store.cases, "commit").rejects(why);
      assert.match(saidIn((await on.press("Joris", card, claim)).shows), /Ik kan er nu even niet bij\./);
      written.restore();
      assert.doesNotMatch(saidIn((await on.press("Joris", card, claim)).shows), /Ik kan er nu even niet bij\./);
    });
  }
});
