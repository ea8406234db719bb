import type { Day, Instant } from "../calendar/day.ts";
import type { Holder } from "./person.ts";
import type { Roles } from "./roleState.ts";

declare const caseNumberBrand: unique symbol;

/** `NML-2026-0147`: region, year, four digits or more. */
export type CaseNumber = string & { readonly [caseNumberBrand]: true };

export const isCaseNumber = (text: string): text is CaseNumber => /^[A-Z]{2,5}-\d{4}-\d{4,}$/.test(text);

/** Who leads and which way the case goes: set by the check of step 1c. */
export type Route = "zvh" | "aftercare";

export type MunicipalityBasis = "registered" | "stayed" | "settling" | "clinic" | "unknown";
export type Detention = "sentence" | "remand" | "sentenceAndTbs" | "isd" | "other" | "unknown";

/** When detention is expected to end. Changes often; every change shows old and new. */
export type ExpectedRelease = {
  readonly on: Day;
  readonly type: "sentenceEnd" | "conditional" | "programme" | "remandSuspension" | "unknown";
  readonly certain: boolean;
};

/** What others call this case in their own systems: the only way to know whom it is about. Never on a card. */
export type References = {
  readonly source: string;
  readonly tulp: string | null;
  readonly gcos: string | null;
};

/** An answer to "is this person known there?"; `toFollow` may come after the check. */
export type Known = "yes" | "no" | "toFollow";

/** Step 1c, as recorded by the intake desk. */
export type Check = {
  readonly zvhClient: boolean;
  readonly knownAt: { readonly benefits: Known; readonly wmo: Known; readonly communityTeam: Known };
  readonly gcosDone: boolean;
  readonly recordedAt: Instant;
  readonly by: Holder;
};

/** Somebody's answer to "wie gaat mee naar de intake?"; the last answer counts. */
export type Attendance = { readonly who: Holder; readonly attends: boolean; readonly at: Instant };

/**
 * One person's way through the chain, from first-day notice to handover. A plain value: it holds no name, number or
 * content about the person it is about, and every date in it is a fact; deadlines are computed from it, never stored.
 */
export type Case = {
  readonly number: CaseNumber;
  readonly prison: string;
  /** The municipality of return; `null` while unknown. Routing follows it, not the prison. */
  readonly municipality: string | null;
  readonly municipalityBasis: MunicipalityBasis;
  /** T0: the first day of this uninterrupted detention. A transfer does not move it. */
  readonly admittedOn: Day;
  /** R: when the notice came in. The ZVH's own tasks count from here. */
  readonly receivedAt: Instant;
  readonly detention: Detention;
  readonly expectedRelease: ExpectedRelease | null;
  readonly references: References;
  /** HMAC of the source's person number: recognises duplicates and a later return, nothing else. */
  readonly personKey: string;
  readonly roles: Roles;
  readonly check: Check | null;
  readonly attendance: readonly Attendance[];
  /** The day on which time last found something late here. A card shows lateness from it, and so needs no clock. */
  readonly lateOn: Day | null;
};

/** The way this case goes, once the check has shown it. */
export const routeOf = (check: Check | null): Route | null =>
  check === null ? null : check.zvhClient ? "zvh" : "aftercare";
