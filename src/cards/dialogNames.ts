/** The windows that a button can open on a case. Cards in old messages name them for years: only ever add. */
export const caseDialogs = [
  "who",
  "more",
  "check",
  "intake",
  "giveBack",
  "moment",
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
] as const;

export type CaseDialog = (typeof caseDialogs)[number];
