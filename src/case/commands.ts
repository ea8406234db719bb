import type { Day, Instant } from "../calendar/day.ts";
import type { CaseNumber, Check, Detention, ExpectedRelease, MunicipalityBasis, References } from "./case.ts";
import type { Actor, Person } from "./person.ts";
import type { RoleName } from "./roles.ts";

declare const operationIdBrand: unique symbol;

/** Names one act of one person (or source, or moment): doing it twice gives the same result. At most 64 characters. */
export type OperationId = string & { readonly [operationIdBrand]: true };

const isOperationId = (text: string): text is OperationId => /^[\w.:-]{1,64}$/.test(text);

/** Throws `RangeError` for anything that could not stand in a row key. */
export function operationId(text: string): OperationId {
  if (!isOperationId(text)) throw new RangeError("not an operation id");
  return text;
}

type Said<Type extends string, By extends Actor, Words = unknown> = Words & {
  readonly type: Type;
  readonly operation: OperationId;
  readonly at: Instant;
  readonly by: By;
};

/** What a first-day notice says, stripped of everything that may not be kept. */
export type Admission = {
  readonly number: CaseNumber;
  readonly prison: string;
  readonly municipality: string | null;
  readonly municipalityBasis: MunicipalityBasis;
  readonly admittedOn: Day;
  readonly detention: Detention;
  readonly expectedRelease: ExpectedRelease | null;
  readonly references: References;
  readonly personKey: string;
};

export type Open = Said<"open", "source" | Person, { readonly admission: Admission }>;
export type Claim = Said<"claim", Person, { readonly role: RoleName }>;
export type GiveBack = Said<"giveBack", Person, { readonly role: RoleName }>;
export type AttendIntake = Said<"attendIntake", Person>;
export type SkipIntake = Said<"skipIntake", Person>;
export type RecordCheck = Said<"recordCheck", Person, { readonly check: Omit<Check, "recordedAt" | "by"> }>;
/** "Om wie gaat het?": seeing the references is an act of its own, so that it is on record before anything is shown. */
export type ViewReferences = Said<"viewReferences", Person>;
export type Time = Said<"time", "time">;

/** Everything that can be said to a case. `open` begins it; the others speak to a case that stands. */
export type Command = Open | Claim | GiveBack | AttendIntake | SkipIntake | RecordCheck | ViewReferences | Time;
