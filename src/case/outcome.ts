import type { Instant } from "../calendar/day.ts";
import type { Case } from "./case.ts";
import type { Happening } from "./happening.ts";
import type { PersonId } from "./person.ts";
import type { Refusal } from "./refusal.ts";
import type { RoleName } from "./roles/roles.ts";

export type { Happening } from "./happening.ts";
export type { Refusal } from "./refusal.ts";

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
