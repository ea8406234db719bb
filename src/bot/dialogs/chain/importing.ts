import { z } from "zod";
import { csvNotices } from "../../../notices/csv.ts";
import { shortHash } from "../../../notices/noticeKey.ts";
import type { RowResult } from "../../../notices/rows.ts";
import { instantText } from "../../../store/recordSchemas.ts";
import type { Chain } from "../../chain.ts";
import type { Window } from "../dialog.ts";
import { badRowsSchema, noBadRows, withBadRows } from "./badRows.ts";

/** Rows that are taken in between two notes of how far it is: few enough to answer in time. */
export const atOnce = 100;

/** Rows that one import may hold. */
export const most = 2_000;

/** Characters that one paste may hold: Teams carries at most 256 KB to a bot, of which tabs and line ends take double. */
export const mostCharacters = 230_000;

const count = z.int().min(0);
const statuses = ["created", "possibleDuplicate", "known", "applied", "unmatched", "invalid"] as const;

const progressSchema = z.strictObject({
  id: z.string(),
  at: instantText,
  total: count,
  taken: count,
  counts: z.record(z.enum(statuses), count),
  bad: badRowsSchema.readonly(),
});

/** How far an import is, at which moment; counts and reasons alone, nothing of what stood in the rows. */
export type Progress = Readonly<z.output<typeof progressSchema>>;

const keyOf = ({ asked: { entry } }: Window): string => `import:${entry.id}`;

/** The import that this person began last. */
export async function progressOf(it: Window): Promise<Progress | undefined> {
  const stored = await it.chain.store.documents.read("settings", keyOf(it));
  return progressSchema.safeParse(stored?.row).data;
}

/** The rows that somebody pasted: from a file, or from a spreadsheet, which puts tabs between its cells. */
export function rowsIn(text: string): readonly unknown[] | undefined {
  const [header = ""] = text.trim().split("\n");
  const isSpreadsheet = header.includes("\t") && !header.includes(";");
  return csvNotices(isSpreadsheet ? text.replaceAll("\t", ";") : text);
}

/** Names these rows in this window: pasted and sent again, they are the same import. */
export const importId = (text: string, { nonce }: Window): string => shortHash(`${nonce} ${text}`);

/**
 * Takes rows in, a part at a time, and notes after each how far it is. Whoever dies halfway leaves a count that stands still;
 * the same rows again change nothing of what is in.
 */
export async function takeIn(it: Window, rows: readonly unknown[], id: string): Promise<Progress> {
  const { chain, asked } = it;
  let progress: Progress = { id, at: chain.clock.now(), total: rows.length, taken: 0, counts: noneYet, bad: noBadRows };
  for (let first = 0; first < rows.length; first += atOnce) {
    const part = rows.slice(first, first + atOnce);
    const delivery = { sender: "pasted", id: `${id}.${first}`, at: chain.clock.now(), by: asked.entry };
    progress = added(progress, await chain.notices.takeRows(part, delivery), chain.clock);
    await chain.store.documents.write("settings", keyOf(it), progress);
  }
  return progress;
}

const noneYet: Progress["counts"] = {
  ...{ created: 0, possibleDuplicate: 0, known: 0 },
  ...{ applied: 0, unmatched: 0, invalid: 0 },
};

function added(before: Progress, results: readonly RowResult[], clock: Pick<Chain["clock"], "now">): Progress {
  const { taken, counts, bad } = before;
  const told = statuses.map((name) => [name, counts[name] + results.filter(({ status }) => status === name).length]);
  const refused = results.flatMap((result, at) =>
    result.status === "invalid" ? [{ row: taken + at + 1, problems: result.errors }] : [],
  );
  return {
    ...before,
    at: clock.now(),
    taken: taken + results.length,
    counts: { ...counts, ...Object.fromEntries(told) },
    bad: withBadRows(bad, refused),
  };
}

export const isDone = ({ total, taken }: Progress): boolean => taken >= total;
