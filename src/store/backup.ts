import { upToItsEnd } from "./auditTrail.ts";
import { UnreadableError } from "./errors.ts";
import { type Row, type StoredRow, type Table, type TableName, type Tables, tableNames } from "./rows.ts";

/** What is written anew from the cases, and so is in no backup. */
const derived: readonly TableName[] = ["agenda", "lookup"];

/**
 * The tables of a backup, in the order in which they are read. Cases come first and the number series, in the settings, come
 * last: of a running service every case then has its notice, and no series is behind the numbers that were given.
 */
export const backedUp: readonly TableName[] = [
  ...tableNames.filter((name) => !derived.includes(name) && name !== "settings"),
  "settings",
];

/** How often a case may change while it is read. */
const patience = 20;

/** The rows of one table as a backup keeps them, in the order of their keys. Each case is as it was at one moment. */
export async function* backedUpRows({ table }: Tables, name: TableName): AsyncIterable<Row> {
  if (name !== "cases") {
    const rows = table(name).all();
    for await (const row of name === "audit" ? upToItsEnd(rows) : rows) yield kept(row);
    return;
  }
  for await (const partition of table(name).partitions()) yield* (await atOneMoment(table(name), partition)).map(kept);
}

const kept = ({ partition, key, document }: StoredRow): Row => ({ partition, key, document });

/** All rows of a case, between two looks that found the same head: every change of a case writes its head. */
async function atOneMoment(table: Table, partition: string): Promise<readonly StoredRow[]> {
  for (let tries = 1; tries <= patience; tries++) {
    const before = await table.read(partition, "head");
    const rows = await Array.fromAsync(table.range({ partition }));
    const after = await table.read(partition, "head");
    if (before?.etag === after?.etag) return rows;
  }
  throw new UnreadableError(`case ${partition} changed each time it was read`);
}
