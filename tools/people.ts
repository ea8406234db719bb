// `npm run people`: the directory as a list that can be kept in a spreadsheet.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import type { Day } from "../src/calendar/day.ts";
import { clockFrom } from "../src/clock.ts";
import { type Directory, directory } from "../src/people/directory.ts";
import { heldBy } from "../src/people/leaving.ts";
import { importPeople, preview } from "../src/people/peopleChanges.ts";
import { peopleCsv, readPeople } from "../src/people/peopleCsv.ts";
import { RegionError, readRegion } from "../src/region/region.ts";
import { StorageAwayError } from "../src/store/errors.ts";
import { rememberedIn } from "../src/store/remembered.ts";
import type { Store } from "../src/store/store.ts";
import { typed } from "./options.ts";
import { changesTable, peopleTable } from "./peopleTable.ts";
import { tablesAt, whereTables } from "./tables.ts";

const usage = `npm run people -- import FILE.csv [--yes]   shows what the list changes, asks, and changes it
npm run people -- export                    the list as CSV
npm run people -- list                      the list to read

The file is the whole list: whoever is not in it can do nothing any more. Columns: docs/people.md.

--region FILE   REGION_FILE, or config/nml.json
${whereTables}`;

const [command = "", ...given] = process.argv.slice(2);
const [file = "", ...options] = given[0]?.startsWith("--") === false ? given : ["", ...given];
const { texts, has, problems } = typed(options, { yes: "flag", port: "text", region: "text", help: "flag" });

if (command === "--help" || has("help")) console.log(usage);
else process.exitCode = await run();

async function run(): Promise<number> {
  if (problems.length > 0) return misused(problems.join("\n"));
  try {
    const tables = tablesAt(texts("port").at(-1));
    await tables.prepare();
    const clock = clockFrom(() => Temporal.Now.instant());
    const store = rememberedIn(tables);
    const people = directory(store.documents, clock);
    switch (command) {
      case "import":
        return file === "" ? misused("a file is needed") : await bring(people, store, clock.today());
      case "export":
        process.stdout.write(peopleCsv(await people.everybody()));
        return 0;
      case "list":
        console.log(peopleTable(await people.everybody(), clock.today()));
        return 0;
      default:
        return misused("import, export or list is needed");
    }
  } catch (error) {
    if (!(error instanceof StorageAwayError || error instanceof RegionError)) throw error;
    console.error(error.message);
    return 1;
  }
}

function misused(problem: string): number {
  console.error(`${problem}\n\n${usage}`);
  return 2;
}

/** Nothing is changed while a row is refused, so that a list is brought in as a whole or not at all. */
async function bring(people: Directory, store: Store, today: Day): Promise<number> {
  const list = readPeople(textOf(file));
  if ("problem" in list) return misused(`${file}: ${list.problem}`);
  const region = readRegion(texts("region").at(-1) ?? process.env["REGION_FILE"] ?? "config/nml.json");
  const changes = preview(list.rows, { people: await people.everybody(), region, today });
  const inHand = await Promise.all(changes.left.map(async ({ id }) => [id, (await heldBy(id, store)).length] as const));
  console.log(changesTable(changes, new Map(inHand)));
  if (changes.refused.length > 0) {
    console.error("Nothing was changed: mend the refused rows first.");
    return 1;
  }
  if (changes.added.length + changes.changed.length + changes.left.length === 0) return 0;
  if (!has("yes") && !(await agreed())) {
    console.log("Nothing was changed.");
    return 0;
  }
  await importPeople(people, changes, today);
  console.log("Done.");
  return 0;
}

/** An empty file has no header, which is said as such. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    console.error(error instanceof Error ? error.message : "the file cannot be read");
    return "";
  }
}

async function agreed(): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question("Change the directory like this? (y/N) ");
  lines.close();
  return /^(y|yes|j|ja)$/i.test(answer.trim());
}
