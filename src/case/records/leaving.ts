import type { Day, Instant } from "../../calendar/day.ts";
import type { CaseNumber } from "../case.ts";
import type { CancelReason, HandoverItem, PauseReason, PlacementKind, Side } from "../codes.ts";
import type { Holder } from "../person.ts";
import type { Item } from "../step.ts";
import type { Noted, Recorded } from "./record.ts";

/** One receiving side of a handover. Refused: back to whoever began it, with what is still open. */
export type Receiving = { readonly side: Side } & (
  | { readonly state: "asked" }
  | (Noted & { readonly state: "accepted" })
  | (Noted & { readonly state: "refused"; readonly openPoints: readonly string[] })
);

/** Step 5a: what goes over, to whom. A warm one is complete only after a contact of both sides with the person. */
export type Handover = {
  readonly started: Recorded;
  readonly items: readonly HandoverItem[];
  readonly to: readonly Receiving[];
  readonly warm: boolean;
  readonly jointContact: Recorded | null;
};

/** The person is free. `confirmedAt`: when the release notice told so (step 5b), `null` while only people did. */
export type Release = {
  readonly on: Day;
  readonly reportedAt: Instant;
  readonly by: Holder | "source";
  readonly confirmedAt: Instant | null;
};

/** The person went to another prison: the case stays, its casemanager changes. */
export type Transfer = {
  readonly from: string;
  readonly to: string;
  readonly on: Day;
  readonly at: Instant;
  readonly by: Holder | "source";
};

/** Where the person stays, since when. */
export type Placement = { readonly kind: PlacementKind; readonly since: Day };

/** A time in which the case, or some of its steps, stand still. `until` is the day on which work goes on. */
export type PauseRecord = Noted & {
  readonly from: Day;
  readonly until: Day | null;
  readonly items: readonly Item[] | "all";
  readonly reason: PauseReason;
};

/** Where a case is on its way. Announced: before admission. The last four are ends. */
export type Stage =
  | { readonly state: "announced" }
  | { readonly state: "running" }
  | { readonly state: "closed"; readonly at: Instant }
  | (Noted & { readonly state: "cancelled"; readonly reason: CancelReason })
  | (Noted & { readonly state: "merged"; readonly into: CaseNumber })
  | (Noted & { readonly state: "outOfRegion"; readonly forwardedTo: string });
