/** Azure Tables would not take this, whatever the state of the storage: too big, too many at once, or a key it forbids. */
export class LimitError extends Error {
  override readonly name = "LimitError";
}

/** The storage cannot be reached, is overloaded or did not answer in time. What was asked may or may not have happened. */
export class StorageAwayError extends Error {
  override readonly name = "StorageAwayError";

  constructor(options: ErrorOptions) {
    super("the storage did not answer", options);
  }
}

/** Something stands in the storage that this version cannot read: a newer version wrote it, or a hand changed it. */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";
}
