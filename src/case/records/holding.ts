import type { Day, Instant } from "../../calendar/day.ts";
import type { Route } from "../case.ts";
import type { ScalingReason } from "../codes.ts";
import type { Holder } from "../person.ts";
import type { LeadRole, RoleName } from "../roles/roles.ts";

/** A role offered by its holder to somebody else, who may accept; until then the holder keeps it. */
export type Offer = {
  readonly role: RoleName;
  readonly from: Holder;
  readonly to: Holder;
  readonly at: Instant;
};

/** Who usually does this for this prison or municipality: pre-filled, and confirmed by their first click. */
export type DefaultHolder = { readonly role: RoleName; readonly who: Holder };

/** Somebody who handed a role over by transfer, and may read along until the end of this day. */
export type Reader = { readonly who: Holder; readonly role: RoleName; readonly until: Day };

/** A wish to scale up or down that waits for somebody of the other side. */
export type ScalingProposal = {
  readonly to: Route;
  readonly side: LeadRole;
  readonly by: Holder;
  readonly at: Instant;
};

/** What came of the last proposal that was not accepted. */
export type ScalingRefused = ScalingProposal & {
  readonly refusedBy: Holder;
  readonly refusedAt: Instant;
  readonly reason: ScalingReason;
};
