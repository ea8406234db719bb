import type { CaseNumber } from "../case/case.ts";
import { hashed } from "./keys.ts";
import { numberSeries } from "./numberSeries.ts";
import { documentSchema, pointerSchema } from "./rowSchemas.ts";
import type { Row, Table } from "./rows.ts";
import { ConflictError, type NoticeStore, type Queue, type QueueName } from "./store.ts";

const noticeKey = "notice";

/**
 * Which notice became which case, and what was answered to whom. Those rows are only ever inserted: they are the truth about
 * "did we have this one?". Beside them stands what the intake desk has to look at.
 */
export function noticeStore(notices: Table, settings: Table): NoticeStore {
  const numbers = numberSeries(settings);
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
    nextNumber: (region, year) => numbers(`${region}-${year}`),
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
