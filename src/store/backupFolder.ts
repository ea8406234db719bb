import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import type { Instant } from "../calendar/day.ts";
import { backedUp, backedUpRows } from "./backup.ts";
import { instantText } from "./recordSchemas.ts";
import { type Row, type TableName, type Tables, tableNames } from "./rows.ts";

/** Says why a backup cannot be made here, or why this is no whole backup. */
export class BackupError extends Error {
  override readonly name = "BackupError";
}

const part = z.strictObject({
  rows: z.int().min(0),
  /** Rows of which a hand left no whole document. */
  unreadable: z.int().min(0),
  sha256: z.string(),
});

const manifestSchema = z.strictObject({
  format: z.literal(1),
  takenAt: instantText,
  /** A table that came later than the backup is not among them. */
  tables: z.partialRecord(z.enum(tableNames), part),
  /** Of all contents, whenever they were taken: two backups of the same have the same. */
  digest: z.string(),
});

type Part = Readonly<z.infer<typeof part>>;

/** What a backup holds, written when all of it is there. */
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

const manifestFile = "manifest.json";
const fileOf = (name: TableName): string => `${name}.jsonl`;

/** Writes a backup: a file per table, a line per row, then the manifest. Throws `BackupError` for a folder with anything in it. */
export async function writeBackup(tables: Tables, folder: string, takenAt: Instant): Promise<Manifest> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new BackupError(`${folder} is not empty`);
  const parts: [TableName, Part][] = [];
  for (const name of backedUp) parts.push([name, await writeTable(tables, name, join(folder, fileOf(name)))]);
  const manifest: Manifest = { format: 1, takenAt, tables: Object.fromEntries(parts), digest: digestOf(parts) };
  await writeFile(join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`, { flag: "wx" });
  return manifest;
}

async function writeTable(tables: Tables, name: TableName, file: string): Promise<Part> {
  const hash = createHash("sha256");
  let rows = 0;
  let unreadable = 0;
  const lines = async function* () {
    for await (const row of backedUpRows(tables, name)) {
      const line = lineOf(row);
      hash.update(line);
      rows++;
      if (row.document === undefined) unreadable++;
      yield line;
    }
  };
  await pipeline(lines, createWriteStream(file, { flags: "wx" }));
  return { rows, unreadable, sha256: hash.digest("hex") };
}

const digestOf = (parts: readonly (readonly [string, Pick<Part, "sha256">])[]): string =>
  createHash("sha256")
    .update(parts.map(([name, { sha256 }]) => `${name} ${sha256}\n`).join(""))
    .digest("hex");

const rowSchema = z.strictObject({ partition: z.string(), key: z.string(), document: z.unknown() });

/** The digest of what stands in these tables now: that of a backup, when nothing differs. */
export async function digestNow(tables: Tables, names: readonly TableName[]): Promise<string> {
  const parts: [TableName, Pick<Part, "sha256">][] = [];
  for (const name of names) {
    const hash = createHash("sha256");
    for await (const row of backedUpRows(tables, name)) hash.update(lineOf(row));
    parts.push([name, { sha256: hash.digest("hex") }]);
  }
  return digestOf(parts);
}

const lineOf = (row: Row): string => `${JSON.stringify(row)}\n`;

/** The rows of one table of a backup, in the order in which they were written. */
export async function* rowsIn(folder: string, name: TableName): AsyncIterable<Row> {
  for await (const line of await linesIn(folder, name)) yield rowSchema.parse(JSON.parse(line));
}

async function linesIn(folder: string, name: TableName): Promise<AsyncIterable<string>> {
  const file = await open(join(folder, fileOf(name)));
  return file.readLines();
}

/** What a backup holds, after a look at every line. Throws `BackupError` when it is not as it was written. */
export async function wholeBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  for (const name of tablesIn(manifest)) {
    const hash = createHash("sha256");
    for await (const line of await linesIn(folder, name)) hash.update(`${line}\n`);
    if (hash.digest("hex") !== manifest.tables[name]?.sha256) {
      throw new BackupError(`${fileOf(name)} is not as it was written`);
    }
  }
  return manifest;
}

/** The tables that a backup holds, in the order in which they were read. */
export const tablesIn = ({ tables }: Manifest): readonly TableName[] => backedUp.filter((name) => name in tables);

async function readManifest(folder: string): Promise<Manifest> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, manifestFile), "utf8")));
  } catch (cause) {
    throw new BackupError(`${folder} holds no whole backup: ${manifestFile} is missing or cannot be read`, { cause });
  }
}
