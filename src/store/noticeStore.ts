import { type CaseNumber, isCaseNumber } from "../case/case.ts";
import { hashed } from "./keys.ts";
import { queues } from "./queues.ts";
import { documentSchema, pointerSchema, seriesSchema } from "./rowSchemas.ts";
import type { Row, Table } from "./rows.ts";
import { ConflictError, type NoticeStore, type Queue, type QueueName } from "./store.ts";

const noticeKey = "notice";

/** How often another replica may be first with the next number before we give up. */
const patience = 20;

/**
 * Which notice became which case, and what was answered to whom. Those rows are only ever inserted: they are the truth about
 * "did we have this one?". Beside them stands what the intake desk has to look at.
 */
export function noticeStore(notices: Table, settings: Table): NoticeStore {
  const inTurn = queues();
  const find = async (key: string): Promise<CaseNumber | undefined> => {
    const found = await notices.read(hashed(key), noticeKey);
    return found && pointerSchema.parse(found.document).number;
  };
  const answered = async (key: string, delivery: string): Promise<unknown> => {
    const found = await notices.read(hashed(key), answerKey(delivery));
    return found && documentSchema.parse(found.document).document;
  };
  return {
    find,
    answered,
    answer: async (key, delivery, answer) => {
      const row = rowOf(hashed(key), answerKey(delivery), answer);
      try {
        await notices.insert(row);
        return answer;
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
        return answered(key, delivery);
      }
    },
    queue: (name) => queueIn(notices, name),
    reserve: async (key, number) => {
      try {
        await notices.insert({ partition: hashed(key), key: noticeKey, document: { number } });
        return { number, isNew: true };
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
        const kept = await find(key);
        if (kept === undefined) throw error;
        // The answer to our own insert may have got lost: then our number stands there.
        return { number: kept, isNew: kept === number };
      }
    },
    nextNumber: (region, year) => inTurn(`${region}-${year}`, () => nextOf(settings, `${region}-${year}`)),
  };
}

const answerKey = (delivery: string): string => `answer:${hashed(delivery)}`;

const rowOf = (partition: string, key: string, document: unknown): Row => ({
  partition,
  key,
  document: { key, document },
});

function queueIn(notices: Table, name: QueueName): Queue {
  const partition = `queue:${name}`;
  return {
    list: async (stretch) => {
      const rows = await Array.fromAsync(notices.range({ partition, ...stretch }));
      return rows.map((row) => documentSchema.parse(row.document));
    },
    put: async (key, document) => {
      await notices.put(rowOf(partition, key, document));
    },
    remove: (key) => notices.remove(partition, key, null),
  };
}

async function nextOf(settings: Table, series: string): Promise<CaseNumber> {
  for (let tries = 1; ; tries++) {
    const found = await settings.read("series", series);
    const next = found === undefined ? 1 : seriesSchema.parse(found.document).next;
    const row = { partition: "series", key: series, document: { next: next + 1 } };
    try {
      await (found === undefined ? settings.insert(row) : settings.replace(row, found.etag));
      return numbered(series, next);
    } catch (error) {
      if (!(error instanceof ConflictError) || tries === patience) throw error;
    }
  }
}

/**
 * Moves every series to a round number, at least so many numbers ahead. After a restore the numbers that were given since the
 * backup are in nobody's memory but Teams', where their cards stand: none of them may become somebody else's case.
 */
export async function passNumbers(settings: Table, least: number): Promise<void> {
  for await (const { key, document, etag } of settings.range({ partition: "series" })) {
    const next = Math.ceil((seriesSchema.parse(document).next + least) / 1_000) * 1_000;
    await settings.replace({ partition: "series", key, document: { next } }, etag);
  }
}

function numbered(series: string, nth: number): CaseNumber {
  const text = `${series}-${String(nth).padStart(4, "0")}`;
  if (!isCaseNumber(text)) throw new RangeError(`${text} is not a case number`);
  return text;
}
