import type { Day, Instant } from "../../calendar/day.ts";
import type {
  Channel,
  Domain,
  LateReason,
  Moment,
  MunicipalTeam,
  Need,
  Partner,
  RefusalReason,
  Task,
  Way,
} from "../codes.ts";
import type { Holder } from "../person.ts";
import type { Item } from "../step.ts";

/** Who wrote something down, and when that was. `source`: it came with a notice or an import. */
export type Noted = { readonly by: Holder | "source"; readonly at: Instant };

/** Something that happened: `on` is the day it did, which may lie before the day on which it was written down. */
export type Recorded = Noted & { readonly on: Day };

/** A step that is done. `late`: how many working days after its last day, as that was then; it never changes afterwards. */
export type Done = Recorded & { readonly item: Item; readonly late: number };

/** Steps 1d and 1e: that people were in touch. `team` when it was a municipal one. */
export type Contact = Recorded & { readonly way: Way; readonly team: MunicipalTeam | null };

/** Step 1f: who does what was agreed. Whether probation takes part is an explicit choice. */
export type ProcessAgreement = Recorded & { readonly probation: boolean };

/** A task of step 1f and who took it on. */
export type TaskTaken = { readonly task: Task; readonly who: Holder; readonly at: Instant };

/** A moment with a date and a time, "intake do 3 dec 10.00". The last one planned counts. */
export type Planned = Noted & { readonly what: Moment; readonly moment: Instant };

/** Step 2a: held, with the mentor or without, or refused by the person. */
export type Intake =
  | (Recorded & { readonly outcome: "held"; readonly mentor: boolean })
  | (Recorded & { readonly outcome: "refused"; readonly reason: RefusalReason });

/** What is needed on each domain: codes only. */
export type Needs = Readonly<Record<Domain, Need>>;

/** Step 2b: the sheet, or the shareable plan, is where the ZVH can read it. */
export type Sheet = Recorded & { readonly channel: Channel };

/** Step 2c: a partner was asked, and perhaps answered. */
export type Enrichment = {
  readonly partner: Partner;
  readonly asked: Recorded;
  readonly answered: Recorded | null;
};

/** Why a step is late, or what was done instead. */
export type LateNote = Noted & { readonly item: Item; readonly reason: LateReason };

/**
 * Somebody's answer to a reminder: until when it is quiet (`null`: until the step is due), or why it cannot be done.
 * `byLead`: whoever led the case then, or stood in for them, said it.
 */
export type ReminderAnswer = Noted & {
  readonly item: string;
  readonly answer: "busy" | "later" | "cannot";
  readonly until: Day | null;
  readonly reason: LateReason | null;
  readonly byLead: boolean;
};
