import type { z } from "zod";
import { ConflictError, type Documents } from "../store/store.ts";

/** Which document, and what it holds. */
export type At<Row> = {
  readonly table: "people" | "places" | "settings";
  readonly key: string;
  readonly schema: z.ZodType<Row>;
};

/** A document before and after it was rewritten. The same twice when there was nothing to change. */
export type Rewritten<Row> = { readonly before: Row | undefined; readonly after: Row | undefined };

/** How often somebody else may be first. */
const patience = 6;

/**
 * Changes a document that others may be changing too: when somebody wrote first, what they wrote is read and `change` is asked
 * again, so that nobody's change gets lost. Nothing is written when it answers `undefined`, or what stood there. A write of
 * which the answer got lost looks like somebody else's, so `change` may be asked about its own work: twice must be once.
 */
export async function rewrite<Row>(
  documents: Documents,
  { table, key, schema }: At<Row>,
  change: (before: Row | undefined) => Row | undefined,
): Promise<Rewritten<Row>> {
  for (let tries = 1; ; tries++) {
    const stored = await documents.read(table, key);
    const before = stored === undefined ? undefined : schema.parse(stored.row);
    const after = change(before);
    if (after === undefined || after === before) return { before, after: before };
    try {
      await documents.write(table, key, schema.parse(after), stored?.etag ?? null);
      return { before, after };
    } catch (error) {
      if (!(error instanceof ConflictError) || tries === patience) throw error;
    }
  }
}
