import { z } from "zod";
import type { Day } from "../calendar/day.ts";
import type { Conversation } from "../delivery/messenger.ts";
import { beginningWith, hashed } from "../store/keys.ts";
import { dayText } from "../store/recordSchemas.ts";
import type { Documents } from "../store/store.ts";

/** That a list of a day may be stuck. May say too much, never too little: the list's own row says how it stands. */
const noteSchema = z.strictObject({
  /** What is kept under `row` that the list was said, and the subject under which the agenda looks at it. */
  row: z.string(),
  subject: z.string(),
  on: dayText,
  to: z.strictObject({ id: z.string(), tenant: z.string(), serviceUrl: z.string() }),
});

export type StuckNote = Readonly<z.infer<typeof noteSchema>>;

const prefix = "stuck:";

/** A list of a day that stuck, the last day on which it is worth saying, and where it should have been said. */
type Sticking = {
  readonly key: string;
  readonly subject: string;
  readonly on: Day;
  readonly until: Day;
  readonly to: Conversation;
};

/**
 * Lets a list be found when it is stuck; written before its row is. The last day comes first in the key, so that what still
 * counts is a short range to read; whose list it is stands in no key.
 */
export const noteStuck = (
  documents: Pick<Documents, "write">,
  { key: row, subject, on, until, to: { id, tenant, serviceUrl } }: Sticking,
): Promise<void> =>
  documents.write("settings", `${prefix}${until}:${hashed(row)}`, {
    ...{ row, subject, on },
    to: { id, tenant, serviceUrl },
  });

/** What is noted of lists that are still worth saying, by key. */
export async function stuckNotes(
  documents: Pick<Documents, "list">,
  today: Day,
): Promise<ReadonlyMap<string, StuckNote>> {
  const rows = await documents.list("settings", { ...beginningWith(prefix), from: `${prefix}${today}` });
  return new Map(rows.map(({ key, row }) => [key, noteSchema.parse(row)]));
}

/** One note, by its key; `undefined` for a key that is none, or of a list whose time is over. */
export async function stuckNote(
  documents: Pick<Documents, "read">,
  key: string,
  today: Day,
): Promise<StuckNote | undefined> {
  if (!key.startsWith(prefix) || key < `${prefix}${today}`) return undefined;
  const stored = await documents.read("settings", key);
  return stored === undefined ? undefined : noteSchema.parse(stored.row);
}

/** Takes away what was noted of lists whose time is over. */
export async function forgetStuck(documents: Pick<Documents, "list" | "remove">, today: Day): Promise<void> {
  const rows = await documents.list("settings", { ...beginningWith(prefix), until: `${prefix}${today}` });
  for (const { key } of rows) await documents.remove("settings", key);
}
