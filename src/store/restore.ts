import { abreast } from "./abreast.ts";
import { BackupError, digestNow, type Manifest, rowsIn, tablesIn, wholeBackup } from "./backupFolder.ts";
import { passNumbers } from "./numberSeries.ts";
import { type Row, type Tables, tableNames } from "./rows.ts";

/** Rows of one transaction, and UTF-16 units of their documents: well within what a transaction takes in bytes. */
const most = { rows: 100, length: 700_000 };

/** Numbers that are passed over: more than the largest import and a busy day together take. */
const passed = 5_000;

/**
 * Puts a backup back in tables that hold nothing yet, looks whether all of it stands as it was, and passes over the numbers
 * that may have been given since; what follows from the cases has to be rebuilt after it. Throws `BackupError`: before
 * anything is written when the backup is not whole or the tables are not empty, afterwards when something differs.
 */
export async function restore(tables: Tables, folder: string): Promise<Manifest> {
  const manifest = await wholeBackup(folder);
  for (const name of tableNames) {
    for await (const _ of tables.table(name).all()) throw new BackupError(`the table ${name} is not empty`);
  }
  for (const name of tablesIn(manifest)) {
    const table = tables.table(name);
    await abreast(batches(rowsIn(folder, name)), (rows) => table.transact(rows.map((row) => ({ row, etag: null }))));
  }
  await compare(tables, manifest);
  await passNumbers(tables.table("settings"), passed);
  return manifest;
}

/** What no document was left of is not put back: of such a backup the digest cannot be the same. */
async function compare(tables: Tables, manifest: Manifest): Promise<void> {
  if (Object.values(manifest.tables).some(({ unreadable }) => unreadable > 0)) return;
  const digest = await digestNow(tables, tablesIn(manifest));
  if (digest !== manifest.digest)
    throw new BackupError("what stands now differs from the backup: begin again elsewhere");
}

/** Rows that stand together, in parts that can be written at once. One of which no document is left is not written. */
async function* batches(rows: AsyncIterable<Row>): AsyncIterable<readonly Row[]> {
  let batch: Row[] = [];
  let length = 0;
  for await (const row of rows) {
    if (row.document === undefined) continue;
    const size = JSON.stringify(row.document).length;
    const isFull = batch.length === most.rows || length + size > most.length;
    if (batch.length > 0 && (isFull || batch[0]?.partition !== row.partition)) {
      yield batch;
      [batch, length] = [[], 0];
    }
    batch.push(row);
    length += size;
  }
  if (batch.length > 0) yield batch;
}
