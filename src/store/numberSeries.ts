import { type CaseNumber, isCaseNumber } from "../case/case.ts";
import { queues } from "./queues.ts";
import { seriesSchema } from "./rowSchemas.ts";
import type { Row, Table } from "./rows.ts";
import { ConflictError } from "./store.ts";

const partition = "series";

/** How often another replica may be first with the next numbers before we give up. */
const patience = 20;

/**
 * Gives each number of a series once, however many ask in however many processes. Who asks while numbers are being taken gets
 * theirs from the next taking, together: a crowd in one process meets another replica once, and not with each number.
 */
export function numberSeries(settings: Table): (series: string) => Promise<CaseNumber> {
  const inTurn = queues();
  const asking = new Map<string, PromiseWithResolvers<CaseNumber>[]>();

  const serve = async (series: string): Promise<void> => {
    const asked = asking.get(series) ?? [];
    asking.delete(series);
    if (asked.length === 0) return;
    try {
      const first = await take(settings, series, asked.length);
      for (const [nth, { resolve }] of asked.entries()) resolve(numbered(series, first + nth));
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  };

  return (series) => {
    const mine = Promise.withResolvers<CaseNumber>();
    asking.set(series, [...(asking.get(series) ?? []), mine]);
    void inTurn(series, () => serve(series));
    return mine.promise;
  };
}

/** Takes so many numbers at once; answers the first of them. */
async function take(settings: Table, series: string, count: number): Promise<number> {
  for (let tries = 1; ; tries++) {
    const found = await settings.read(partition, series);
    const next = found === undefined ? 1 : seriesSchema.parse(found.document).next;
    const row = rowOf(series, next + count);
    try {
      await (found === undefined ? settings.insert(row) : settings.replace(row, found.etag));
      return next;
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
  for await (const { key, document, etag } of settings.range({ partition })) {
    const next = Math.ceil((seriesSchema.parse(document).next + least) / 1_000) * 1_000;
    await settings.replace(rowOf(key, next), etag);
  }
}

const rowOf = (key: string, next: number): Row => ({ partition, key, document: { next } });

function numbered(series: string, nth: number): CaseNumber {
  const text = `${series}-${String(nth).padStart(4, "0")}`;
  if (!isCaseNumber(text)) throw new RangeError(`${text} is not a case number`);
  return text;
}
