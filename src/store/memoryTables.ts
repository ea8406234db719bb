import type { Clock } from "../clock.ts";
import { type StoredRow, type Stretch, type Table, type TableName, type Tables, tableNames } from "./rows.ts";
import { ConflictError } from "./store.ts";
import { checkTransaction, documentOf, type Entity, entity } from "./tables/entity.ts";

/** The rows of a table by partition and key, so that looking something up does not walk past all the others. */
type Rows = Map<string, Map<string, Kept>>;

type Kept = { readonly made: Entity; readonly etag: string; readonly writtenAt: number };

/** Tables in memory with Azure's manners: ETags, transactions, limits, and rows that went through JSON. */
export function memoryTables(clock: Pick<Clock, "now">): Tables {
  const tables = new Map(tableNames.map((name) => [name, memoryTable(clock)]));
  return {
    table: (name: TableName) => {
      const found = tables.get(name);
      if (found === undefined) throw new RangeError(`no table ${name}`);
      return found;
    },
    prepare: async () => {},
    time: async () => clock.now(),
  };
}

function memoryTable(clock: Pick<Clock, "now">): Table {
  const rows: Rows = new Map();
  let written = 0;
  const now = () => Temporal.Instant.from(clock.now()).epochMilliseconds;

  const keep = (made: Entity): string => {
    const etag = `W/"${++written}"`;
    const partition = rows.get(made.partitionKey) ?? new Map<string, Kept>();
    rows.set(made.partitionKey, partition.set(made.rowKey, { made, etag, writtenAt: now() }));
    return etag;
  };
  /** A write without an ETag counts on absence. */
  const check = (made: Entity, etag: string | null): void => {
    const standing = rows.get(made.partitionKey)?.get(made.rowKey);
    if ((standing?.etag ?? null) !== etag) throw new ConflictError("somebody wrote first");
  };
  const stored = ({ made, etag, writtenAt }: Kept): StoredRow => {
    const age = Math.max(0, (now() - writtenAt) / 1000);
    return { partition: made.partitionKey, key: made.rowKey, document: documentOf(made), etag, age };
  };
  const write = (made: Entity, etag: string | null): string => {
    check(made, etag);
    return keep(made);
  };

  return {
    read: async (partition, key) => {
      const found = rows.get(partition)?.get(key);
      return found && stored(found);
    },
    insert: async (row) => write(entity(row), null),
    replace: async (row, etag) => write(entity(row), etag),
    put: async (row) => keep(entity(row)),
    remove: async (partition, key, etag) => {
      const found = rows.get(partition)?.get(key);
      if (found && etag !== null && found.etag !== etag) throw new ConflictError("somebody wrote first");
      rows.get(partition)?.delete(key);
    },
    transact: async (writes) => {
      const made = writes.map(({ row, etag }) => ({ it: entity(row), etag }));
      checkTransaction(made.map(({ it }) => it));
      for (const { it, etag } of made) check(it, etag);
      return made.map(({ it }) => keep(it));
    },
    range: async function* (stretch) {
      for (const found of within(rows, stretch)) yield stored(found);
    },
    partitions: async function* (key) {
      const found = sorted(rows).filter(({ made }) => key === undefined || made.rowKey === key);
      yield* new Set(found.map(({ made }) => made.partitionKey));
    },
    all: async function* () {
      for (const found of sorted(rows)) yield stored(found);
    },
  };
}

/** The rows as they stand now, in the order of their partitions and keys. */
const sorted = (rows: Rows): readonly Kept[] => inOrder(rows).flatMap((partition) => inOrder(partition));

const inOrder = <Value>(map: ReadonlyMap<string, Value>): readonly Value[] =>
  [...map].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);

function within(rows: Rows, { partition, from = "", until, but, limit }: Stretch): readonly Kept[] {
  const found = inOrder(rows.get(partition) ?? new Map<string, Kept>())
    .filter(({ made }) => made.rowKey >= from)
    .filter(({ made }) => until === undefined || made.rowKey < until)
    .filter(({ made }) => but === undefined || made.rowKey < but.from || made.rowKey >= but.until);
  return found.slice(0, limit);
}
