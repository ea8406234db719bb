/** The five basic conditions and the social network, which make a case single or complex, and restoration, which does not. */
export const domains = [
  "workIncome",
  "housing",
  "identityDocument",
  "debts",
  "care",
  "socialNetwork",
  "restoration",
] as const;
export type Domain = (typeof domains)[number];

/** What is known about somebody's need on a domain: a code, never its content. */
export const needCodes = ["unknown", "none", "need", "inProgress", "solved", "declined"] as const;
export type Need = (typeof needCodes)[number];

/** Why somebody did not want the intake, the plan or a talk. */
export const refusalReasons = ["noNeed", "noTrust", "later", "otherHelp", "unknown"] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Why something is late or cannot be done (scenario 18). `contactedDirectly`: the lead made contact without it. */
export const lateReasons = [
  "noIntakeYet",
  "capacity",
  "refusal",
  "transferred",
  "released",
  "other",
  "contactedDirectly",
] as const;
export type LateReason = (typeof lateReasons)[number];

/** How people were in touch. `mailbox`: the prison's own, for prisons that take no part. */
export const ways = ["teams", "phone", "mail", "meeting", "video", "mailbox", "other"] as const;
export type Way = (typeof ways)[number];

/** The municipal teams that may know somebody (step 1c), and any other. */
export const teams = ["benefits", "wmo", "communityTeam", "other"] as const;
export type MunicipalTeam = (typeof teams)[number];

/** What people take on when the process is agreed (step 1f). */
export const tasks = ["intake", "informationSheet", "enrichment", "planInitiative", "municipalityContact"] as const;
export type Task = (typeof tasks)[number];

/** Moments that are planned with a date and a time. */
export const moments = ["intake", "talk", "mdo"] as const;
export type Moment = (typeof moments)[number];

/** Who is asked to enrich what the prison knows (step 2c). */
export const partners = ["zvh", "municipality", "probation", "police", "prosecution", "care", "other"] as const;
export type Partner = (typeof partners)[number];

/** To whom a plan goes; probation is asked about apart, each time (step 3d). */
export const recipients = ["zvh", "municipality", "care"] as const;
export type Recipient = (typeof recipients)[number];

/** Through what a plan or a sheet goes. Its file stays in TULP. */
export const channels = ["injus", "berichtenbox", "mail", "gcos", "other"] as const;
export type Channel = (typeof channels)[number];

/** Why an adopted plan got another version. */
export const amendments = ["situation", "needs", "release", "agreements", "other"] as const;
export type Amendment = (typeof amendments)[number];

/** Who receives a handover (step 5a). */
export const sides = ["lead", "municipality", "probation"] as const;
export type Side = (typeof sides)[number];

/** What is handed over: what there is to check before the other side takes it on. */
export const handoverItems = ["plan", "agreements", "contacts", "documents", "appointments", "supervision"] as const;
export type HandoverItem = (typeof handoverItems)[number];

/** What makes a case special, as far as it changes what is owed. `internationalWorker` never says from where. */
export const flags = ["lifeCourse", "internationalWorker", "zsmScreened"] as const;
export type Flag = (typeof flags)[number];

/** Where somebody stays during detention. */
export const placements = ["prison", "careInstitution", "outsideInstitution"] as const;
export type PlacementKind = (typeof placements)[number];

/** Why a case or some of its steps stand still. */
export const pauseReasons = ["careInstitution", "hospital", "absconded", "court", "other"] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** Why a case should not have been there. */
export const cancelReasons = ["wrongPerson", "noDetention", "testNotice", "other"] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** Why a record is taken back. */
export const correctionReasons = ["wrongCase", "wrongDate", "wrongAnswer", "notDone"] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

/** Why one does not agree to scale up or down (scenario 12). */
export const scalingReasons = ["notComplex", "noCapacity", "otherRoute", "alreadyHelped", "other"] as const;
export type ScalingReason = (typeof scalingReasons)[number];
