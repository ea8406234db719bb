import type { Day, Instant } from "../calendar/day.ts";
import type { Route } from "./case.ts";
import type { Task } from "./codes.ts";
import type { CommandType } from "./commands.ts";
import type { Holder } from "./person.ts";
import type { LeadRole, RoleName } from "./roles/roles.ts";

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
  | "forwardedTo"
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
  /** Nobody puts something off for longer than this. */
  | { readonly kind: "tooFarAhead"; readonly last: Day }
  | { readonly kind: "textMissing"; readonly field: Field }
  | { readonly kind: "textTooLong"; readonly field: Field; readonly most: number }
  | { readonly kind: "personalData"; readonly field: Field; readonly found: "bsn" | "email" | "phone" }
  | { readonly kind: "tooMany"; readonly most: number }
  /** The storage takes no more in one case. */
  | { readonly kind: "caseFull" }
  | { readonly kind: "unknownAgreement" }
  | { readonly kind: "nothingToCorrect" }
  | { readonly kind: "staleCard" }
  | { readonly kind: "ended"; readonly state: "closed" | "cancelled" | "merged" | "outOfRegion" }
  | { readonly kind: "noPart" }
  /** The role still has their name on it; `place`: where they no longer work, `null` when they no longer have the duty. */
  | { readonly kind: "noLongerListed"; readonly role: RoleName; readonly place: string | null }
  /** The person who was named has no part in this case; `name` is empty for somebody whom the directory does not know. */
  | { readonly kind: "hasNoPart"; readonly field: "owner" | "attending" | `tasks.${Task}`; readonly name: string }
  | { readonly kind: "unknownPerson" }
  | { readonly kind: "unknownCase" };
