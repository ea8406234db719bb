import { isDeepStrictEqual } from "node:util";
import { addDays, type Day } from "../calendar/day.ts";
import type { Region } from "../region/region.ts";
import type { Directory, EntryChange } from "./directory.ts";
import { type Entry, entrySchema, hasLeft } from "./entry.ts";
import { isOrganisation } from "./organisations.ts";
import { fieldsOf, type PeopleRow } from "./peopleCsv.ts";

/** Fields of an entry that get another value. */
export type Changed = { readonly entry: Entry; readonly fields: readonly (keyof EntryChange)[] };

/** What a list would change, before anything is changed. */
export type Preview = {
  readonly added: readonly Entry[];
  readonly changed: readonly Changed[];
  /** Whoever is no longer in the list. Nobody, while a row is refused: it may be theirs. */
  readonly left: readonly Entry[];
  readonly unchanged: number;
  readonly refused: readonly { readonly line: number; readonly problems: readonly string[] }[];
};

type Known = {
  /** Everybody, also those who left. */
  readonly people: readonly Entry[];
  readonly region: Pick<Region, "prisons" | "municipalities" | "organisations">;
  readonly today: Day;
};

/** Holds a list against the directory. The list is the whole list: who is not in it left. */
export function preview(rows: readonly PeopleRow[], known: Known): Preview {
  const judged = rows.map((row) => judge(row, rows, known));
  const refused = judged.flatMap((each) => ("problems" in each ? [each] : []));
  const good = judged.flatMap((each) => ("entry" in each ? [each] : []));
  const listed = new Set(good.map(({ entry }) => entry.id));
  const left = known.people.filter((entry) => !listed.has(entry.id) && !hasLeft(entry, known.today));
  return {
    added: good.flatMap(({ entry, before }) => (before === undefined ? [entry] : [])),
    changed: good.flatMap(({ entry, before }) => {
      const fields = before === undefined ? [] : changedFields(before, entry);
      return fields.length === 0 ? [] : [{ entry, fields }];
    }),
    left: refused.length > 0 ? [] : left,
    unchanged: good.filter(({ entry, before }) => before !== undefined && changedFields(before, entry).length === 0)
      .length,
    refused,
  };
}

type Judged =
  | { readonly entry: Entry; readonly before: Entry | undefined }
  | { readonly line: number; readonly problems: readonly string[] };

function judge(row: PeopleRow, rows: readonly PeopleRow[], known: Known): Judged {
  const { line, id } = row;
  if (id === null) return { line, problems: ["tenant and objectId are no person in a tenant"] };
  const first = rows.find((each) => each.id === id);
  if (first !== undefined && first.line < line) return { line, problems: [`is the same person as line ${first.line}`] };
  const before = known.people.find((entry) => entry.id === id);
  const isBack = before !== undefined && hasLeft(before, known.today) && row.cells.leftOn === undefined;
  const fields = { ...fieldsOf(row, before), ...(isBack ? { leftOn: undefined } : {}) };
  const read = entrySchema.safeParse({ duties: [], ...before, ...fields, id });
  if (!read.success) return { line, problems: [...new Set(read.error.issues.map(problemOf))] };
  const problems = [...placeProblems(read.data, known.region), ...awayProblems(read.data, rows, known)];
  return problems.length > 0 ? { line, problems } : { entry: read.data, before };
}

/** The column that a problem is about, and what is wrong with it; never the value. */
function problemOf({ path, code }: { readonly path: readonly PropertyKey[]; readonly code: string }): string {
  const [field = "", part = ""] = path.map(String);
  const column = columnOf[field === "away" || field === "reach" ? `${field}.${part}` : field] ?? field;
  return code === "invalid_type" ? `${column} is missing` : `${column} makes no sense`;
}

const columnOf: Readonly<Record<string, string>> = {
  "away.from": "awayFrom",
  "away.until": "awayUntil",
  "away.deputy": "deputy",
  "reach.prisons": "prisons",
  "reach.municipalities": "municipalities",
};

function placeProblems({ organisation, reach }: Entry, region: Known["region"]): readonly string[] {
  const { prisons, municipalities, organisations } = region;
  const strange = (codes: readonly string[] | "all", all: readonly { readonly code: string }[]): readonly string[] =>
    codes === "all" ? [] : codes.filter((code) => all.every((each) => each.code !== code));
  return [
    ...(isOrganisation(organisation, organisations) ? [] : ["organisation is none that the region lists"]),
    ...strange(reach.prisons, prisons).map((code) => `prisons: the region has no ${code}`),
    ...strange(reach.municipalities, municipalities).map((code) => `municipalities: the region has no ${code}`),
  ];
}

/** Who is not in the list leaves, so cannot stand in either. */
function awayProblems({ id, away }: Entry, rows: readonly PeopleRow[], { today }: Known): readonly string[] {
  if (away === undefined || away.until < today) return [];
  const { from, until, deputy } = away;
  const isListed = deputy === null || rows.some((each) => each.id === deputy);
  return [
    ...(until < from ? ["awayUntil lies before awayFrom"] : []),
    ...(isListed && deputy !== id ? [] : ["deputy is nobody else in the list"]),
  ];
}

const fields = [
  ...(["name", "organisation", "duties", "reach", "language", "phone", "mail"] as const),
  ...(["days", "away", "digest", "leftOn"] as const),
];

const changedFields = (before: Entry, after: Entry): Changed["fields"] =>
  fields.filter((field) => !isDeepStrictEqual(before[field], after[field]));

/** Makes the changes of a preview; doing it again changes nothing more. Who left may do nothing from this moment on. */
export async function importPeople(directory: Directory, { added, changed, left }: Preview, today: Day): Promise<void> {
  for (const entry of added) await directory.put(entry);
  for (const { entry, fields: names } of changed) {
    await directory.patch(entry.id, Object.fromEntries(names.map((name) => [name, entry[name]])));
  }
  for (const { id } of left) await directory.leave(id, addDays(today, -1));
}
