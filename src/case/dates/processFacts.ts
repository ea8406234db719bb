import type { Day } from "../../calendar/day.ts";
import type { Item } from "../step.ts";

/** A time in which terms stand still. `until` is the day on which work goes on; `null` while it lasts. */
export type Pause = {
  readonly from: Day;
  readonly until: Day | null;
  readonly items: readonly Item[] | "all";
};

/** What happened, as far as dates depend on it. All that deadlines are computed from, beside the region's rules. */
export type ProcessFacts = {
  /** T0: the first day of this uninterrupted detention. */
  readonly admittedOn: Day;
  /** The Amsterdam day of R, when the notice came in; before T0 for an announced arrival. */
  readonly receivedOn: Day;
  /** The day of release, expected or real. */
  readonly release: Day | null;
  /** Since when that day of release is known; `null` means since receipt. */
  readonly releaseKnownOn: Day | null;
  /** When the planned intake will be, as soon as it is planned. */
  readonly intakeOn: Day | null;
  /** When enrichment was asked for. */
  readonly requestedOn: Day | null;
  readonly adoptedOn: Day | null;
  /** The last talk that was held, the one of step 3b included. */
  readonly lastTalkOn: Day | null;
  readonly pauses: readonly Pause[];
};

/** The facts of a case of which only the notice came in. */
export const noticed = (admittedOn: Day, receivedOn: Day = admittedOn): ProcessFacts => ({
  admittedOn,
  receivedOn,
  release: null,
  releaseKnownOn: null,
  intakeOn: null,
  requestedOn: null,
  adoptedOn: null,
  lastTalkOn: null,
  pauses: [],
});
