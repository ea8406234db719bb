/** The windows that a button can open on a case. Cards in old messages name them for years: only ever add. */
export const caseDialogs = ["who", "more", "check", "intake", "giveBack", "moment"] as const;

export type CaseDialog = (typeof caseDialogs)[number];
