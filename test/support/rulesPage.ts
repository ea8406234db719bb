import { readFileSync } from "node:fs";

/** What a case manager reads of the rules. */
export const rulesPage = readFileSync("docs/rules.md", "utf8");

/** The cells of each row of the table under a heading. */
export const rowsUnder = (heading: string): readonly (readonly string[])[] =>
  (rulesPage.split(new RegExp(`\n##+ ${heading}\n`))[1]?.split(/\n##/)[0] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| --"))
    .map((line) =>
      line
        .slice(2, -2)
        .split(" | ")
        .map((cell) => cell.trim()),
    );

/** The names between backticks in a cell. */
export const codesIn = (cell = ""): readonly string[] =>
  [...cell.matchAll(/`(\w+)`/g)].flatMap(([, code]) => code ?? []);
