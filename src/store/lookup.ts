import { type CaseNumber, isCaseNumber } from "../case/case.ts";
import { keyPart } from "./keys.ts";
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
    return rows.flatMap(numberOf);
  };
  return {
    add: async (key, number) => {
      await table.put({ partition: keyPart(key), key: number, document: { number } });
    },
    find: async (key) => (await Array.fromAsync(table.range({ partition: keyPart(key) }))).flatMap(numberOf),
    page,
    remove: (key, number) => table.remove(keyPart(key), number, null),
    rows: async function* () {
      for await (const row of table.all()) {
        const { partition, etag, age } = row;
        for (const number of numberOf(row)) yield { row: { partition, number }, etag, age };
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

/** The key is the number; a row under any other key is none of ours, and stands in nobody's way. */
const numberOf = ({ key }: Pick<Row, "key">): readonly CaseNumber[] => (isCaseNumber(key) ? [key] : []);
