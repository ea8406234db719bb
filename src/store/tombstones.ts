import { z } from "zod";
import type { Instant } from "../calendar/day.ts";
import { type CaseNumber, isCaseNumber } from "../case/case.ts";
import { type Ending, endings } from "../case/changes/retention.ts";
import { cardKey, headKey, messageKey } from "./caseStore.ts";
import { beginningWith } from "./keys.ts";
import { instantText } from "./recordSchemas.ts";
import type { Table } from "./rows.ts";
import { schemaOf, textThat } from "./schemaOf.ts";
import type { Stored } from "./store.ts";

/**
 * What stays of a case that is erased. While it is `erasing` it holds what is still to be done: the lookup keys that have to go
 * and the figures that have to be counted; when it is `erased` both are empty.
 */
export type Tombstone = {
  readonly number: CaseNumber;
  /** The month of admission. */
  readonly month: string;
  readonly ending: Ending;
  readonly reason: "retention" | "subject";
  readonly state: "erasing" | "erased";
  readonly since: Instant;
  readonly lookups: readonly string[];
  readonly counts: readonly string[];
};

export type Tombstones = {
  readonly read: (number: CaseNumber) => Promise<Stored<Tombstone> | undefined>;
  /** Takes the place of the head, or of the tombstone, that was read. Throws `ConflictError` when it was written since. */
  readonly write: (tombstone: Tombstone, etag: string) => Promise<Stored<Tombstone>>;
  /** What is gone already is fine. */
  readonly removeCard: (number: CaseNumber, conversation: string) => Promise<void>;
  readonly removeMessage: (number: CaseNumber, key: string) => Promise<void>;
  readonly removeHistory: (number: CaseNumber) => Promise<void>;
};

/**
 * What stays of erased cases. A tombstone takes the place of the head, under the head's own ETag: from then on nobody reads
 * the case, nobody writes to it, and its number is never opened again.
 */
export function tombstones(table: Table): Tombstones {
  const remove = (number: CaseNumber, key: string) => table.remove(number, key, null);
  return {
    read: async (number) => {
      const found = await table.read(number, headKey);
      const stone = found && document.safeParse(found.document).data?.tombstone;
      return stone && { row: stone, etag: found.etag };
    },
    write: async (tombstone, etag): Promise<Stored<Tombstone>> => {
      const row = { partition: tombstone.number, key: headKey, document: { tombstone } };
      return { row: tombstone, etag: await table.replace(row, etag) };
    },
    removeCard: (number, conversation) => remove(number, cardKey(conversation)),
    removeMessage: (number, key) => remove(number, messageKey(key)),
    removeHistory: async (number) => {
      for await (const { key } of table.range({ partition: number, ...beginningWith("happening:") })) {
        await remove(number, key);
      }
    },
  };
}

const tombstoneSchema = schemaOf<Tombstone>()(
  z.strictObject({
    number: textThat(isCaseNumber),
    month: z.string(),
    ending: z.enum(endings),
    reason: z.enum(["retention", "subject"]),
    state: z.enum(["erasing", "erased"]),
    since: instantText,
    lookups: z.array(z.string()),
    counts: z.array(z.string()),
  }),
);

const document = z.strictObject({ tombstone: tombstoneSchema });
