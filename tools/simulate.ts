// `npm run simulate -- SCENARIO.json [--json]`: plays a scenario against the rules; see docs/examples.
import { readFileSync } from "node:fs";
import { day } from "../src/calendar/day.ts";
import { type Region, RegionError, readRegion } from "../src/region/region.ts";
import { typed } from "./options.ts";
import { countsTable, heardBy } from "./simulation/counts.ts";
import { asJson } from "./simulation/json.ts";
import { monthOf, readMixture } from "./simulation/month.ts";
import { play } from "./simulation/play.ts";
import { readScenario, regionIn } from "./simulation/scenario.ts";
import { story } from "./simulation/story.ts";

const usage = `npm run simulate -- SCENARIO.json [--json]
npm run simulate -- --month 2026-12 [--seed 1]

Plays a scenario (people, notices, what people do, at which moments) against the rules of the bot with a clock of its own,
and tells in order what happened and what the bot would say to whom. Nothing is sent or stored.

With --month, plays a month of sample cases (docs/examples/month.json says of what they are made) and tells how often
everybody is named on a day.

  --json   a line of JSON for each thing that happened or was said
  --month  a month, as 2026-12
  --seed   a number: the same one gives the same month
  --help   this text

Examples: docs/examples/normal.json, lazy-casemanager.json, short-stay.json`;

const words = process.argv.slice(2);
/** A value behind an option is no file. */
const isFile = (word: string, index: number): boolean =>
  !word.startsWith("--") && !["--month", "--seed"].includes(words[index - 1] ?? "");
const files = words.filter(isFile);
const {
  has,
  texts,
  problems: misused,
} = typed(
  words.filter((word, index) => !isFile(word, index)),
  { json: "flag", help: "flag", month: "text", seed: "text" },
);

if (has("help")) console.log(usage);
else {
  const came = has("month") ? monthPlayed() : simulated();
  if ("text" in came) console.log(came.text);
  else {
    console.error(came.problems.join("\n"));
    process.exitCode = 2;
  }
}

type Problems = { readonly problems: readonly string[] };

function simulated(): { readonly text: string } | Problems {
  const [file] = files;
  if (file === undefined || files.length > 1 || misused.length > 0) {
    return { problems: [...misused, "name one scenario; see npm run simulate -- --help"] };
  }
  const written = readJson(file);
  if ("problems" in written) return written;
  const named = regionNamed(regionIn(written.json));
  // Whatever else is wrong with a scenario of an unknown region is told as if it played in our own.
  const region = "problems" in named ? readRegion("config/nml.json") : named;
  const read = readScenario(written.json, region);
  const problems = [...("problems" in named ? named.problems : []), ...("problems" in read ? read.problems : [])];
  if (problems.length > 0 || "problems" in read) {
    return { problems: [`${file} can't be played:`, ...problems.map((problem) => `- ${problem}`)] };
  }
  const lines = play(read.scenario);
  const { ids } = read.scenario;
  return { text: has("json") ? lines.map((line) => asJson(line, ids)).join("\n") : story(lines, read.scenario) };
}

/** A month of sample cases: how often everybody is named. */
function monthPlayed(): { readonly text: string } | Problems {
  const [month = ""] = texts("month");
  const [seed = "1"] = texts("seed");
  if (files.length > 0 || misused.length > 0 || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || !/^\d{1,9}$/.test(seed)) {
    return { problems: [...misused, "name a month, as 2026-12; see npm run simulate -- --help"] };
  }
  const written = readJson("docs/examples/month.json");
  if ("problems" in written) return written;
  const region = readRegion("config/nml.json");
  const read = readScenario(monthOf(readMixture(written.json), month, { region, seed: Number(seed) }), region);
  if ("problems" in read) return read;
  const lines = play(read.scenario);
  if (has("json")) return { text: lines.map((line) => asJson(line, read.scenario.ids)).join("\n") };
  return { text: countsTable(heardBy(lines, read.scenario, day(`${month}-01`))) };
}

function readJson(file: string): { readonly json: unknown } | Problems {
  try {
    return { json: JSON.parse(readFileSync(file, "utf8")) };
  } catch (error) {
    if (error instanceof SyntaxError) return { problems: [`${file} is not JSON`] };
    if (error instanceof Error && "code" in error) return { problems: [`${file} cannot be read (${error.code})`] };
    throw error;
  }
}

/** The region file of a name: `nml` is config/nml.json. */
function regionNamed(name: string): Region | Problems {
  if (!/^[a-z0-9-]+$/.test(name)) return { problems: ["region: must be the name of a file in config"] };
  try {
    return readRegion(`config/${name}.json`);
  } catch (error) {
    if (error instanceof RegionError) return { problems: [error.message] };
    throw error;
  }
}
