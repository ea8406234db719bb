import { setImmediate } from "node:timers/promises";
import { type Instant, later } from "../calendar/day.ts";
import type { CaseNumber } from "../case/case.ts";
import type { Clock } from "../clock.ts";
import type { CaseStore, Head, Stored } from "./store.ts";

type Reading = Pick<CaseStore, "read">;

/** Cases that are read at once for one list: enough to be quick, few enough to leave the storage to others. */
const lanes = 16;

/** The cases under these numbers, in their order, each once; who reads them from a lookup checks what they say. */
export const readHeads = (cases: Reading, numbers: Iterable<CaseNumber>): Promise<readonly Head[]> =>
  fromHeads(cases, numbers, (head) => [head]);

/**
 * What `look` finds in the cases under these numbers, in their order. Looking at thousands of cases takes seconds in all: whoever
 * presses a button in the meantime does not wait for that.
 */
export async function fromHeads<Found>(
  { read }: Reading,
  numbers: Iterable<CaseNumber>,
  look: (head: Head) => readonly Found[],
): Promise<readonly Found[]> {
  const wanted = [...new Set(numbers)];
  const found = new Map<CaseNumber, readonly Found[]>();
  const left = wanted.values();
  const lane = async (): Promise<void> => {
    for (const number of left) {
      const head = await read(number);
      if (head !== undefined) found.set(number, look(head.row));
      await setImmediate();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return wanted.flatMap((number) => found.get(number) ?? []);
}

/** Seconds for which a case is the same for everybody's list. */
const fresh = 5;

/** Reads a case once for all lists that are made together: in the morning everybody's list asks for the same open roles. */
export function readTogether(cases: Reading, { now }: Pick<Clock, "now">): Reading {
  let since: Instant | undefined;
  let known = new Map<CaseNumber, Promise<Stored<Head> | undefined>>();
  return {
    read: (number) => {
      const at = now();
      if (since === undefined || at < since || at >= later(since, fresh)) {
        since = at;
        known = new Map();
      }
      const asked = known.get(number) ?? cases.read(number);
      const kept = known.set(number, asked);
      asked.catch(() => kept.delete(number));
      return asked;
    },
  };
}
