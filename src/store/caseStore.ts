import { type CaseNumber, isCaseNumber } from "../case/case.ts";
import type { Happening, Owed } from "../case/outcome.ts";
import { beginningWith, hashed, keyPart } from "./keys.ts";
import { forward, withVersion } from "./migrations.ts";
import { cardSchema, happeningSchema, headSchema, messageSchema } from "./rowSchemas.ts";
import type { Row, Table, Write } from "./rows.ts";
import {
  type Aged,
  type CardRow,
  type CaseStore,
  type Commit,
  ConflictError,
  type MessageRow,
  type Stored,
} from "./store.ts";

/** The rows of a case: one partition, so that a commit is one transaction. */
export function caseStore(table: Table): CaseStore {
  return {
    read: async (number) => {
      const found = await table.read(number, headKey);
      if (found === undefined || isTombstone(found.document)) return undefined;
      return { row: headSchema.parse(forward(found.document)), etag: found.etag };
    },
    create: (commit) => write(table, commit, null),
    commit: (commit, etag) => write(table, commit, etag),
    history: (number) => history(table, number),
    messages: (number) => messages(table, number),
    putMessage: (number, row, etag) => put(table, { row, etag, at: messageRow(number, row) }),
    removeMessage: (number, message) => removeMessage(table, number, message),
    cards: (number) => cards(table, number),
    putCard: (number, row, etag) => put(table, { row, etag, at: cardRow(number, row) }),
    numbers: () => numbers(table),
  };
}

export const headKey = "head";
export const messageKey = (key: string): string => `message:${keyPart(key)}`;
export const cardKey = (conversation: string): string => `card:${hashed(conversation)}`;

const isTombstone = (document: unknown): boolean =>
  typeof document === "object" && document !== null && "tombstone" in document;

const messageRow = (number: CaseNumber, row: MessageRow): Row => ({
  partition: number,
  key: messageKey(row.owed.key),
  document: row,
});
const cardRow = (number: CaseNumber, row: CardRow): Row => ({
  partition: number,
  key: cardKey(row.conversation),
  document: row,
});

async function write(table: Table, commit: Commit, etag: string | null): Promise<Stored<Commit["head"]>> {
  const { head, messages: owed } = commit;
  try {
    return { row: head, etag: await table.transact(writes(commit, etag)) };
  } catch (error) {
    if (!(error instanceof ConflictError) || owed.length === 0) throw error;
    const unsaid = await notYetOwed(table, head.case.number, owed);
    if (unsaid.length === owed.length) throw error;
    return { row: head, etag: await table.transact(writes({ ...commit, messages: unsaid }, etag)) };
  }
}

function writes({ head, happenings, messages: owed }: Commit, etag: string | null): readonly Write[] {
  const { number } = head.case;
  const first = head.happened - happenings.length;
  return [
    { row: { partition: number, key: headKey, document: withVersion(head) }, etag },
    ...happenings.map((it, index) => ({ row: happeningRow(number, first + index, it), etag: null })),
    ...owed.map((it) => ({ row: messageRow(number, newMessage(it)), etag: null })),
  ];
}

const happeningRow = (number: CaseNumber, nth: number, document: Happening): Row => ({
  partition: number,
  key: `happening:${String(nth).padStart(6, "0")}`,
  document,
});

const newMessage = (owed: Owed): MessageRow => ({
  owed,
  state: "owed",
  since: owed.from,
  attempts: 0,
  reason: null,
  sent: null,
});

/** Owing twice is owing once: a message that stands must not be set back to `owed`, nor hold up the commit. */
async function notYetOwed(table: Table, number: CaseNumber, owed: readonly Owed[]): Promise<readonly Owed[]> {
  const standing = new Set((await messages(table, number)).map(({ row }) => row.owed.key));
  return owed.filter(({ key }) => !standing.has(key));
}

async function* history(table: Table, partition: CaseNumber): AsyncIterable<Happening> {
  for await (const { document } of table.range({ partition, ...beginningWith("happening:") })) {
    yield happeningSchema.parse(document);
  }
}

async function messages(table: Table, partition: CaseNumber): Promise<readonly Aged<MessageRow>[]> {
  const rows = await Array.fromAsync(table.range({ partition, ...beginningWith("message:") }));
  return rows.map(({ document, etag, age }) => ({ row: messageSchema.parse(document), etag, age }));
}

async function removeMessage(table: Table, number: CaseNumber, { row, etag }: Stored<MessageRow>): Promise<void> {
  try {
    await table.remove(number, messageRow(number, row).key, etag);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
  }
}

async function cards(table: Table, partition: CaseNumber): Promise<readonly Aged<CardRow>[]> {
  const rows = await Array.fromAsync(table.range({ partition, ...beginningWith("card:") }));
  return rows.map(({ document, etag, age }) => ({ row: cardSchema.parse(document), etag, age }));
}

type Put<Kept> = { readonly row: Kept; readonly etag: string | null; readonly at: Row };

async function put<Kept>(table: Table, { row, etag, at }: Put<Kept>): Promise<Stored<Kept>> {
  return { row, etag: etag === null ? await table.insert(at) : await table.replace(at, etag) };
}

async function* numbers(table: Table): AsyncIterable<CaseNumber> {
  for await (const partition of table.partitions(headKey)) if (isCaseNumber(partition)) yield partition;
}
