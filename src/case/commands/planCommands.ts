import type { Day, Instant } from "../../calendar/day.ts";
import type { Amendment, Channel, Domain, Recipient, RefusalReason, Way } from "../codes.ts";
import type { Person } from "../person.ts";
import type { RoleName } from "../roles/roles.ts";
import type { HappenedOn } from "./roleCommands.ts";

type By = { readonly by: Person };
type Happened = By & HappenedOn;
type OnAgreement = By & { readonly agreement: string };

/** A role, or a person of the directory. */
export type NamedOwner = { readonly role: RoleName } | { readonly person: Person };

/** What people say about steps 3 and 4: the plan, its agreements, and the talks. */
export type PlanCommands = {
  /** Step 3a. */
  readonly takeInitiative: Happened & { readonly way: Way };
  /** Step 3b. `talkOn`: the day of the talk about it, the first of step 4b. */
  readonly recordPlan: Happened & { readonly talkOn?: Day | undefined };
  readonly refusePlan: Happened & { readonly reason: RefusalReason };
  /** Step 3c. */
  readonly adoptPlan: Happened;
  readonly amendPlan: Happened & { readonly reason: Amendment };
  /** Step 3d. Whether probation gets it is said each time. */
  readonly sharePlan: Happened & {
    readonly to: readonly Recipient[];
    readonly probation: boolean;
    readonly channel: Channel;
  };
  readonly acknowledgePlan: By & { readonly recipient: Recipient | "probation" };
  /** `agreement` is its id: letters, digits and dashes, unique in the case. */
  readonly agree: OnAgreement & {
    readonly domain: Domain;
    readonly what: string;
    readonly owner: NamedOwner;
    readonly due: Day;
  };
  /** `seen`: when the agreement last changed, as whoever changes it saw it; somebody may have been first. */
  readonly changeAgreement: OnAgreement & {
    readonly what?: string | undefined;
    readonly due?: Day | undefined;
    readonly seen?: Instant | undefined;
  };
  readonly startAgreement: OnAgreement;
  readonly finishAgreement: OnAgreement & HappenedOn;
  readonly dropAgreement: OnAgreement & { readonly why: string };
  readonly passOnAgreement: OnAgreement & { readonly owner: NamedOwner };
  /** Step 4b. Moved: the talk is planned anew, its last day stays. */
  readonly recordTalk: Happened &
    (
      | { readonly outcome: "held" }
      | { readonly outcome: "moved"; readonly moment: Instant }
      | { readonly outcome: "refused"; readonly reason: RefusalReason }
    );
};
