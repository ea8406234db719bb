import { z } from "zod";
import { kinds, noticeSchemas } from "../../src/notices/schemas.ts";

/** A row that was refused, as it stood in the file, and why. */
export type RefusedRow = { readonly raw: unknown; readonly reason: string };

const schemas = noticeSchemas({ prisons: [], municipalities: [] });

/** The columns of the contract: whatever else stood in a file is not written down again. */
const columns = [...new Set(kinds.flatMap((kind) => Object.keys(schemas[kind].shape)))].flatMap((name) =>
  name === "expectedRelease" ? ["on", "type", "certain"].map((part) => `${name}.${part}`) : [name],
);

const object = z.record(z.string(), z.unknown()).catch({});
const steps = z.array(z.object({ item: z.string(), on: z.string().optional() })).catch([]);

function cellOf(raw: unknown, column: string): string {
  const [name = "", part] = column.split(".");
  const value = object.parse(raw)[name];
  const cell = part === undefined ? value : object.parse(value)[part];
  if (column === "doneSteps")
    return steps
      .parse(cell)
      .map(({ item, on }) => (on === undefined ? item : `${item}=${on}`))
      .join(" ");
  return typeof cell === "string" || typeof cell === "boolean" ? String(cell) : "";
}

const quoted = (cell: string): string => (/[;"\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Refused rows as CSV with the columns that they use and a `reason`: mend them, take that column out, and send the file. */
export function refusedCsv(rows: readonly RefusedRow[]): string {
  const used = columns.filter((column) => rows.some(({ raw }) => cellOf(raw, column) !== ""));
  const lines = rows.map(({ raw, reason }) => [...used.map((column) => cellOf(raw, column)), reason]);
  return [[...used, "reason"], ...lines].map((cells) => `${cells.map(quoted).join(";")}\n`).join("");
}
