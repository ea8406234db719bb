import type { Foreseen, Problems, Result } from "./bot.ts";

/** A line for each problem. */
export const problemLines = (errors: Problems): readonly string[] =>
  errors.map(({ path, message }) => `    ${path === "" ? "the notice" : path} ${message}`);

/** What became of a notice, and what is wrong with it. */
export const resultLines = ({ sourceReference, status, caseNumber, errors = [] }: Result): readonly string[] => [
  [`  ${status.padEnd(17)}`, caseNumber, sourceReference]
    .filter((part) => part !== undefined && part !== null)
    .join(" "),
  ...problemLines(errors),
];

/** What is wrong with a row, in one cell. */
export const reasonOf = (errors: Problems): string =>
  errors.map(({ path, message }) => `${path === "" ? "the notice" : path} ${message}`).join(", ");

/** How many of which fields are wrong: `1 prison`. */
function wrongFields({ bad }: Foreseen): string {
  const fields = bad.flatMap(({ problems }) => [...new Set(problems.map(({ path }) => path || "the notice"))]);
  const counted = Object.entries(Object.groupBy(fields, (field) => field));
  return counted.map(([field, all = []]) => `${all.length} ${field}`).join(", ");
}

/** What would become of a file, in one line. */
export function previewLine(seen: Foreseen): string {
  const { good, known, possibleDuplicate, unmatched, bad } = seen;
  const doubles = known + possibleDuplicate;
  const parts = [
    `${good} good`,
    `${doubles} double (${known} known, ${possibleDuplicate} possibly the same admission)`,
    ...(unmatched > 0 ? [`${unmatched} without a case yet`] : []),
    `${bad.length} refused${bad.length > 0 ? ` (${wrongFields(seen)})` : ""}`,
  ];
  return `  ${good + doubles + unmatched + bad.length} notices: ${parts.join(", ")}`;
}
