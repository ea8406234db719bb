import { type CaseNumber, isCaseNumber } from "../case/case.ts";
import { hashed } from "./keys.ts";
import { queues } from "./queues.ts";
import { pointerSchema, seriesSchema } from "./rowSchemas.ts";
import type { Table } from "./rows.ts";
import { ConflictError, type NoticeStore } from "./store.ts";

const noticeKey = "notice";

/** How often another replica may be first with the next number before we give up. */
const patience = 20;

/** Which notice became which case. The rows are only ever inserted: they are the truth about "did we have this one?". */
export function noticeStore(notices: Table, settings: Table): NoticeStore {
  const inTurn = queues();
  const find = async (key: string): Promise<CaseNumber | undefined> => {
    const found = await notices.read(hashed(key), noticeKey);
    return found && pointerSchema.parse(found.document).number;
  };
  return {
    find,
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

function numbered(series: string, nth: number): CaseNumber {
  const text = `${series}-${String(nth).padStart(4, "0")}`;
  if (!isCaseNumber(text)) throw new RangeError(`${text} is not a case number`);
  return text;
}
