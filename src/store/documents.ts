import { keyPart } from "./keys.ts";
import { documentSchema } from "./rowSchemas.ts";
import type { Row, Tables } from "./rows.ts";
import type { Documents } from "./store.ts";

/** Small documents, one partition per table. Who wrote them knows their schema. */
export function documents({ table }: Tables): Documents {
  return {
    read: async (name, key) => {
      const found = await table(name).read(name, keyPart(key));
      return found && { row: documentSchema.parse(found.document).document, etag: found.etag };
    },
    list: async (name, stretch) => {
      const rows = await Array.fromAsync(table(name).range({ partition: name, ...stretch }));
      return rows.map(({ document, etag }) => {
        const it = documentSchema.parse(document);
        return { key: it.key, row: it.document, etag };
      });
    },
    write: async (name, key, document, etag) => {
      const row: Row = { partition: name, key: keyPart(key), document: { key, document } };
      if (etag === undefined) await table(name).put(row);
      else if (etag === null) await table(name).insert(row);
      else await table(name).replace(row, etag);
    },
    remove: (name, key) => table(name).remove(name, keyPart(key), null),
  };
}
