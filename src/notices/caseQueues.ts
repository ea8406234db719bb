import type { Case } from "../case/case.ts";
import type { Lookup } from "../store/lookup.ts";
import type { CaseStore } from "../store/store.ts";

/** Cases that wait for the intake desk because of the municipality of return: read from the cases themselves. */
export type CaseQueues = {
  /** Running cases of which nobody knows yet where the person returns to (docs/rules.md, municipality of return). */
  readonly municipalityUnknown: () => Promise<readonly Case[]>;
  /** Running cases of people who return outside the region, and were not passed on yet. */
  readonly outsideRegion: () => Promise<readonly Case[]>;
};

/** How many are given at once, oldest number first. */
const atMost = 50;

/** `outside`: the municipalities of the region file whose people belong to another chain. */
export function caseQueues(options: {
  readonly cases: Pick<CaseStore, "read">;
  readonly lookup: Pick<Lookup, "find">;
  readonly outside: readonly string[];
}): CaseQueues {
  const { cases, lookup, outside } = options;
  const running = async (municipalities: readonly (string | null)[]): Promise<readonly Case[]> => {
    const keys = municipalities.map((code) => `municipality:${code ?? "unknown"}`);
    const numbers = (await Promise.all(keys.map((key) => lookup.find(key)))).flat();
    const found: Case[] = [];
    for (const number of [...new Set(numbers)].sort()) {
      const it = (await cases.read(number))?.row.case;
      const isOpen = it?.stage.state === "running" || it?.stage.state === "announced";
      if (it !== undefined && isOpen && municipalities.includes(it.municipality)) found.push(it);
      if (found.length === atMost) break;
    }
    return found;
  };
  return {
    municipalityUnknown: () => running([null]),
    outsideRegion: () => running(outside),
  };
}
