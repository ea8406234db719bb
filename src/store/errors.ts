/** Azure Tables would not take this, whatever the state of the storage: too big, too many at once, or a key it forbids. */
export class LimitError extends Error {
  override readonly name = "LimitError";
}

/** What keeps us from the storage: it says nothing in time (`silent`), or it answers and does not let us in (`refused`). */
type Away = "silent" | "refused";

/**
 * The storage cannot be reached, is overloaded, did not answer in time, or does not take us for who we are: a key that is over,
 * an identity without rights. What was asked may or may not have happened.
 */
export class StorageAwayError extends Error {
  override readonly name = "StorageAwayError";
  readonly kind: Away;

  constructor(options: ErrorOptions, kind: Away = "silent") {
    super(kind === "silent" ? "the storage did not answer" : "the storage did not let us in", options);
    this.kind = kind;
  }
}

/** Something stands in the storage that this version cannot read: a newer version wrote it, or a hand changed it. */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";
}
