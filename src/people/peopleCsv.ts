import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { type PersonId, personId } from "../case/person.ts";
import type { Entry } from "./entry.ts";

/** The columns of the list, in the order in which it is written. A file may leave out all but the first two. */
export const columns = [
  "tenant",
  "objectId",
  "name",
  "organisation",
  "duties",
  "prisons",
  "municipalities",
  "language",
  "phone",
  "mail",
  "days",
  "awayFrom",
  "awayUntil",
  "deputy",
  "digest",
  "leftOn",
] as const;

export type Column = (typeof columns)[number];

/** A row as it stands in the file: whom it is about, and its cells by column. Columns that the file leaves out are not in it. */
export type PeopleRow = {
  /** Line in the file; the header is line 1. */
  readonly line: number;
  readonly id: PersonId | null;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
};

const records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/** Reads a list (`;`, UTF-8, header row). What is wrong with the file as a whole is a problem; rows are judged elsewhere. */
export function readPeople(text: string): { readonly rows: readonly PeopleRow[] } | { readonly problem: string } {
  const [header, ...rest] = recordsOf(text) ?? [];
  if (header === undefined) return { problem: "this is no CSV file with a header row" };
  const names = header.record;
  const unknown = names.filter((name) => !isColumn(name));
  const missing = ["tenant", "objectId"].filter((name) => !names.includes(name));
  if (unknown.length > 0) return { problem: `no such column: ${unknown.join(", ")}` };
  if (missing.length > 0) return { problem: `column is missing: ${missing.join(", ")}` };
  if (new Set(names).size < names.length) return { problem: "a column stands there twice" };
  const rows = rest.map(({ record, info: { lines } }): PeopleRow => {
    const cells = Object.fromEntries(names.map((name, at) => [name, plainCell(record[at] ?? "")]));
    return { line: lines, id: idOf(cells), cells };
  });
  return { rows };
}

function recordsOf(text: string) {
  const options = { delimiter: ";", bom: true, trim: true, skip_empty_lines: true, relax_column_count: true } as const;
  try {
    return records.parse(parse(text, { ...options, info: true }));
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

const isColumn = (name: string): name is Column => columns.some((column) => column === name);

function idOf({ tenant = "", objectId = "" }: PeopleRow["cells"]): PersonId | null {
  try {
    return personId(tenant, objectId);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const weekdays: readonly string[] = ["mon", "tue", "wed", "thu", "fri"];

/** The cells as an entry would have them, unchecked; a cell that is empty takes away what stood there. */
export function fieldsOf({ cells }: PeopleRow, before: Entry | undefined): Readonly<Record<string, unknown>> {
  const told = <Value>(column: Column, read: (cell: string) => Value): Readonly<Record<string, Value | undefined>> => {
    const cell = cells[column];
    return cell === undefined ? {} : { [column]: cell === "" ? undefined : read(cell) };
  };
  const text = (column: Column) => told(column, (cell) => cell);
  const reach = {
    ...(before?.reach ?? { prisons: [], municipalities: [] }),
    ...told("prisons", placesOf),
    ...told("municipalities", placesOf),
  };
  return {
    ...text("name"),
    ...text("organisation"),
    ...(cells.duties === undefined ? {} : { duties: listOf(cells.duties) }),
    reach: { prisons: reach.prisons ?? [], municipalities: reach.municipalities ?? [] },
    ...text("language"),
    ...text("phone"),
    ...text("mail"),
    ...told("days", (cell) => listOf(cell).map((day) => weekdays.indexOf(day) + 1)),
    ...awayOf(cells),
    ...told("digest", (cell) => (cell === "off" ? cell : { at: cell })),
    ...text("leftOn"),
  };
}

function awayOf({ awayFrom, awayUntil, deputy }: PeopleRow["cells"]): { readonly away?: unknown } {
  if (awayFrom === undefined && awayUntil === undefined && deputy === undefined) return {};
  if (!awayFrom && !awayUntil && !deputy) return { away: undefined };
  return { away: { from: awayFrom, until: awayUntil, deputy: deputy ? deputy.toLowerCase() : null } };
}

const listOf = (cell: string): readonly string[] => cell.split(/[\s,]+/).filter((each) => each !== "");
const placesOf = (cell: string): readonly string[] | "all" => (cell === "all" ? cell : listOf(cell));

/** The list as a file that can be changed and read again. */
export const peopleCsv = (people: readonly Entry[]): string =>
  [columns.join(";"), ...people.map(rowOf)].map((line) => `${line}\r\n`).join("");

function rowOf({ id, reach, days = [], away, digest, ...entry }: Entry): string {
  const [tenant = "", objectId = ""] = id.split("_");
  const place = (codes: readonly string[] | "all") => (codes === "all" ? codes : codes.join(", "));
  const cells: Readonly<Record<Column, string | undefined>> = {
    ...{ tenant, objectId, name: entry.name, organisation: entry.organisation, language: entry.language },
    ...{ phone: entry.phone, mail: entry.mail, leftOn: entry.leftOn, duties: entry.duties.join(", ") },
    prisons: place(reach.prisons),
    municipalities: place(reach.municipalities),
    days: days.map((day) => weekdays[day - 1]).join(", "),
    ...{ awayFrom: away?.from, awayUntil: away?.until, deputy: away?.deputy ?? undefined },
    digest: typeof digest === "object" ? digest.at : digest,
  };
  return columns.map((column) => quoted(safe(cells[column] ?? ""))).join(";");
}

const quoted = (cell: string): string => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A spreadsheet would take what begins like this for a formula: an apostrophe before it keeps it a text. */
const formula = /^[=+\-@]/;
const safe = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);
const plainCell = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
