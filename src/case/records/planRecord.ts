import type { Day } from "../../calendar/day.ts";
import type { Amendment, Channel, Domain, Recipient, RefusalReason, Way } from "../codes.ts";
import type { Holder } from "../person.ts";
import type { RoleName } from "../roles/roles.ts";
import type { Noted, Recorded } from "./record.ts";

/** A version of the plan: concepts 0.1, 0.2 …, adopted 1.0, amended 1.1 … The plan itself stays in TULP. */
export type PlanVersion = Recorded & { readonly version: string; readonly reason: Amendment | null };

/** A version that went out (step 3d). Probation is a choice of its own each time. */
export type Share = Recorded & {
  readonly version: string;
  readonly to: readonly Recipient[];
  readonly probation: boolean;
  readonly channel: Channel;
  readonly acknowledged: readonly (Noted & { readonly recipient: Recipient | "probation" })[];
};

/** Step 3: from the first initiative to the versions that were shared. */
export type Plan = {
  readonly initiative: (Recorded & { readonly way: Way }) | null;
  readonly concepts: readonly PlanVersion[];
  /** The version that the MDO adopted, then its amendments. */
  readonly adopted: readonly PlanVersion[];
  readonly shares: readonly Share[];
  /** The person wants no plan: not owed, and not late. A later concept takes this back. */
  readonly refused: (Recorded & { readonly reason: RefusalReason }) | null;
};

/** Who sees to an agreement: a person, or whoever holds a role. */
export type Owner = { readonly role: RoleName } | { readonly person: Holder };

/** Where an agreement stands. A dropped one says why, in a short text without anything personal. */
export type AgreementState =
  | { readonly is: "notStarted" }
  | { readonly is: "running" }
  | { readonly is: "done"; readonly on: Day }
  | { readonly is: "dropped"; readonly why: string };

/** What was agreed in the plan (step 4a): who does what by when. */
export type Agreement = {
  /** Short, unique in its case, given by whoever wrote it down. */
  readonly id: string;
  readonly domain: Domain;
  /** At most 280 characters, and nothing about who it is for. */
  readonly what: string;
  readonly owner: Owner;
  /** As agreed; on a day off its last working day is the next one. */
  readonly due: Day;
  readonly state: AgreementState;
  readonly made: Noted;
  readonly changed: Noted;
};

/** A progress talk that took place, or that the person did not want; both begin the next six weeks. */
export type Talk = Recorded & { readonly late: number } & (
    | { readonly outcome: "held" }
    | { readonly outcome: "refused"; readonly reason: RefusalReason }
  );
