import { keyPart } from "./keys.ts";
import { pointerSchema } from "./rowSchemas.ts";
import type { Row, Table } from "./rows.ts";
import { ConflictError, type Lookup } from "./store.ts";

/** One partition per key, one row per case: who asks checks each answer against the case itself. */
export function lookup(table: Table): Lookup {
  const page: Lookup["page"] = async (key, { after, limit }) => {
    // "!" comes before every digit: what sorts from here on comes after this number.
    const from = after === undefined ? {} : { from: `${after}!` };
    const rows = await Array.fromAsync(table.range({ partition: keyPart(key), ...from, limit }));
    return rows.map(numberOf);
  };
  return {
    add: async (key, number) => {
      await table.put({ partition: keyPart(key), key: number, document: { number } });
    },
    find: async (key) => (await Array.fromAsync(table.range({ partition: keyPart(key) }))).map(numberOf),
    page,
    remove: (key, number) => table.remove(keyPart(key), number, null),
    rows: async function* () {
      for await (const row of table.all()) {
        yield { row: { partition: row.partition, number: numberOf(row) }, etag: row.etag, age: row.age };
      }
    },
    forget: async ({ row: { partition, number }, etag }) => {
      try {
        await table.remove(partition, number, etag);
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
      }
    },
  };
}

const numberOf = ({ document }: Row) => pointerSchema.parse(document).number;
