import { type CaseNumber, isCaseNumber } from "../case/case.ts";
import type { Happening, Owed } from "../case/outcome.ts";
import { beginningWith, hashed, keyPart } from "./keys.ts";
import { forward, withVersion } from "./migrations.ts";
import { cardSchema, happeningSchema, headSchema, messageSchema } from "./rowSchemas.ts";
import { etagAt, type Row, type StoredRow, type Table, type Write } from "./rows.ts";
import {
  type Aged,
  type CardRow,
  type CaseStore,
  type Commit,
  ConflictError,
  type Head,
  type MessageRow,
  type Standing,
  type Stored,
} from "./store.ts";

/** The rows of a case: one partition, so that a commit is one transaction. */
export function caseStore(table: Table): CaseStore {
  return {
    read: async (number) => headOf(await table.read(number, headKey)),
    readAll: (number) => readAll(table, number),
    create: (commit) => write(table, commit, null),
    commit: (commit, etag) => write(table, commit, etag),
    history: (number) => history(table, number),
    messages: (number) => messages(table, number),
    putMessages: (number, all) => putMessages(table, number, all),
    removeMessage: (number, message) => removeMessage(table, number, message),
    cards: (number) => cards(table, number),
    putCard: async (number, row, etag) => ({ row, etag: await putCard(table, cardRow(number, row), etag) }),
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

function headOf(found: StoredRow | undefined): Stored<Head> | undefined {
  if (found === undefined || isTombstone(found.document)) return undefined;
  return { row: headSchema.parse(forward(found.document)), etag: found.etag };
}

/** One question for all of a case but its history, which grows. */
async function readAll(table: Table, partition: CaseNumber): Promise<Standing | undefined> {
  const rows = await Array.fromAsync(table.range({ partition, but: beginningWith("happening:") }));
  const head = headOf(rows.find(({ key }) => key === headKey));
  const under = (prefix: string) => rows.filter(({ key }) => key.startsWith(prefix));
  return head && { head: head.row, cards: under("card:").map(cardOf), messages: under("message:").map(messageOf) };
}

async function write(table: Table, commit: Commit, etag: string | null): Promise<Stored<Commit["head"]>> {
  const { head, messages: owed } = commit;
  try {
    return await written(table, commit, etag);
  } catch (error) {
    if (!(error instanceof ConflictError) || owed.length === 0) throw error;
    const unsaid = await notYetOwed(table, head.case.number, owed);
    if (unsaid.length === owed.length) throw error;
    return written(table, { ...commit, messages: unsaid }, etag);
  }
}

async function written(table: Table, commit: Commit, etag: string | null): Promise<Stored<Head>> {
  return { row: commit.head, etag: etagAt(await table.transact(writes(commit, etag)), 0) };
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
  return rows.map(messageOf);
}

const messageOf = ({ document, etag, age }: StoredRow): Aged<MessageRow> => ({
  row: messageSchema.parse(document),
  etag,
  age,
});

async function putMessages(table: Table, number: CaseNumber, all: readonly Stored<MessageRow>[]) {
  if (all.length === 0) return [];
  const etags = await table.transact(all.map(({ row, etag }) => ({ row: messageRow(number, row), etag })));
  return all.map(({ row }, nth) => ({ row, etag: etagAt(etags, nth) }));
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
  return rows.map(cardOf);
}

const cardOf = ({ document, etag, age }: StoredRow): Aged<CardRow> => ({ row: cardSchema.parse(document), etag, age });

async function putCard(table: Table, row: Row, etag: string | null): Promise<string> {
  return etag === null ? table.insert(row) : table.replace(row, etag);
}

async function* numbers(table: Table): AsyncIterable<CaseNumber> {
  for await (const partition of table.partitions(headKey)) if (isCaseNumber(partition)) yield partition;
}
