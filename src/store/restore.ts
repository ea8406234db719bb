import { abreast } from "./abreast.ts";
import { BackupError, type Manifest, rowsIn, tablesIn, wholeBackup } from "./backupFolder.ts";
import { type Row, type Tables, tableNames } from "./rows.ts";

/** Rows of one transaction, and UTF-16 units of their documents: well within what a transaction takes in bytes. */
const most = { rows: 100, length: 700_000 };

/**
 * Puts a backup back, as it was, in tables that hold nothing yet; what follows from the cases has to be rebuilt after it.
 * Throws `BackupError` before anything is written when the backup is not whole or the tables are not empty.
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
  return manifest;
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
