import type { Day, Instant } from "../calendar/day.ts";
import type { Case, Route } from "./case.ts";
import type { CommandType, OperationId } from "./commands.ts";
import type { Holder, PersonId } from "./person.ts";
import type { LeadRole, RoleName } from "./roles.ts";

/** The lines that a history can have. Only ever add: old lines are read for as long as their case is kept. */
export const happeningTypes = [
  "opened",
  "admitted",
  "imported",
  "claimed",
  "gaveBack",
  "offered",
  "offerRefused",
  "passedOn",
  "assigned",
  "defaultsNoted",
  "attendsIntake",
  "skipsIntake",
  "tookTask",
  "leftTask",
  "planned",
  "referencesSeen",
  "referenceAdded",
  "checked",
  "checkAnswered",
  "gcosTicked",
  "prisonTold",
  "contacted",
  "processAgreed",
  "intakeHeld",
  "intakeRefused",
  "needsUpdated",
  "sheetRecorded",
  "enrichmentAsked",
  "enrichmentAnswered",
  "complexTalkHeld",
  "scalingProposed",
  "scaled",
  "scalingRefused",
  "initiativeTaken",
  "planRecorded",
  "planRefused",
  "planAdopted",
  "planAmended",
  "planShared",
  "planAcknowledged",
  "agreed",
  "agreementChanged",
  "agreementStarted",
  "agreementFinished",
  "agreementDropped",
  "agreementPassedOn",
  "talkHeld",
  "talkMoved",
  "talkRefused",
  "handoverStarted",
  "handoverAccepted",
  "handoverRefused",
  "jointContactHeld",
  "releaseReported",
  "releaseConfirmed",
  "releaseMoved",
  "expectedReleaseChanged",
  "transferred",
  "flagSet",
  "placed",
  "municipalitySet",
  "linked",
  "paused",
  "resumed",
  "closed",
  "cancelled",
  "merged",
  "outOfRegion",
  "lateNoted",
  "reminderAnswered",
  "corrected",
  "becameLate",
  "timePassed",
] as const;

/** What a case became: one line of its history. `facts` are codes and ids, never texts about a person. */
export type Happening = {
  readonly type: (typeof happeningTypes)[number];
  readonly at: Instant;
  readonly by: Holder | "source" | "time";
  readonly operation: OperationId;
  readonly facts: Readonly<Record<string, string>>;
};

/** A field of what was said that cannot be so. */
export type Field =
  | "on"
  | "admittedOn"
  | "moment"
  | "expectedRelease"
  | "due"
  | "until"
  | "talkOn"
  | "since"
  | "what"
  | "why"
  | "openPoints"
  | "reference"
  | "agreement"
  | "to"
  | "reason";

/** Why something that was asked is not done. A value, said in words on the card of whoever asked. */
export type Refusal =
  | { readonly kind: "alreadyHeld"; readonly role: RoleName; readonly by: Holder; readonly since: Instant }
  | { readonly kind: "notYours"; readonly role: RoleName }
  | { readonly kind: "notYourRole"; readonly role: RoleName }
  | { readonly kind: "outOfReach"; readonly role: RoleName; readonly organisation: string }
  | { readonly kind: "notYetOpen"; readonly role: RoleName }
  | { readonly kind: "notInUse"; readonly role: RoleName }
  /** The person to whom a role would go may not hold it. */
  | { readonly kind: "theyMayNot"; readonly role: RoleName; readonly name: string }
  | { readonly kind: "otherOrganisation"; readonly organisation: string }
  | { readonly kind: "notOffered"; readonly role: RoleName }
  | { readonly kind: "onlyIntakeDesk" }
  | { readonly kind: "notYourPart"; readonly command: CommandType }
  | { readonly kind: "needsGcos" }
  | { readonly kind: "needsReference" }
  | { readonly kind: "needsSecondPerson"; readonly side: LeadRole }
  | { readonly kind: "needsDetails"; readonly item: string }
  | { readonly kind: "noProposal"; readonly to: Route }
  | { readonly kind: "taskTaken"; readonly by: Holder }
  /** It stands already, with something else in it: it can be corrected, not overwritten. */
  | { readonly kind: "alreadyRecorded"; readonly on: Day }
  /** Something has to happen first. */
  | { readonly kind: "notYetPossible"; readonly first: string }
  | { readonly kind: "impossibleDate"; readonly field: Field }
  | { readonly kind: "pastDue"; readonly due: Day }
  | { readonly kind: "textMissing"; readonly field: Field }
  | { readonly kind: "textTooLong"; readonly field: Field; readonly most: number }
  | { readonly kind: "personalData"; readonly field: Field; readonly found: "bsn" | "email" | "phone" }
  | { readonly kind: "tooMany"; readonly most: number }
  | { readonly kind: "unknownAgreement" }
  | { readonly kind: "nothingToCorrect" }
  | { readonly kind: "staleCard" }
  | { readonly kind: "ended"; readonly state: "closed" | "cancelled" | "merged" | "outOfRegion" }
  | { readonly kind: "noPart" }
  | { readonly kind: "unknownPerson" }
  | { readonly kind: "unknownCase" };

/** What kind of thing is said, which decides its words. */
export const owedKinds = [
  "reminder",
  "unclaimed",
  "escalation",
  "openEnd",
  "offer",
  "proposal",
  "release",
  "handoverTask",
  "handoverRefused",
  "answerCannot",
  "transfer",
  "returned",
] as const;

/** People whom the rules know only by what they are: the directory says who that is when it is said. */
export type Audience =
  | { readonly kind: "teamLeads"; readonly organisation: string | null; readonly role: RoleName | "intakeDesk" }
  | { readonly kind: "everyoneInReach"; readonly role: RoleName }
  | { readonly kind: "intakeDesk" }
  | { readonly kind: "administrators" };

/**
 * Something that must be said once. Named by its cause (`reminder:2b:2026-12-03`), so that owing it twice is owing it once;
 * written as a message row in the same transaction as the change that owes it, and put in words only when sent.
 */
export type Owed = {
  readonly key: string;
  readonly kind: (typeof owedKinds)[number];
  readonly item: string;
  readonly to: readonly PersonId[];
  /** Besides `to`: whoever the directory names. */
  readonly audience?: Audience | undefined;
  readonly where: "thread" | "digest" | "channel";
  readonly from: Instant;
};

/** What `decide` answers. No happenings means that there was nothing to do: nothing is written. */
export type Outcome =
  | { readonly ok: false; readonly refusal: Refusal }
  | {
      readonly ok: true;
      readonly next: Case;
      readonly happenings: readonly Happening[];
      readonly messages: readonly Owed[];
    };
