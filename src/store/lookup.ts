import type { CaseNumber } from "../case/case.ts";
import { keyPart } from "./keys.ts";
import { pointerSchema } from "./rowSchemas.ts";
import type { Row, Table } from "./rows.ts";
import { type Aged, ConflictError, type Stored } from "./store.ts";

/** Small projections from a key (`holder:…`, `person:…`, `month:…`, `thread:…`) to cases. May say too much, never too little. */
export type Lookup = {
  readonly add: (key: string, number: CaseNumber) => Promise<void>;
  readonly find: (key: string) => Promise<readonly CaseNumber[]>;
  /** At most `limit` of them, in the order of their numbers, beginning after one of them. */
  readonly page: (
    key: string,
    part: { readonly after?: CaseNumber; readonly limit: number },
  ) => Promise<readonly CaseNumber[]>;
  readonly remove: (key: string, number: CaseNumber) => Promise<void>;
  /** All that it says, page by page. */
  readonly rows: () => AsyncIterable<Aged<LookupRow>>;
  /** Takes back what was read. Leaves it when it was written again since: somebody counts on it now. */
  readonly forget: (row: Stored<LookupRow>) => Promise<void>;
};

/** What one row of the lookup says. `partition` is the key as it stands there: one from outside is hashed. */
export type LookupRow = { readonly partition: string; readonly number: CaseNumber };

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
