import type { Day } from "../../src/calendar/day.ts";
import type { Duty, Reach } from "../../src/case/person.ts";
import { type Directory, directory } from "../../src/people/directory.ts";
import type { Entry } from "../../src/people/entry.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import type { Documents } from "../../src/store/store.ts";
import { on, person } from "../support/chain.ts";

/** An entry of the directory. */
export const entry = (
  name: string,
  duties: readonly Duty[],
  { organisation, reach, ...more }: Partial<Entry> & { readonly reach?: Reach } = {},
): Entry => ({
  ...person(name, duties, { ...(organisation === undefined ? {} : { organisation }), ...(reach && { reach }) }),
  ...more,
});

/** A directory with these people, on Wednesday 2 December 2026 until the day is moved. */
export async function directoryOf(
  people: readonly Entry[],
  documents: Documents = memoryStore().documents,
): Promise<Directory & { readonly documents: Documents; readonly setDay: (to: string) => void }> {
  let now: Day = on("2026-12-02");
  const listed = directory(documents, { administrators: ["tenant_ad"], today: () => now });
  for (const each of people) await listed.put(each);
  return {
    ...listed,
    documents,
    setDay: (to) => {
      now = on(to);
    },
  };
}

/** Documents in which somebody else writes just before the next write of ours. */
export function contested(documents: Documents, meanwhile: () => Promise<unknown>): Documents {
  let isFirst = true;
  return {
    ...documents,
    write: async (...row) => {
      if (isFirst) {
        isFirst = false;
        await meanwhile();
      }
      return documents.write(...row);
    },
  };
}
