import { keyPart } from "./keys.ts";
import { pointerSchema } from "./rowSchemas.ts";
import type { Table } from "./rows.ts";
import type { Lookup } from "./store.ts";

/** One partition per key, one row per case: who asks checks each answer against the case itself. */
export function lookup(table: Table): Lookup {
  return {
    add: async (key, number) => {
      await table.put({ partition: keyPart(key), key: number, document: { number } });
    },
    find: async (key) => {
      const rows = await Array.fromAsync(table.range({ partition: keyPart(key) }));
      return rows.map(({ document }) => pointerSchema.parse(document).number);
    },
    remove: (key, number) => table.remove(keyPart(key), number, null),
  };
}
