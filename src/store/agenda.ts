import { type Instant, instant } from "../calendar/day.ts";
import { keyPart } from "./keys.ts";
import { hintSchema } from "./rowSchemas.ts";
import type { Row, Table } from "./rows.ts";
import { type Agenda, ConflictError, type Hint, type Stored } from "./store.ts";

const partition = "due";

/** Hints in the order of their moments: what is due is one stretch at the beginning, however much waits behind it. */
export function agenda(table: Table): Agenda {
  return {
    write: async (hint) => ({ row: hint, etag: await table.put(rowOf(hint)) }),
    writeOwn: (hint) => writeOwn(table, hint),
    due: async (until, limit) => {
      // "`" is the character after "_": every key of this very moment sorts before it.
      const found = await Array.fromAsync(table.range({ partition, until: `${until}\``, limit }));
      return found.map(({ document, etag, age }) => ({ row: hintSchema.parse(document), etag, age }));
    },
    remove: async ({ row, etag }) => {
      try {
        await table.remove(partition, rowOf(row).key, etag);
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
      }
    },
  };
}

/** Two replicas may be handed the same operation in the same millisecond: what one withdraws, the other counts on. */
async function writeOwn(table: Table, hint: Hint): Promise<Stored<Hint>> {
  for (let row = hint; ; row = { ...row, at: nextMillisecond(row.at) }) {
    try {
      return { row, etag: await table.insert(rowOf(row)) };
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
    }
  }
}

const nextMillisecond = (at: Instant): Instant => instant(Temporal.Instant.from(at).add({ milliseconds: 1 }));

const rowOf = (hint: Hint): Row => ({
  partition,
  key: `${hint.at}_${keyPart(hint.subject)}_${hint.operation}`,
  document: hint,
});
