/** The windows that a button can open on a case. Cards in old messages name them for years: only ever add. */
export const caseDialogs = [
  "who",
  "details",
  "more",
  // who does what
  "giveBack",
  "passOn",
  "offer",
  "assign",
  "takeTask",
  "leaveTask",
  "moment",
  // step 1
  "check",
  "answers",
  "gcos",
  "told",
  "contact",
  "tasks",
  // step 2
  "intake",
  "needs",
  "sheet",
  "ask",
  "enrich",
  "complex",
  "scaleUp",
  "scaleDown",
  "agreeScaleUp",
  "agreeScaleDown",
  "late",
  // answers to a reminder
  "later",
  "cannot",
  // the case as a whole
  "admit",
  "reference",
  "municipality",
  "flag",
  "placement",
  "detention",
  "pause",
  "resume",
  "correct",
  "link",
  "cancel",
  "merge",
  "outOfRegion",
] as const;

export type CaseDialog = (typeof caseDialogs)[number];
