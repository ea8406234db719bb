import { z } from "zod";
import { type CaseNumber, isCaseNumber } from "../case/case.ts";
import { endings } from "../case/retention.ts";
import { cardKey, headKey, messageKey } from "./caseStore.ts";
import { beginningWith } from "./keys.ts";
import { instantText } from "./recordSchemas.ts";
import type { Table } from "./rows.ts";
import { schemaOf, textThat } from "./schemaOf.ts";
import type { Stored, Tombstone, Tombstones } from "./store.ts";

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
