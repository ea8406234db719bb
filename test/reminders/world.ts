import { type Fate, fateOf, type Looked } from "../../src/reminders/hintRule.ts";

/**
 * Writers, sweepers and time as the smallest steps that they take on the storage, so that every order of them can be tried.
 * A process that dies is one that takes no further step, so every order includes every death.
 */
export type World = {
  /** Even: so many times two moments of the case have passed. Odd: the next one is about now, and clocks differ about it. */
  readonly hour: number;
  /** How many moments a case has, from when the first act is in it. */
  readonly moments: number;
  /** `null`: nobody created the case yet. */
  readonly head: Head | null;
  readonly delivered: Head;
  readonly hints: readonly HintLeft[];
  readonly writers: readonly Writer[];
  readonly sweepers: readonly Sweeping[];
};

/** What a case knows: what people did, and how many of its moments time has told it of. */
export type Head = { readonly acts: readonly number[]; readonly told: number };

/** `of`: the act that it was written for, `null` for a planned one. `at`: the moment at which it is due; 0 is at once. */
export type HintLeft = {
  readonly key: string;
  readonly of: number | null;
  readonly at: number;
  readonly age: "new" | "tenMinutes" | "aDay";
};

/** What was read of the head. `isLatest`: nobody wrote to it since, so that an If-Match with it would succeed. */
export type Read = { readonly hasCase: boolean; readonly isDone: boolean; readonly isLatest: boolean };

/** `isRepeat`: the case knows this very act from long ago, and now it is done once more. */
export type Doing = {
  readonly act: number;
  readonly opens: boolean;
  readonly isRepeat: boolean;
  readonly attempts: number;
};

export type Writer = {
  readonly does: Doing;
  readonly at: "looking" | "deciding" | "withdrawing" | "delivering" | "done";
  readonly attempt: number;
  readonly hasHint: boolean;
  readonly read: Read | null;
  /** Ten minutes passed since this attempt began. */
  readonly isLate: boolean;
};

export type Sweeping = {
  readonly at: "idle" | "due" | "read" | "told" | "delivered" | "settling" | "touched";
  readonly due: readonly HintLeft[];
  readonly head: (Head & { readonly isLatest: boolean }) | null;
  /** The moment to plan a look for. */
  readonly next: number | null;
  readonly isSettled: boolean;
};

/** How the house does it, piece by piece, so that a test can take a piece away. */
export type Manners = {
  readonly fate: (looked: Looked) => Fate;
  /** A writer begins again when it read the case long after its hint. */
  readonly readsPromptly: boolean;
  /** A sweeper knows the acts of the head as it was before the delivery, not after. */
  readonly readsBeforeDelivery: boolean;
  /** A writer whose commit failed writes a new hint with its new attempt. */
  readonly hintsEachAttempt: boolean;
  readonly hintsBeforeCommit: boolean;
  /** A writer that finds its own act in the case is done, whatever would be said to it now. */
  readonly knowsItself: boolean;
  /** The same act, come in at two replicas, has two hints: each withdraws its own. */
  readonly hintsApart: boolean;
  /** An act of long ago does not count as the one that a hint was written for. */
  readonly knowsThisTime: boolean;
  readonly plans: "beforeRemoving" | "afterRemoving" | "never";
  /** The next moment is asked of the case after time has told it how late it is, not before. */
  readonly plansByWhatWasTold: boolean;
  /** A hint that was written again since it was read is not removed. */
  readonly removesByEtag: boolean;
};

export const ourManners: Manners = {
  fate: fateOf,
  readsPromptly: true,
  readsBeforeDelivery: true,
  hintsEachAttempt: true,
  hintsBeforeCommit: true,
  knowsItself: true,
  hintsApart: true,
  knowsThisTime: true,
  plans: "beforeRemoving",
  plansByWhatWasTold: true,
  removesByEtag: true,
};

/** How many moments have come, by the clocks of those who might look now: they are a second apart. */
export const clocks = ({ hour }: World): readonly number[] =>
  hour % 2 === 0 ? [hour / 2] : [(hour - 1) / 2, (hour + 1) / 2];

/** The first moment of a case after `told` ones. The first act brings its moments; the later ones come of the earlier. */
export const nextOf = ({ acts, told }: Head, { moments }: World): number | null =>
  acts.includes(0) && told < moments ? told + 1 : null;

/** A write to the head: all that was read before is no longer the latest. */
export const withHead = (world: World, head: Head): World => ({
  ...world,
  head,
  writers: world.writers.map((it) => ({ ...it, read: it.read && { ...it.read, isLatest: false } })),
  sweepers: world.sweepers.map((it) => ({ ...it, head: it.head && { ...it.head, isLatest: false } })),
});

/** A hint is written, over one with the same key; whoever wants to remove that one by its ETag finds it changed. */
export const withHint = (world: World, hint: HintLeft, { removesByEtag }: Manners): World => ({
  ...world,
  hints: [...world.hints.filter(({ key }) => key !== hint.key), hint].sort((one, other) =>
    one.key < other.key ? -1 : 1,
  ),
  sweepers: removesByEtag
    ? world.sweepers.map((it) => ({ ...it, due: it.due.filter(({ key }) => key !== hint.key) }))
    : world.sweepers,
});

export const withoutHints = (world: World, isMeant: (hint: HintLeft) => boolean): World => ({
  ...world,
  hints: world.hints.filter((hint) => !isMeant(hint)),
});

/** All that the case owes now is said, by whoever it was. */
export const withDelivery = (world: World): World => ({ ...world, delivered: world.head ?? world.delivered });
