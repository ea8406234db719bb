import type { Words } from "./words.nl.ts";

/** Windows of step 2. */
export const intakeDialogs: Pick<Words["dialog"], "intake"> = {
  intake: {
    title: "Record the intake",
    button: "Record the intake",
    intro: "How did the intake go? Record codes only: what was said stays in your own system.",
    outcome: "The intake",
    held: "was held",
    refused: "was not wanted by the person",
    on: "On",
    reason: "If the person did not want it: why?",
    needs: "If the intake was held: where is help needed?",
    mentor: "The mentor was there",
  },
};
