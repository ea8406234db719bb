import type { Case } from "../case/case.ts";
import type { Lookup } from "../store/lookup.ts";
import { municipalityKey } from "../store/lookupKeys.ts";
import type { CaseStore } from "../store/store.ts";

/** Cases that wait for the intake desk because of the municipality of return, by their numbers: read from the cases themselves. */
export type CaseQueues = {
  /** Running cases of which nobody knows yet where the person returns to (docs/rules.md, municipality of return). */
  readonly municipalityUnknown: () => AsyncIterable<Case>;
  /** Running cases of people who return outside the region, and were not passed on yet. */
  readonly outsideRegion: () => AsyncIterable<Case>;
};

/** How many cases are read at once. */
const atOnce = 50;

/** `outside`: the municipalities of the region file whose people belong to another chain. */
export function caseQueues(options: {
  readonly cases: Pick<CaseStore, "read">;
  readonly lookup: Pick<Lookup, "find">;
  readonly outside: readonly string[];
}): CaseQueues {
  const { cases, lookup, outside } = options;
  async function* running(municipalities: readonly (string | null)[]): AsyncIterable<Case> {
    const isOpen = ({ stage, municipality }: Case): boolean =>
      (stage.state === "running" || stage.state === "announced") && municipalities.includes(municipality);
    const found = await Promise.all(municipalities.map((code) => lookup.find(municipalityKey(code))));
    const numbers = [...new Set(found.flat())].sort();
    for (let first = 0; first < numbers.length; first += atOnce) {
      const heads = await Promise.all(numbers.slice(first, first + atOnce).map((number) => cases.read(number)));
      yield* heads.flatMap((head) => (head !== undefined && isOpen(head.row.case) ? [head.row.case] : []));
    }
  }
  return {
    municipalityUnknown: () => running([null]),
    outsideRegion: () => running(outside),
  };
}
