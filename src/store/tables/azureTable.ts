import {
  odata,
  type TableClient,
  type TableEntityQueryOptions,
  type TableEntityResultPage,
  type TransactionAction,
} from "@azure/data-tables";
import { UnreadableError } from "../errors.ts";
import type { Row, StoredRow, Stretch, Table, Write } from "../rows.ts";
import { ageAt, ask, askToWrite, isAbsence, storageClock } from "./asking.ts";
import { checkTransaction, documentOf, entity } from "./entity.ts";

/** Azure gives at most this many rows at once. */
const fullPage = 1_000;

/** A table in Azure Table Storage. Replacements always name the ETag: the SDK's defaults merge and let the last writer win. */
export function azureTable(client: TableClient): Table {
  return {
    read: (partition, key) => read(client, partition, key),
    insert: async (row) => {
      const made = entity(row);
      return etagOf(await askToWrite((options) => client.createEntity(made, options)));
    },
    replace: async (row, etag) => {
      const made = entity(row);
      return etagOf(await askToWrite((options) => client.updateEntity(made, "Replace", { ...options, etag })));
    },
    put: async (row) => {
      const made = entity(row);
      return etagOf(await ask((options) => client.upsertEntity(made, "Replace", options)));
    },
    remove: (partition, key, etag) => remove(client, { partition, key, etag: etag ?? "*" }),
    transact: (writes) => transact(client, writes),
    range: (stretch) => range(client, stretch),
    partitions: (key) => partitions(client, key),
    all: () => rows(client, {}),
  };
}

async function read(client: TableClient, partition: string, key: string): Promise<StoredRow | undefined> {
  const { onResponse, date } = storageClock();
  try {
    const found = await ask((options) => client.getEntity(partition, key, { ...options, onResponse }));
    const age = ageAt(date(), found.timestamp);
    return { partition, key, document: documentOf(found), etag: found.etag, age };
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

type Removal = Pick<Row, "partition" | "key"> & { readonly etag: string };

async function remove(client: TableClient, { partition, key, etag }: Removal): Promise<void> {
  await askToWrite(async (options) => {
    try {
      await client.deleteEntity(partition, key, { ...options, etag });
    } catch (error) {
      if (!isAbsence(error)) throw error;
    }
  });
}

async function transact(client: TableClient, writes: readonly Write[]): Promise<readonly string[]> {
  checkTransaction(writes.map(({ row }) => entity(row)));
  const actions = writes.map(
    ({ row, etag }): TransactionAction =>
      etag === null ? ["create", entity(row)] : ["update", entity(row), "Replace", { etag }],
  );
  const { subResponses } = await askToWrite((options) => client.submitTransaction(actions, options));
  return subResponses.map(etagOf);
}

async function* range(
  client: TableClient,
  { partition, from = "", until, but, limit }: Stretch,
): AsyncIterable<StoredRow> {
  const start = odata`PartitionKey eq ${partition} and RowKey ge ${from}`;
  const end = until === undefined ? "" : ` and ${odata`RowKey lt ${until}`}`;
  const gap = but === undefined ? "" : ` and (${odata`RowKey lt ${but.from} or RowKey ge ${but.until}`})`;
  const filter = `${start}${end}${gap}`;
  let left = limit ?? Number.POSITIVE_INFINITY;
  for await (const row of rows(client, { filter }, Math.min(left, fullPage))) {
    yield row;
    if (--left <= 0) return;
  }
}

async function* rows(
  client: TableClient,
  query: TableEntityQueryOptions,
  maxPageSize = fullPage,
): AsyncIterable<StoredRow> {
  for await (const { found, date } of pages(client, query, maxPageSize)) {
    for (const it of found) {
      const { partitionKey: partition = "", rowKey: key = "", etag, timestamp } = it;
      yield { partition, key, document: documentOf(it), etag, age: ageAt(date, timestamp) };
    }
  }
}

async function* partitions(client: TableClient, key?: string): AsyncIterable<string> {
  const filter = key === undefined ? {} : { filter: odata`RowKey eq ${key}` };
  let last: string | undefined;
  for await (const { found } of pages(client, { ...filter, select: ["PartitionKey"] }, fullPage)) {
    for (const { partitionKey } of found) {
      if (partitionKey !== undefined && partitionKey !== last) yield partitionKey;
      last = partitionKey;
    }
  }
}

type Page = { readonly found: TableEntityResultPage<Record<string, unknown>>; readonly date: number };

/** Page by page, each within its own time. An empty page is not the last one: only a missing continuation token says so. */
async function* pages(
  client: TableClient,
  queryOptions: TableEntityQueryOptions,
  maxPageSize: number,
): AsyncIterable<Page> {
  let token: string | undefined;
  do {
    const { onResponse, date } = storageClock();
    const from = token === undefined ? {} : { continuationToken: token };
    const answer = await ask((options) =>
      client
        .listEntities({ ...options, onResponse, queryOptions })
        .byPage({ maxPageSize, ...from })
        .next(),
    );
    if (answer.done) return;
    yield { found: answer.value, date: date() };
    token = answer.value.continuationToken;
  } while (token !== undefined);
}

function etagOf({ etag }: { readonly etag?: string }): string {
  if (etag === undefined) throw new UnreadableError("the storage named no version of what it wrote");
  return etag;
}
