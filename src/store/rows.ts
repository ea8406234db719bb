import type { Instant } from "../calendar/day.ts";
import { UnreadableError } from "./errors.ts";

/** The tables in which everything is kept. */
export const tableNames = ["cases", "notices", "agenda", "lookup", "people", "places", "settings", "audit"] as const;

export type TableName = (typeof tableNames)[number];

/** A document under two keys: rows with the same partition can be written in one transaction and are sorted by key. */
export type Row = { readonly partition: string; readonly key: string; readonly document: unknown };

/**
 * A row as it stands. `age`: seconds since it was last written, by the storage's own clock. `document` is `undefined` when a
 * hand left no whole document: no schema takes that for one, so it fails where that row is read, and only there.
 */
export type StoredRow = Row & { readonly etag: string; readonly age: number };

/**
 * A stretch of a partition: keys from `from` up to but not including `until`, in order, at most `limit` rows; all by default.
 * `but`: a stretch within it that is left out.
 */
export type Stretch = {
  readonly partition: string;
  readonly from?: string;
  readonly until?: string;
  readonly but?: { readonly from: string; readonly until: string };
  readonly limit?: number;
};

/** One step of a transaction: an insert when there is no ETag, else a replacement of exactly that version. */
export type Write = { readonly row: Row; readonly etag: string | null };

/**
 * One table. Writes answer the new ETag and throw `ConflictError` when what they counted on does not hold: the row stands
 * already, was written since, or is gone. Rows over Azure's limits are refused with a `LimitError` before they are sent.
 */
export type Table = {
  readonly read: (partition: string, key: string) => Promise<StoredRow | undefined>;
  readonly insert: (row: Row) => Promise<string>;
  readonly replace: (row: Row, etag: string) => Promise<string>;
  /** Writes whatever stood there. */
  readonly put: (row: Row) => Promise<string>;
  /** With `null` for the ETag whatever stands there. A row that is gone already is fine. */
  readonly remove: (partition: string, key: string, etag: string | null) => Promise<void>;
  /** All of it or nothing, in one partition; answers the ETags, in the order of the writes. */
  readonly transact: (writes: readonly Write[]) => Promise<readonly string[]>;
  readonly range: (stretch: Stretch) => AsyncIterable<StoredRow>;
  /** The partitions that have a row under this key, or any row at all: a walk through the whole table. */
  readonly partitions: (key?: string) => AsyncIterable<string>;
  /** Every row of the table, in the order of partitions and keys. */
  readonly all: () => AsyncIterable<StoredRow>;
};

/** Where rows are kept: Azure Tables, or memory with the same manners. All that is remembered is built on this. */
export type Tables = {
  readonly table: (name: TableName) => Table;
  /** Makes the tables that are not there yet. Called once, at start. */
  readonly prepare: () => Promise<void>;
  /** The storage's own time. Throws when the storage does not answer. */
  readonly time: () => Promise<Instant>;
};

/** The ETag of one of the writes of a transaction. */
export function etagAt(etags: readonly string[], nth: number): string {
  const etag = etags[nth];
  if (etag === undefined) throw new UnreadableError("the storage named no version of what it wrote");
  return etag;
}
