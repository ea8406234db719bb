import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { accessLog } from "../src/audit/accessLog.ts";
import { bury } from "../src/audit/erase.ts";
import { casesOf, type Holding, type Subject } from "../src/audit/subject.ts";
import { later } from "../src/calendar/day.ts";
import { clockFrom } from "../src/clock.ts";
import { localSettings } from "../src/config.ts";
import { personKeyWith } from "../src/notices/personKey.ts";
import { planLook } from "../src/reminders/look.ts";
import { type Options, typed } from "./options.ts";
import { storeAt, whereTables } from "./tables.ts";

const usage = `npm run subject -- overview|erase --reference REFERENCE
npm run subject -- overview|erase --number < FILE

What is kept of one person, for whoever answers a request under the GDPR. Either way it stands in the access log.

  overview            prints all of it as JSON
  erase               shows which cases would go; with --yes they do, in Teams too, as soon as the bot looks
  --reference TEXT    what a source, TULP, GCOS or an organisation calls one of the person's cases
  --number            reads the person's number from standard input, so that it stands in no list of commands
  --yes               erases: there is no way back
  --help              this text

PERSON_KEY_SECRET   with --number: the secret of the bot (local mode's own)
${whereTables}`;

const options: Options = { reference: "text", number: "flag", yes: "flag", port: "text", help: "flag" };

const [deed = "", ...words] = process.argv.slice(2);
const { texts, has, problems } = typed(words, options);
const reference = texts("reference").at(-1);

if (deed === "--help" || has("help")) console.log(usage);
else if (!isDeed(deed) || problems.length > 0 || (reference === undefined) !== has("number")) {
  console.error(`${problems.join("\n")}\n\n${usage}`.trim());
  process.exitCode = 2;
} else await run(deed, reference === undefined ? { personKey: await keyFromInput() } : { reference });

function isDeed(word: string): word is "overview" | "erase" {
  return word === "overview" || word === "erase";
}

async function keyFromInput(): Promise<string> {
  const secret = process.env["PERSON_KEY_SECRET"] ?? localSettings.PERSON_KEY_SECRET;
  return personKeyWith(secret)((await text(process.stdin)).trim());
}

async function run(deed: "overview" | "erase", subject: Subject): Promise<void> {
  const store = await storeAt(texts("port").at(-1));
  const clock = clockFrom(() => Temporal.Now.instant());
  const log = accessLog({ trail: store.audit, clock, sleep, report: () => {} });
  const found = await casesOf(store, subject);
  const isErasing = deed === "erase" && has("yes");
  const action = deed === "overview" ? "subjectOverview" : "subjectErase";
  for (const { head } of found) {
    const result = deed === "overview" ? "shown" : isErasing ? "done" : "previewed";
    log.record({ actor: "operator", action, object: head.row.case.number, result, origin: "tool" });
  }
  // On record before anything is shown or goes.
  await log.flush();
  if (deed === "overview") console.log(JSON.stringify(found.map(kept), null, 2));
  for (const { head } of deed === "erase" ? found : []) {
    const { number } = head.row.case;
    if (isErasing) {
      // One look for when we die on the next line, one to begin at once.
      await planLook(store, number, later(clock.now(), 30));
      await bury({ store, clock }, head, "subject");
      await planLook(store, number, clock.now());
    }
    console.log(`${number}  ${isErasing ? "is erased; the bot empties what Teams shows of it" : "would go"}`);
  }
  if (found.length === 0) console.error("nothing is kept under this");
}

function kept({ head, ...rest }: Holding) {
  return { case: head.row.case, ...rest };
}
