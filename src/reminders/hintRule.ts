/** What is known about a hint after its subject was looked at. */
export type Looked = {
  /** Nobody writes after this hint: it was written to look at a moment, not before a change. */
  readonly isPlanned: boolean;
  /** The case, as it was before the look, knew the operation that the hint was written for. */
  readonly isKnown: boolean;
  readonly hasCase: boolean;
  /** Nothing that could be said is left unsaid, and the next look is planned. */
  readonly isSettled: boolean;
  /** Seconds since it was written, by the storage's own clock. */
  readonly age: number;
};

/** `touchFirst`: write to the case, so that whoever read it before has to read it again, and only then remove the hint. */
export type Fate = "leave" | "remove" | "touchFirst";

/** Seconds after which a hint without a change is taken to be one whose writer died, or stands still between the two. */
export const patience = 600;

/** The same for a case that was never created: there is nothing to write to, so we wait until nobody can still be writing. */
export const longPatience = 24 * 3_600;

/**
 * Whether a hint has done its work. A change without a hint could be forgotten, so a hint goes only when it is certain that
 * no change comes after it. Loosening any line of this loses changes: the model test shows which.
 */
export function fateOf({ isPlanned, isKnown, hasCase, isSettled, age }: Looked): Fate {
  if (!hasCase) return age > longPatience ? "remove" : "leave";
  if (!isSettled) return "leave";
  if (isPlanned || isKnown) return "remove";
  return age > patience ? "touchFirst" : "leave";
}
