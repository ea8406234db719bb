import assert from "node:assert/strict";
import { happeningTypes } from "../../src/case/happening.ts";
import { notable } from "../../src/case/notable.ts";

describe("what everybody may read back on the card", () => {
  it("is not what is personal, private, or of no use to others", () => {
    const kept = happeningTypes.filter((type) => !notable({ type }));
    assert.deepEqual(kept, [
      "imported",
      "offered",
      "offerRefused",
      "defaultsNoted",
      "attendsIntake",
      "skipsIntake",
      "tookTask",
      "leftTask",
      "referencesSeen",
      "referenceAdded",
      "checkAnswered",
      "intakeRefused",
      "needsUpdated",
      "complexTalkHeld",
      "scalingProposed",
      "scalingRefused",
      "planRefused",
      "agreed",
      "agreementChanged",
      "agreementStarted",
      "agreementFinished",
      "agreementDropped",
      "agreementPassedOn",
      "talkRefused",
      "flagSet",
      "placed",
      "detentionSet",
      "linked",
      "paused",
      "resumed",
      "lateNoted",
      "reminderAnswered",
      "becameLate",
      "timePassed",
    ]);
  });
});
