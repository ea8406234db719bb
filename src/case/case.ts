import type { Day, Instant } from "../calendar/day.ts";
import type { Flag } from "./codes.ts";
import type { Holder } from "./person.ts";
import type { DefaultHolder, Offer, Reader, ScalingProposal, ScalingRefused } from "./records/holding.ts";
import type { Handover, PauseRecord, Placement, Release, Stage, Transfer } from "./records/leaving.ts";
import type { Agreement, Plan, Talk } from "./records/planRecord.ts";
import type {
  Contact,
  Done,
  Enrichment,
  Intake,
  LateNote,
  Needs,
  Planned,
  ProcessAgreement,
  Recorded,
  ReminderAnswer,
  Sheet,
  TaskTaken,
} from "./records/record.ts";
import type { Roles } from "./records/roleState.ts";

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

/** What another organisation calls this case; one per organisation. */
export type OwnReference = { readonly organisation: string; readonly reference: string };

/** An answer to "is this person known there?"; `toFollow` may come after the check. */
export type Known = "yes" | "no" | "toFollow";

export type KnownAt = { readonly benefits: Known; readonly wmo: Known; readonly communityTeam: Known };

/** Step 1c, as recorded by the intake desk. `zvhClient` follows later scaling; `gcosDone` opens again with it. */
export type Check = {
  readonly zvhClient: boolean;
  readonly knownAt: KnownAt;
  readonly gcosDone: boolean;
  readonly recordedAt: Instant;
  readonly by: Holder | "source";
};

/** Somebody's answer to "wie gaat mee naar de intake?"; the last answer counts. */
export type Attendance = { readonly who: Holder; readonly attends: boolean; readonly at: Instant };

/** What was said of this case already (message key → when), and what time has shown: the steps that became late. */
export type Told = {
  readonly said: Readonly<Record<string, Instant>>;
  readonly late: readonly { readonly item: string; readonly since: Day }[];
};

/**
 * One person's way through the chain, from first-day notice to handover. A plain value: it holds no name, number or
 * content about the person it is about, and every date in it is a fact; deadlines are computed from it, never stored.
 */
export type Case = {
  readonly number: CaseNumber;
  readonly stage: Stage;
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
  /** When the source made the notice that said so last, as far as it told: an older one that comes later changes nothing. */
  readonly releaseNoticedAt?: Instant | undefined;
  /** Since when the day of release is known, expected or real; `null` means since receipt. */
  readonly releaseKnownOn: Day | null;
  readonly references: References;
  readonly ownReferences: readonly OwnReference[];
  /** HMAC of the source's person number: recognises duplicates and a later return, nothing else. */
  readonly personKey: string;
  /** Earlier cases of the same person that somebody linked to this one. */
  readonly earlier: readonly CaseNumber[];
  readonly roles: Roles;
  readonly defaults: readonly DefaultHolder[];
  readonly offers: readonly Offer[];
  readonly readers: readonly Reader[];
  /** Every step that is done, in the order in which it was. Only a correction takes one away. */
  readonly done: readonly Done[];
  readonly check: Check | null;
  /** Step 1d: the prison was told the outcome. */
  readonly outcomeTold: Contact | null;
  readonly contacts: { readonly lead: Contact | null; readonly municipality: Contact | null };
  readonly tasks: readonly TaskTaken[];
  readonly agreed: ProcessAgreement | null;
  readonly attendance: readonly Attendance[];
  readonly planned: readonly Planned[];
  readonly intake: Intake | null;
  readonly needs: Needs | null;
  readonly sheet: Sheet | null;
  readonly enrichments: readonly Enrichment[];
  readonly complexTalk: Recorded | null;
  readonly scaling: { readonly proposal: ScalingProposal | null; readonly refused: ScalingRefused | null };
  readonly plan: Plan;
  readonly agreements: readonly Agreement[];
  readonly talks: readonly Talk[];
  readonly handover: Handover | null;
  readonly release: Release | null;
  readonly transfers: readonly Transfer[];
  readonly flags: readonly Flag[];
  readonly placement: Placement;
  readonly pauses: readonly PauseRecord[];
  readonly lateNotes: readonly LateNote[];
  readonly reminderAnswers: readonly ReminderAnswer[];
  readonly told: Told;
};

/** The way this case goes, once the check has shown it. */
export const routeOf = (check: Check | null): Route | null =>
  check === null ? null : check.zvhClient ? "zvh" : "aftercare";
