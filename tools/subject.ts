import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { accessLog } from "../src/audit/accessLog.ts";
import { bury } from "../src/audit/erase.ts";
import { type Holding, type Kept, keptOf, type Subject } from "../src/audit/subject.ts";
import { later } from "../src/calendar/day.ts";
import { type Clock, clockFrom } from "../src/clock.ts";
import { localSettings } from "../src/config.ts";
import { personNumberField } from "../src/notices/fields.ts";
import { personKeyWith } from "../src/notices/personKey.ts";
import { deskQueues } from "../src/notices/queues.ts";
import { planLook } from "../src/reminders/look.ts";
import type { Store } from "../src/store/store.ts";
import { type Options, typed } from "./options.ts";
import { isLocal, storeAt, whereTables } from "./tables.ts";

const usage = `npm run subject -- overview|erase --reference REFERENCE
npm run subject -- overview|erase --number < FILE

What is kept of one person, for whoever answers a request under the GDPR. Either way it stands in the access log.

  overview            prints all of it as JSON
  erase               shows what would go; with --yes it does, in Teams too, as soon as the bot looks
  --reference TEXT    what a source, TULP, GCOS or an organisation calls one of the person's cases or notices
  --number            reads the person's number from standard input, so that it stands in no list of commands
                      (a case that was written by hand knows no number: unless TULP or GCOS calls it what it calls
                      another case of the person, it is found by --reference alone)
  --yes               erases: there is no way back
  --help              this text

PERSON_KEY_SECRET   with --number: the secret of the bot; needed when the storage account is named, else local mode's own
${whereTables}`;

const options: Options = { reference: "text", number: "flag", yes: "flag", port: "text", help: "flag" };

const [deed = "", ...words] = process.argv.slice(2);
const { texts, has, problems } = typed(words, options);
const reference = texts("reference").at(-1);

if (deed === "--help" || has("help")) console.log(usage);
else if (!isDeed(deed) || problems.length > 0 || (reference === undefined) !== has("number")) {
  refuse(`${problems.join("\n")}\n\n${usage}`.trim());
} else {
  const subject = reference === undefined ? await subjectFromInput() : { reference };
  if (typeof subject === "string") refuse(subject);
  else await run(deed, subject);
}

function refuse(reason: string): void {
  console.error(reason);
  process.exitCode = 2;
}

function isDeed(word: string): word is "overview" | "erase" {
  return word === "overview" || word === "erase";
}

/** Whom the number on standard input names, read as the door reads it; or why nobody can be found by it. */
async function subjectFromInput(): Promise<Subject | string> {
  const { PERSON_KEY_SECRET: given = "" } = process.env;
  // Under another secret everybody would be somebody of whom nothing is kept.
  if (given === "" && !isLocal())
    return "PERSON_KEY_SECRET is missing: without the bot's own nobody is found by number";
  const read = personNumberField.safeParse((await text(process.stdin)).trim());
  if (!read.success) return "standard input holds no person number: that has 1 to 20 digits or letters";
  return { personKey: personKeyWith(given || localSettings.PERSON_KEY_SECRET)(read.data) };
}

async function run(deed: "overview" | "erase", subject: Subject): Promise<void> {
  const store = await storeAt(texts("port").at(-1));
  const clock = clockFrom(() => Temporal.Now.instant());
  const log = accessLog({ trail: store.audit, clock, sleep, report: () => {} });
  const found = await keptOf(store, subject);
  const isErasing = deed === "erase" && has("yes");
  const action = deed === "overview" ? "subjectOverview" : "subjectErase";
  const result = deed === "overview" ? "shown" : isErasing ? "done" : "previewed";
  const objects = [
    ...found.cases.map(({ head }) => head.row.case.number),
    ...found.unmatched.map(() => "notice" as const),
  ];
  for (const object of objects) log.record({ actor: "operator", action, object, result, origin: "tool" });
  // On record before anything is shown or goes.
  await log.flush();
  if (deed === "overview") {
    console.log(JSON.stringify({ cases: found.cases.map(shown), unmatchedNotices: found.unmatched }, null, 2));
  } else if (isErasing) await erase(store, clock, found);
  else {
    for (const { head } of found.cases) console.log(`${head.row.case.number}  would go`);
    for (const { notice } of found.unmatched) console.log(`${nameOf(notice)}  would go`);
  }
  if (objects.length === 0) console.error("nothing is kept under this");
  for (const key of found.unreadable) console.error(`${key} cannot be read: look at it by hand`);
}

async function erase(store: Store, clock: Clock, { cases, unmatched }: Kept): Promise<void> {
  // First what could still be told to a case.
  for (const { key, notice } of unmatched) {
    await deskQueues(store).dismiss("unmatched", key);
    console.log(`${nameOf(notice)}  is erased`);
  }
  for (const { head } of cases) {
    const { number } = head.row.case;
    // One look for when we die on the next line, one to begin at once.
    await planLook(store, number, later(clock.now(), 30));
    await bury({ store, clock }, head, "subject");
    await planLook(store, number, clock.now());
    console.log(`${number}  is erased; the bot empties what Teams shows of it`);
  }
}

function nameOf({ kind }: { readonly kind: string }): string {
  return `a notice that no case has taken (${kind})`;
}

function shown({ head, ...rest }: Holding) {
  return { case: head.row.case, ...rest };
}
