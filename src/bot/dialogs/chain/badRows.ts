import { z } from "zod";
import { plain } from "../../../cards/render.ts";
import type { Words } from "../../../cards/words/words.nl.ts";
import type { Problem } from "../../../notices/problem.ts";

const problem = z.strictObject({ path: z.string(), message: z.string() }).readonly();

/** Each problem stands here once; a row is its number, and which of them it has. So 2 000 rows fit in one document. */
export const badRowsSchema = z.strictObject({
  problems: z.array(problem).readonly(),
  rows: z.array(z.array(z.int().min(0)).readonly()).readonly(),
});

/** Rows that were refused, by their numbers below the header, and why; never what stood in them. */
export type BadRows = Readonly<z.output<typeof badRowsSchema>>;

export const noBadRows: BadRows = { problems: [], rows: [] };

/** A row that is refused. */
type BadRow = { readonly row: number; readonly problems: readonly Problem[] };

/** The rows of before, and these behind them. */
export function withBadRows(before: BadRows, bad: readonly BadRow[]): BadRows {
  const problems = [...before.problems];
  const places = new Map(problems.map((each, at) => [nameOf(each), at]));
  const placeOf = (each: Problem): number => {
    const known = places.get(nameOf(each));
    if (known !== undefined) return known;
    places.set(nameOf(each), problems.length);
    return problems.push(each) - 1;
  };
  const rows = bad.map(({ row, problems: all }) => [row, ...new Set(all.map(ofField).map(placeOf))]);
  return { problems, rows: [...before.rows, ...rows] };
}

const nameOf = ({ path, message }: Problem): string => `${path} ${message}`;

/** Which of several steps or values in one field is wrong is not told: the row and the field are enough to find it. */
const ofField = ({ path, message }: Problem): Problem => ({ path: path.replace(/\.\d+(?=\.|$)/g, ""), message });

type Fact = { readonly title: string; readonly value: string };

/** How many rows one window tells of: more would not be read on a phone. */
const onOnePage = 20;

/** Of how many pages the bad rows are. */
export const badPages = ({ rows }: BadRows): number => Math.max(1, Math.ceil(rows.length / onOnePage));

/** One page of bad rows, counted from 1: each by its number, with the fields that are wrong and why. */
export function badFacts({ problems, rows }: BadRows, words: Words, page = 1): readonly Fact[] {
  return rows.slice((page - 1) * onOnePage, page * onOnePage).map(([row = 0, ...places]) => ({
    title: words.dialog.import.row(row),
    value: problems
      .filter((_, at) => places.includes(at))
      .map((each) => problemText(each, words))
      .join("; "),
  }));
}

/** What does not stand on the first page, counted. */
export function furtherFact({ rows }: BadRows, { dialog: { import: say } }: Words): readonly Fact[] {
  return rows.length > onOnePage ? [{ title: "", value: say.more(rows.length - onOnePage) }] : [];
}

function problemText({ path, message }: Problem, { dialog: { import: say } }: Words): string {
  const field = path === "" ? say.wholeRow : plain(path);
  if (message === "is missing") return say.missing(field);
  if (message.endsWith("of the region file")) return say.unknownPlace(field);
  if (message.startsWith("is not a known field") || message.startsWith("has other fields")) return say.unknown(field);
  return message.startsWith("lies ") ? say.impossibleDay(field) : say.wrong(field);
}
