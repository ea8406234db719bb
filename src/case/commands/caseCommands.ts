import type { Day, Instant } from "../../calendar/day.ts";
import type { CaseNumber, Detention, ExpectedRelease, MunicipalityBasis, References, Route } from "../case.ts";
import type {
  CancelReason,
  CorrectionReason,
  Flag,
  HandoverItem,
  LateReason,
  PauseReason,
  PlacementKind,
  Side,
} from "../codes.ts";
import type { Actor, Person } from "../person.ts";
import type { Agreement } from "../records/planRecord.ts";
import type { Item } from "../step.ts";
import type { HappenedOn } from "./roleCommands.ts";

/** What a first-day notice says, stripped of everything that may not be kept. */
export type Admission = {
  readonly number: CaseNumber;
  readonly prison: string;
  readonly municipality: string | null;
  readonly municipalityBasis: MunicipalityBasis;
  readonly admittedOn: Day;
  readonly detention: Detention;
  readonly expectedRelease: ExpectedRelease | null;
  /** When the source knew of that end of detention. */
  readonly releaseNoticedAt?: Instant | undefined;
  readonly references: References;
  readonly personKey: string;
};

type By = { readonly by: Person };
type Told = { readonly by: Exclude<Actor, "time"> };
type Happened = By & HappenedOn;

/** What was done before the case came to us. Without a route step 1c stays to be done. */
export type DoneBefore = {
  readonly route: Route | null;
  readonly steps: readonly { readonly item: Item; readonly on: Day }[];
};

/** What can be taken back: a step, or a release or transfer that was not one. */
export type Correctable = Item | "release" | "transfer";

/** What people and sources say about a case as a whole: its beginning, the way out (step 5), and what changes it. */
export type CaseCommands = {
  /** `announced`: the admission is expected, not a fact. `done`: what was done before we went live. */
  readonly open: Told & {
    readonly admission: Admission;
    readonly announced?: boolean | undefined;
    readonly done?: DoneBefore | undefined;
  };
  /** Somebody who was announced came in. */
  readonly admit: Told & { readonly admittedOn: Day };
  readonly importDone: Told & DoneBefore;
  readonly startHandover: Happened & {
    readonly to: readonly Side[];
    readonly items: readonly HandoverItem[];
    readonly warm: boolean;
  };
  readonly acceptHandover: By & { readonly side: Side };
  readonly refuseHandover: By & { readonly side: Side; readonly openPoints: readonly string[] };
  /** The contact that makes a handover warm. */
  readonly recordJointContact: Happened;
  /** Anybody on the case can report it; the release notice later confirms the same release. */
  readonly reportRelease: Told & { readonly on: Day };
  /** `noticedAt`: when the source made its notice. */
  readonly changeExpectedRelease: Told & {
    readonly expectedRelease: ExpectedRelease | null;
    readonly noticedAt?: Instant | undefined;
  };
  readonly transfer: Told & { readonly prison: string; readonly on: Day };
  readonly setFlag: By & { readonly flag: Flag; readonly holds: boolean };
  readonly setPlacement: By & { readonly placement: PlacementKind; readonly since: Day };
  readonly setDetention: Told & { readonly detention: Detention };
  readonly setMunicipality: Told & { readonly municipality: string | null; readonly basis: MunicipalityBasis };
  readonly addReference: By & { readonly system: "tulp" | "gcos" | "own"; readonly reference: string };
  /** `agreements`: those of the earlier case that go on here, as that case has them. */
  readonly linkCase: By & { readonly earlier: CaseNumber; readonly agreements?: readonly Agreement[] | undefined };
  readonly pause: Happened & { readonly items: readonly Item[] | "all"; readonly reason: PauseReason };
  readonly resume: Happened & { readonly items: readonly Item[] | "all" };
  readonly cancel: By & { readonly reason: CancelReason };
  readonly merge: By & { readonly into: CaseNumber };
  readonly markOutOfRegion: By & { readonly forwardedTo: string };
  readonly noteLate: By & { readonly item: Item; readonly reason: LateReason };
  /** `item`: a step, or `4a:` and an agreement. `until` with `date`, `reason` with `cannot`. */
  readonly answerReminder: By & {
    readonly item: string;
    readonly answer: "done" | "busy" | "tomorrow" | "date" | "cannot";
    readonly until?: Day | undefined;
    readonly reason?: LateReason | undefined;
  };
  /** `on`: the day of the talk or transfer that is meant, of which there may be more; without it, the last one. */
  readonly correct: By & {
    readonly what: Correctable;
    readonly reason: CorrectionReason;
    readonly on?: Day | undefined;
  };
  readonly time: { readonly by: "time" };
};
