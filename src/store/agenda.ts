import { type Instant, instant } from "../calendar/day.ts";
import { operationId } from "../case/commands.ts";
import { keyPart } from "./keys.ts";
import { hintSchema } from "./rowSchemas.ts";
import type { Row, Table } from "./rows.ts";
import { type Aged, type Agenda, type Besides, ConflictError, type Hint, type Stored } from "./store.ts";

const partition = "due";

/** The operation of hints that no change comes after: moments at which a subject is due for a look. */
export const planned = operationId("look");

/** A hint for whoever knows that a subject will have something to do or to say then. */
export const plannedHint = (subject: string, at: Instant): Hint => ({ at, subject, operation: planned });

/** Hints in the order of their moments: what is due is one stretch at the beginning, however much waits behind it. */
export function agenda(table: Table): Agenda {
  return {
    write: async (hint) => ({ row: hint, etag: await table.put(rowOf(hint)) }),
    writeOwn: (hint) => writeOwn(table, hint),
    due: (until, limit, besides = {}) => due(table, { until, limit, ...besides }),
    remove: async ({ row, etag }) => {
      try {
        await table.remove(partition, rowOf(row).key, etag);
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
      }
    },
  };
}

type Asked = Besides & { readonly until: Instant; readonly limit: number };

async function due(table: Table, { until, limit, passOver, without }: Asked): Promise<readonly Aged<Hint>[]> {
  const found: Aged<Hint>[] = [];
  // "`" is the character after "_": every key of this very moment sorts before it.
  for await (const { key, document, etag, age } of table.range({ partition, until: `${until}\`` })) {
    const { data: row, error } = hintSchema.safeParse(document);
    if (row !== undefined) {
      if (!without?.(row.subject)) found.push({ row, etag, age });
    } else if (passOver === undefined) throw error;
    else passOver(key, error);
    if (found.length >= limit) break;
  }
  return found;
}

/** Two replicas may be handed the same operation in the same millisecond: what one withdraws, the other counts on. */
async function writeOwn(table: Table, hint: Hint): Promise<Stored<Hint>> {
  for (let row = hint; ; row = { ...row, at: nextMillisecond(row.at) }) {
    try {
      return { row, etag: await table.insert(rowOf(row)) };
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
    }
  }
}

const nextMillisecond = (at: Instant): Instant => instant(Temporal.Instant.from(at).add({ milliseconds: 1 }));

const rowOf = (hint: Hint): Row => ({
  partition,
  key: `${hint.at}_${keyPart(hint.subject)}_${hint.operation}`,
  document: hint,
});
