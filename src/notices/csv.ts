import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";

const cells = z.array(z.array(z.string()));

const booleans: Readonly<Record<string, boolean>> = { true: true, false: false };

/** `2a=2026-10-05 2b=2026-10-08` as a list of steps; what stands without a sign is refused as a step later. */
const stepsOf = (cell: string) =>
  cell.split(/ +/).map((step) => {
    const [item, on] = step.split("=", 2);
    return { item, on };
  });

/** A cell as JSON would have it. Empty is absent; only `certain` and `doneSteps` are not texts. */
function jsonOf(name: string, cell: string): unknown {
  if (name === "doneSteps") return stepsOf(cell);
  return name.endsWith(".certain") ? (booleans[cell] ?? cell) : cell;
}

/** `expectedRelease.on` and its neighbours become one object; other dots stay in the name, which is refused then. */
function noticeOf(header: readonly string[], row: readonly string[]): unknown {
  const filled = row.flatMap((cell, at): [string, unknown][] => {
    const name = header[at] ?? "";
    return cell === "" ? [] : [[name, jsonOf(name, cell)]];
  });
  const nested = Object.groupBy(filled, ([name]) => (name.startsWith("expectedRelease.") ? "release" : "notice"));
  const release = nested.release?.map(([name, value]) => [name.slice("expectedRelease.".length), value] as const);
  // Object.fromEntries defines, never assigns: a column called __proto__ is one more unknown field.
  const notice: Readonly<Record<string, unknown>> = Object.fromEntries(nested.notice ?? []);
  return release ? { ...notice, expectedRelease: Object.fromEntries(release) } : notice;
}

/**
 * The rows of a CSV file (`;`, header row with the names of the JSON fields, `expectedRelease.on` for nested ones, `doneSteps`
 * as `2a=2026-10-05 2b=2026-10-08`) as the JSON notices they stand for, unchecked. `undefined` when it cannot be read as CSV at all.
 */
export function csvNotices(text: string): readonly unknown[] | undefined {
  try {
    const [header, ...rows] = cells.parse(
      parse(text, { delimiter: ";", trim: true, skip_empty_lines: true, relax_column_count: true }),
    );
    return header && rows.map((row) => noticeOf(header, row));
  } catch (err) {
    if (err instanceof CsvError) return undefined;
    throw err;
  }
}
