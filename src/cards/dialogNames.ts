/** The windows that a button can open on a case. Cards in old messages name them for years: only ever add. */
export const caseDialogs = [
  "call",
  "who",
  "details",
  "status",
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
  "otherwise",
  "later",
  "cannot",
  // steps 3 and 4
  "initiative",
  "plan",
  "adopt",
  "amend",
  "share",
  "acknowledge",
  "agreements",
  "agreement",
  "agree",
  "changeAgreement",
  "passOnAgreement",
  "dropAgreement",
  "talk",
  // step 5
  "handover",
  "receive",
  "joint",
  "release",
  "expected",
  "transfer",
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

/** The windows that a button can open on no case. They share their names with no window on a case; only ever add. */
export const chainDialogs = [
  "notice",
  "import",
  "dismiss",
  "signUp",
  "approve",
  "decline",
  "away",
  "leave",
  "passAllOn",
  "settings",
  "retry",
  "takenAway",
] as const;

export type ChainDialog = (typeof chainDialogs)[number];
