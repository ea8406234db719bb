import { isDeepStrictEqual } from "node:util";
import { StorageAwayError } from "../store/errors.ts";
import { ConflictError } from "../store/store.ts";
import type { Parts } from "./parts.ts";

/** What names one write, so that whoever made it knows its row again. */
export const newNonce = ({ random }: Pick<Parts, "random">): string => random().toString(36).slice(2);

/** Whether a row that stands is the one that we wrote. */
export const isOwn = (row: unknown, standing: unknown): boolean => {
  const ours: unknown = JSON.parse(JSON.stringify(row));
  return isDeepStrictEqual(standing, ours);
};

/**
 * Writes something of which the answer may get lost: the write is then sent once more, and refused because somebody wrote
 * first, who was ourselves. Answers what stands. Throws `ConflictError` when it was another, and `own` finds nothing.
 */
export async function written<Answer>(
  write: () => Promise<Answer>,
  own: () => Promise<Answer | undefined>,
): Promise<Answer> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const standing = await own();
    if (standing === undefined) throw error;
    return standing;
  }
}

/** Milliseconds until a storage that was away is asked again. */
const pause = 1_000;

/** What Teams took is written down however long the storage is away: nobody else knows which message it is. Ends when we are stopped. */
export async function insistently<Answer>(
  { pacing }: Pick<Parts, "pacing">,
  write: () => Promise<Answer>,
): Promise<Answer> {
  for (;;) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof StorageAwayError) || !(await pacing.pause(pause))) throw error;
    }
  }
}
