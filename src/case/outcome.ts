import type { Instant } from "../calendar/day.ts";
import type { Case } from "./case.ts";
import type { OperationId } from "./commands.ts";
import type { Holder, PersonId } from "./person.ts";
import type { RoleName } from "./roles.ts";

/** What a case became: one line of its history. `facts` are codes and ids, never texts about a person. */
export type Happening = {
  readonly type:
    | "opened"
    | "claimed"
    | "gaveBack"
    | "attendsIntake"
    | "skipsIntake"
    | "checked"
    | "referencesSeen"
    | "becameLate";
  readonly at: Instant;
  readonly by: Holder | "source" | "time";
  readonly operation: OperationId;
  readonly facts: Readonly<Record<string, string>>;
};

/** Why something that was asked is not done. A value, said in words on the card of whoever asked. */
export type Refusal =
  | { readonly kind: "alreadyHeld"; readonly role: RoleName; readonly by: Holder; readonly since: Instant }
  | { readonly kind: "notYours"; readonly role: RoleName }
  | { readonly kind: "notYourRole"; readonly role: RoleName }
  | { readonly kind: "outOfReach"; readonly role: RoleName; readonly organisation: string }
  | { readonly kind: "notYetOpen"; readonly role: RoleName }
  | { readonly kind: "notInUse"; readonly role: RoleName }
  | { readonly kind: "onlyIntakeDesk" }
  | { readonly kind: "needsGcos" }
  | { readonly kind: "noPart" }
  | { readonly kind: "unknownPerson" }
  | { readonly kind: "unknownCase" };

/**
 * Something that must be said once. Named by its cause (`reminder:2b:2026-12-03`), so that owing it twice is owing it once;
 * written as a message row in the same transaction as the change that owes it, and put in words only when sent.
 */
export type Owed = {
  readonly key: string;
  readonly kind: "reminder";
  readonly item: string;
  readonly to: readonly PersonId[];
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
