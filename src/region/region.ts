import { readFileSync } from "node:fs";
import type { z } from "zod";
import { calendarFrom } from "../calendar/calendar.ts";
import type { Rules } from "../case/rules.ts";
import type { Settings } from "../case/variant.ts";
import { disagreements } from "./agreement.ts";
import { regionSchema } from "./schema.ts";

/** One region: its places, its days, its variant of the process, and how long it keeps what. */
export type Region = Settings<z.infer<typeof regionSchema>>;

/** A region file that cannot be used: everything that is wrong with it, each with its place in the file. */
export class RegionError extends Error {
  override readonly name = "RegionError";
  readonly problems: readonly string[];

  constructor(file: string, problems: readonly string[], options: ErrorOptions = {}) {
    super(`${file} can't be used:\n${problems.map((problem) => `- ${problem}`).join("\n")}`, options);
    this.problems = problems;
  }
}

/** Reads a region file. Throws one `RegionError` that lists everything that is wrong with it. */
export function readRegion(path: string): Region {
  return regionFrom(textOf(path), path);
}

/** Reads a region from the text of its file; `file` is what an error calls it. Throws `RegionError` like `readRegion`. */
export function regionFrom(text: string, file: string): Region {
  const written = jsonOf(text, file);
  const read = regionSchema.safeParse(written, {
    error: ({ input }) => (input === undefined ? "is missing" : undefined),
  });
  const wrong = read.error?.issues.flatMap(problemsOf) ?? [];
  const problems = [...wrong, ...disagreements(written)];
  if (!read.success || problems.length > 0) throw new RegionError(file, problems);
  return read.data;
}

/** The rules as this region has them. */
export function rulesOf({ calendar, process, prisons }: Region): Rules {
  return {
    calendar: calendarFrom({ ...calendar, closureMovesDeadlines: process.closureMovesDeadlines }),
    variant: process,
    connectedPrisons: new Set(prisons.filter(({ connected }) => connected).map(({ code }) => code)),
  };
}

/** The municipalities whose people belong to another chain: cases of theirs are only passed on. */
export function outsideOf({ subregions, municipalities }: Region): readonly string[] {
  const inside = new Set(subregions.filter(({ inRegion }) => inRegion).map(({ code }) => code));
  return municipalities.filter(({ subregion }) => !inside.has(subregion)).map(({ code }) => code);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new RegionError(path, ["the file cannot be read"], { cause });
  }
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const where = /\(line \d+ column \d+\)/.exec(String(cause))?.[0] ?? "";
    throw new RegionError(file, [`not JSON ${where}`.trim()], { cause });
  }
}

type Issue = Readonly<{ path: readonly PropertyKey[]; message: string; code: string; keys?: readonly string[] }>;

/** One line per thing that is wrong; each unknown key is named by its own path. */
const problemsOf = ({ path, message, code, keys }: Issue): readonly string[] =>
  code === "unrecognized_keys" && keys !== undefined
    ? keys.map((key) => `${pathOf([...path, key])}: unknown setting`)
    : [`${pathOf(path)}: ${message}`];

const pathOf = (path: readonly PropertyKey[]): string => (path.length === 0 ? "the file" : path.map(String).join("."));
