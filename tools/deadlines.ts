import { type AskedProblem, deadlineList, factsAsked } from "../src/case/dates/deadlineList.ts";
import { RegionError, readRegion, rulesOf } from "../src/region/region.ts";
import { deadlineTable } from "./deadlineTable.ts";
import { type Options, typed } from "./options.ts";

const usage = `npm run deadlines -- --admitted 2026-11-23 [options]

  --admitted DAY      first day of detention (T0)
  --received MOMENT   when the notice came in: 2026-11-24T09:00+01:00, or a day; the day of admission when left out
  --release DAY       expected or real day of release
  --adopted DAY       day on which the plan was adopted; when left out, step 3c's last day is assumed
  --talk DAY          a progress talk that was held; may be given more than once, the last one counts
  --region FILE       region file; config/nml.json when left out
  --json              [{ item, raw, target, due, notApplicable? }, …] for programs
  --help              this text`;

const options: Options = {
  admitted: "text",
  received: "text",
  release: "text",
  adopted: "text",
  talk: "text",
  region: "text",
  json: "flag",
  help: "flag",
};

const said: Readonly<Record<AskedProblem["kind"], string>> = {
  missing: "a day is needed, like 2026-11-23",
  notADay: "not an existing day, like 2026-11-23",
  notAMoment: "not a moment with its offset, like 2026-11-24T09:00+01:00",
  outOfRange: "lies outside 2014–2199, the years whose holidays these rules know",
  beforeAdmission: "lies before admission",
};

const { texts, has, problems: misused } = typed(process.argv.slice(2), options);
const lastText = (name: string): string | undefined => texts(name).at(-1);

if (has("help")) console.log(usage);
else run();

function run(): void {
  const facts = factsAsked({
    admitted: lastText("admitted"),
    received: lastText("received"),
    release: lastText("release"),
    adopted: lastText("adopted"),
    talks: texts("talk"),
  });
  const rules = readRules(lastText("region") ?? process.env["REGION_FILE"] ?? "config/nml.json");
  const problems = [
    ...misused,
    ...("admittedOn" in facts ? [] : facts.map(({ field, kind }) => `--${field}: ${said[kind]}`)),
    ...("problems" in rules ? [rules.problems] : []),
  ];
  if (problems.length > 0 || !("admittedOn" in facts) || "problems" in rules) {
    console.error(`${problems.join("\n")}\n\nSee npm run deadlines -- --help`);
    process.exitCode = 2;
    return;
  }
  const list = deadlineList(facts, rules);
  console.log(has("json") ? JSON.stringify(list.map(asJson), null, 2) : deadlineTable(list, facts, rules));
}

function readRules(file: string) {
  try {
    return rulesOf(readRegion(file));
  } catch (error) {
    if (error instanceof RegionError) return { problems: error.message };
    throw error;
  }
}

function asJson({ item, reckoning: { raw, target, due }, notApplicable }: ReturnType<typeof deadlineList>[number]) {
  return { item, raw, target, due, ...(notApplicable === null ? {} : { notApplicable }) };
}
