import { type Fate, fateOf, type Looked } from "../../src/reminders/hintRule.ts";

/**
 * Writers, sweepers and time as the smallest steps that they take on the storage, so that every order of them can be tried.
 * A process that dies is one that takes no further step, so every order includes every death.
 */
export type World = {
  /** The head: its version, and which writers' changes it holds. */
  readonly version: number;
  readonly changes: readonly number[];
  /** Changes that were delivered. */
  readonly delivered: readonly number[];
  readonly hints: readonly HintLeft[];
  readonly writers: readonly Writer[];
  readonly sweepers: readonly Sweeping[];
};

export type HintLeft = { readonly of: number; readonly attempt: number; readonly isOld: boolean };

export type Writer = {
  readonly at: "looking" | "deciding" | "delivering" | "done";
  readonly attempt: number;
  readonly hasHint: boolean;
  /** The version that was read. */
  readonly read: number | null;
  /** Ten minutes passed since this attempt began. */
  readonly isLate: boolean;
};

export type Sweeping = {
  readonly at: "idle" | "due" | "read" | "delivered" | "touched";
  readonly due: readonly HintLeft[];
  readonly head: { readonly version: number; readonly changes: readonly number[] } | null;
  readonly isSettled: boolean;
};

/** How the house does it, piece by piece, so that a test can take a piece away. */
export type Manners = {
  readonly fate: (looked: Looked) => Fate;
  /** A writer begins again when it read the case long after its hint. */
  readonly readsPromptly: boolean;
  /** A sweeper reads the head before it delivers, not after. */
  readonly readsBeforeDelivery: boolean;
  /** A writer whose commit failed writes a new hint with its new attempt. */
  readonly hintsEachAttempt: boolean;
  readonly hintsBeforeCommit: boolean;
};

export const ourManners: Manners = {
  fate: fateOf,
  readsPromptly: true,
  readsBeforeDelivery: true,
  hintsEachAttempt: true,
  hintsBeforeCommit: true,
};
