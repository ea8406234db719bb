// `npm run simulate -- SCENARIO.json [--json]`: plays a scenario against the rules; see docs/examples.
import { readFileSync } from "node:fs";
import { type Region, RegionError, readRegion } from "../src/region/region.ts";
import { typed } from "./options.ts";
import { asJson } from "./simulation/json.ts";
import { play } from "./simulation/play.ts";
import { readScenario, regionIn } from "./simulation/scenario.ts";
import { story } from "./simulation/story.ts";

const usage = `npm run simulate -- SCENARIO.json [--json]

Plays a scenario (people, notices, what people do, at which moments) against the rules of the bot with a clock of its own,
and tells in order what happened and what the bot would say to whom. Nothing is sent or stored.

  --json   a line of JSON for each thing that happened or was said
  --help   this text

Examples: docs/examples/normal.json, lazy-casemanager.json, short-stay.json`;

const words = process.argv.slice(2);
const files = words.filter((word) => !word.startsWith("--"));
const { has, problems: misused } = typed(
  words.filter((word) => word.startsWith("--")),
  { json: "flag", help: "flag" },
);

if (has("help")) console.log(usage);
else {
  const came = simulated();
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
