import type { Check, KnownAt } from "../case.ts";
import type {
  Channel,
  Domain,
  LateReason,
  MunicipalTeam,
  Need,
  Partner,
  RefusalReason,
  ScalingReason,
  Task,
  Way,
} from "../codes.ts";
import type { Person } from "../person.ts";
import type { HappenedOn } from "./roleCommands.ts";

type By = { readonly by: Person };
type Happened = By & HappenedOn;
type Told<Value extends string> = Partial<Readonly<Record<Domain, Value>>>;

/** What people say about steps 1 and 2: check, contact, agreeing the process, intake, sheet, enrichment, scaling. */
export type StepCommands = {
  /** Step 1c. `lead`: who leads from now on, when the desk knows it already. */
  readonly recordCheck: By & {
    readonly check: Omit<Check, "recordedAt" | "by">;
    readonly lead?: Person | undefined;
  };
  /** The answers that were to follow. */
  readonly answerCheck: By & { readonly knownAt: Partial<KnownAt> };
  /** The outcome stands in GCOS, again after the route changed. */
  readonly tickGcos: By;
  /** Step 1d. */
  readonly tellPrison: Happened & { readonly way: Way };
  /** Step 1e: with the lead, or with the municipality. */
  readonly recordContact: Happened & {
    readonly with: "lead" | "municipality";
    readonly way: Way;
    readonly team?: MunicipalTeam | undefined;
  };
  /** Step 1f. */
  readonly agreeProcess: Happened & {
    readonly probation: boolean;
    readonly tasks?: readonly { readonly task: Task; readonly who: Person }[] | undefined;
    /** Who goes along to the intake, as was agreed; each of them may still change their mind. */
    readonly attending?: readonly Person[] | undefined;
  };
  /** Step 2a. A domain that is not named stays `unknown`. */
  readonly recordIntake: Happened &
    (
      | { readonly outcome: "held"; readonly needs: Told<Need>; readonly mentor?: boolean | undefined }
      | { readonly outcome: "refused"; readonly reason: RefusalReason }
    );
  /** How the needs stand now. */
  readonly updateNeeds: By & { readonly needs: Told<Need> };
  /** Step 2b: sender or receiver ticks it. */
  readonly recordSheet: Happened & { readonly channel: Channel; readonly reason?: LateReason | undefined };
  readonly askEnrichment: Happened & { readonly partner: Partner };
  readonly answerEnrichment: Happened & { readonly partner: Partner };
  /** Step 2d. */
  readonly recordComplexTalk: Happened;
  /** Up: to the ZVH's route. It takes one person of either side. */
  readonly proposeScaleUp: By;
  readonly acceptScaleUp: By;
  readonly refuseScaleUp: By & { readonly reason: ScalingReason };
  readonly proposeScaleDown: By;
  readonly acceptScaleDown: By;
  readonly refuseScaleDown: By & { readonly reason: ScalingReason };
};
