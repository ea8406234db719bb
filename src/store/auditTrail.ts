import { z } from "zod";
import type { Instant } from "../calendar/day.ts";
import { type CaseNumber, isCaseNumber } from "../case/case.ts";
import type { PersonId } from "../case/person.ts";
import { beginningWith } from "./keys.ts";
import { instantText, personIdText } from "./recordSchemas.ts";
import { etagAt, type Row, type StoredRow, type Table } from "./rows.ts";
import { schemaOf, textThat } from "./schemaOf.ts";
import type { Stored } from "./store.ts";

/** What is no case and nobody: a notice that no case has taken, what waits for the intake desk, and a channel in Teams. */
const things = ["notice", "queue", "channel"] as const;
type Thing = (typeof things)[number];

/** Who did something: a person, the source of a notice, time, or whoever runs a tool beside the storage (`operator`). */
export type AuditActor = PersonId | "source" | "time" | "operator";

/** Where it came from: a channel or a chat in Teams, a notice, the agenda, or a tool. Never what was said there. */
export const origins = ["channel", "chat", "teams", "notice", "agenda", "tool"] as const;
export type Origin = (typeof origins)[number];

/**
 * One read or change of a case, or of what people may do and see. `action` is the command, or what was read; `result` is `done`, `shown`, `repeated`, `failed`,
 * `refused:` and the kind of refusal, or `left:` and what of an erased case stays in Teams. Ids and codes alone: nothing of what the case says.
 */
export type AuditEntry = {
  readonly at: Instant;
  readonly actor: AuditActor;
  readonly action: string;
  readonly object: CaseNumber | PersonId | Thing;
  readonly result: string;
  readonly origin: Origin;
};

/** A line as it stands. The first number is 1; `previous` is the hash of the line before it, empty for the first one. */
export type AuditLine = {
  readonly number: number;
  readonly previous: string;
  readonly hash: string;
  readonly entry: AuditEntry;
};

/** How long the log is, and the hash of its last line; `number` is 0 while it is empty. */
export type AuditEnd = { readonly number: number; readonly hash: string };

/** The access log as it is stored: one row of lines, in which nothing is ever replaced but where it ends. */
export type AuditTrail = {
  readonly end: () => Promise<Stored<AuditEnd> | undefined>;
  /**
   * Writes lines behind the end that was read (`null`: there was none), all or none. At most 99. Throws `ConflictError` when
   * somebody else was first, or when an earlier try of ours succeeded without our hearing of it.
   */
  readonly append: (lines: readonly AuditLine[], etag: string | null) => Promise<Stored<AuditEnd>>;
  readonly line: (number: number) => Promise<AuditLine | undefined>;
  /** All lines from a number on, in their order; read page by page. A line that can't be read is told by its row alone. */
  readonly lines: (from?: number) => AsyncIterable<AuditLine | { readonly unreadable: string }>;
};

const partition = "log";
const endKey = "end";

export function auditTrail(table: Table): AuditTrail {
  return {
    end: async () => {
      const found = await table.read(partition, endKey);
      return found && { row: endSchema.parse(found.document), etag: found.etag };
    },
    append: async (lines, etag) => {
      const { number, hash } = lines.at(-1) ?? { number: 0, hash: "" };
      const end: AuditEnd = { number, hash };
      const writes = lines.map((line) => ({ row: rowOf(line), etag: null }));
      const at = { row: { partition, key: endKey, document: end }, etag };
      return { row: end, etag: etagAt(await table.transact([at, ...writes]), 0) };
    },
    line: async (number) => {
      const found = await table.read(partition, keyOf(number));
      return found && lineSchema.parse(found.document);
    },
    lines: (from = 0) => lines(table, from),
  };
}

async function* lines(table: Table, first: number): ReturnType<AuditTrail["lines"]> {
  const { until } = beginningWith("line:");
  for await (const { key, document } of table.range({ partition, from: keyOf(first), until })) {
    const read = lineSchema.safeParse(document);
    yield read.data !== undefined && keyOf(read.data.number) === key ? read.data : { unreadable: key };
  }
}

/**
 * The rows of the log as it was when its end was read, which stands before all lines. A line that somebody wrote while the
 * rest was read is left out: behind this end the same number would be written once more, and never taken.
 */
export async function* upToItsEnd(rows: AsyncIterable<StoredRow>): AsyncIterable<StoredRow> {
  let last = keyOf(0);
  for await (const row of rows) {
    if (row.key === endKey) last = keyOf(endSchema.safeParse(row.document).data?.number ?? 0);
    if (row.key === endKey || row.key <= last) yield row;
  }
}

/** Twelve digits: in the order of their keys lines stand in the order of their numbers. */
const keyOf = (number: number): string => `line:${String(number).padStart(12, "0")}`;

const rowOf = (line: AuditLine): Row => ({ partition, key: keyOf(line.number), document: line });

const count = z.int().min(0);

const endSchema = schemaOf<AuditEnd>()(z.strictObject({ number: count, hash: z.string() }));

const entrySchema = schemaOf<AuditEntry>()(
  z.strictObject({
    at: instantText,
    actor: z.union([personIdText, z.enum(["source", "time", "operator"])]),
    action: z.string().min(1),
    object: z.union([textThat(isCaseNumber), personIdText, z.enum(things)]),
    result: z.string().min(1),
    origin: z.enum(origins),
  }),
);

const lineSchema = schemaOf<AuditLine>()(
  z.strictObject({ number: count, previous: z.string(), hash: z.string(), entry: entrySchema }),
);
