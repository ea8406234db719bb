import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { Part, Row, Size } from "./part.ts";

const file = "docs/proof.md";

/** A run of a part, with all that is needed to do it again. */
export type Run = {
  readonly part: Part;
  readonly size: Size;
  readonly seed: number;
  readonly rows: readonly Row[];
  /** The day of the run, and how many seconds it took. */
  readonly on: string;
  readonly took: number;
};

/** Puts the figures of a run into the document, in the place of those of an earlier one. */
export function report(run: Run): void {
  const [head = "", ...sections] = readFileSync(file, "utf8").split(/^(?=## )/m);
  const mine = `## ${run.part.title}\n`;
  const section = `${mine}\n${body(run)}\n`;
  const isThere = sections.some((each) => each.startsWith(mine));
  const all = isThere ? sections.map((each) => (each.startsWith(mine) ? section : each)) : [...sections, section];
  writeFileSync(file, `${[head, ...all].map((each) => each.trimEnd()).join("\n\n")}\n`);
}

function body({ part: { name, story, full }, size, seed, rows, on, took }: Run): string {
  const options = (of: Size) =>
    Object.entries(of)
      .map(([option, value]) => ` --${option} ${value}`)
      .join("");
  const machine = `${availableParallelism()} cores, Node ${process.versions.node}`;
  const table = rows.map(({ promised, seen, holds }) => `| ${promised} | ${seen} | ${holds ? "holds" : "**fails**"} |`);
  return [
    story,
    "",
    `Run on ${on}: \`npm run prove -- ${name}${options(size)} --seed ${seed}\` (${machine}, ${Math.round(took)} s).`,
    ...(isSame(size, full) ? [] : [`At full size: \`npm run prove -- ${name}${options(full)}\`.`]),
    "",
    "| promised | seen | |",
    "|---|---|---|",
    ...table,
  ].join("\n");
}

const isSame = (one: Size, other: Size): boolean => Object.entries(other).every(([name, value]) => one[name] === value);

/** The same for who waits at the terminal, with everything that went wrong by name. */
export const lines = (rows: readonly Row[]): string =>
  rows
    .flatMap(({ promised, seen, holds, list = [] }) => [
      `  ${holds ? "holds" : "FAILS"}  ${promised}: ${seen}`,
      ...list.slice(0, 20).map((each) => `           ${each}`),
    ])
    .join("\n");
