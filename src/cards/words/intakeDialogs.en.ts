import type { Words } from "./words.nl.ts";

/** Windows of step 2. */
export const intakeDialogs: Pick<
  Words["dialog"],
  | "intake"
  | "needs"
  | "sheet"
  | "ask"
  | "enrich"
  | "complex"
  | "scaleUp"
  | "scaleDown"
  | "agreeScaleUp"
  | "agreeScaleDown"
  | "late"
> = {
  intake: {
    title: "Record the intake",
    button: "Record the intake",
    intro: "How did the intake go? What was said stays in your own system.",
    outcome: "The intake",
    held: "was held",
    refused: "was not wanted by the person",
    reason: "The person did not want it: why?",
    needs: "The intake was held: where is help needed?",
    mentor: "The mentor was there",
  },
  needs: { title: "Update the needs", button: "Update the needs", intro: "How does each life domain stand?" },
  sheet: {
    title: "Record the information sheet",
    button: "The information sheet is ready",
    intro: "The information sheet (or the shareable plan) is ready for the ZVH.",
    channel: "Where does it stand?",
    reason: "Later than agreed: why?",
  },
  ask: { title: "Ask a partner", button: "Ask a partner to add", intro: "Whom do you ask to add?", partner: "Partner" },
  enrich: {
    title: "Record an addition",
    button: "A partner has added",
    intro: "Who added? The content stays in your own system.",
  },
  complex: {
    title: "Record the talk",
    button: "Record the talk about a complex need",
    intro: "The talk about a complex need was held.",
  },
  scaleUp: {
    title: "Propose to scale up",
    button: "Propose to scale up",
    intro: "The case then becomes the ZVH's, with a process director. A second person has to agree.",
  },
  scaleDown: {
    title: "Propose to scale down",
    button: "Propose to scale down",
    intro: "The case then goes on with an aftercare coordinator. A second person has to agree.",
  },
  agreeScaleUp: {
    title: "Scale up?",
    button: "Decide about scaling up",
    intro: "Do you agree to scale up? The process director's role then opens. Deadlines stay as they are.",
    by: "Proposed by",
    reason: "Not agreed: why?",
  },
  agreeScaleDown: {
    title: "Scale down?",
    button: "Decide about scaling down",
    intro: "Do you agree to scale down? The coordinator's role then opens. Deadlines stay as they are.",
  },
  late: {
    title: "Reason for delay",
    button: "Note the reason for a delay",
    intro: "What holds this up?",
    item: "Step",
    reason: "Reason",
  },
};
