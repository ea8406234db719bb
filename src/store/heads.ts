import { type Instant, later } from "../calendar/day.ts";
import type { CaseNumber } from "../case/case.ts";
import type { Clock } from "../clock.ts";
import type { CaseStore, Head, Stored } from "./store.ts";

type Reading = Pick<CaseStore, "read">;

/** Cases that are read at once for one list: enough to be quick, few enough to leave the storage to others. */
const lanes = 16;

/** The cases under these numbers, in their order, each once; who reads them from a lookup checks what they say. */
export async function readHeads({ read }: Reading, numbers: Iterable<CaseNumber>): Promise<readonly Head[]> {
  const wanted = [...new Set(numbers)];
  const found = new Map<CaseNumber, Head>();
  const left = wanted.values();
  const lane = async (): Promise<void> => {
    for (const number of left) {
      const head = await read(number);
      if (head !== undefined) found.set(number, head.row);
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
