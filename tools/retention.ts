import { eraseOn } from "../src/case/changes/retention.ts";
import { clockFrom } from "../src/clock.ts";
import { readRegion } from "../src/region/region.ts";
import { planLook } from "../src/reminders/look.ts";
import { type Options, typed } from "./options.ts";
import { storeAt, whereTables } from "./tables.ts";

const usage = `npm run retention -- [options]

Shows which cases are erased on which day, the first one first. The bot erases them by itself, on their day.

  --preview           what it does anyway: shows, and changes nothing
  --until DAY         only those that go on this day or before
  --plan              has the bot look at the cases whose day has passed, for a storage that it did not look after before
  --help              this text

REGION_FILE   the region, which says how long cases are kept (config/nml.json)
${whereTables}`;

const options: Options = { preview: "flag", until: "text", plan: "flag", port: "text", help: "flag" };

const { texts, has, problems } = typed(process.argv.slice(2), options);
const until = texts("until").at(-1) ?? "9999-12-31";

if (has("help")) console.log(usage);
else if (problems.length > 0 || !/^\d{4}-\d{2}-\d{2}$/.test(until)) {
  console.error(`${[...problems, "--until: a day, like 2027-06-01"].join("\n")}\n\nSee npm run retention -- --help`);
  process.exitCode = 2;
} else await run();

async function run(): Promise<void> {
  const { retention } = readRegion(process.env["REGION_FILE"] ?? "config/nml.json");
  const clock = clockFrom(() => Temporal.Now.instant());
  const store = await storeAt(texts("port").at(-1));
  const found = [];
  for await (const number of store.cases.numbers()) {
    const it = (await store.cases.read(number))?.row.case;
    const on = it === undefined ? null : eraseOn(it, retention);
    if (it !== undefined && on !== null && on <= until) found.push({ number, on, state: it.stage.state });
  }
  found.sort((one, other) => (one.on < other.on ? -1 : 1));
  for (const { number, on, state } of found) console.log(`${on}  ${number}  ${state}`);
  const due = found.filter(({ on }) => on <= clock.today());
  console.log(`${found.length} cases have a day, ${due.length} of them today or before`);
  if (!has("plan")) return;
  for (const { number } of due) await planLook(store, number, clock.now());
  console.log(`the bot looks at ${due.length} cases now`);
}
