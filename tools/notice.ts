// `npm run notice -- FILE...`: sends notices (JSON or CSV) to a running bot, signed; a line per notice.
import { readFileSync, writeFileSync } from "node:fs";
import { extname } from "node:path";
import { createInterface } from "node:readline/promises";
import { type Content, contentOf, type Form } from "../src/notices/body.ts";
import { bot, type Foreseen, RefusedError, type Result } from "./sending/bot.ts";
import { chunks } from "./sending/chunks.ts";
import { refusedCsv } from "./sending/refusedRows.ts";
import { previewLine, problemLines, reasonOf, resultLines } from "./sending/told.ts";

const usage = `npm run notice -- FILE... [--yes]

Sends notices to a running bot and prints a line for each. FILE is one notice or an array as JSON, or CSV with ; and a header
row. Of many it first tells what would become of them, and asks at a terminal whether to go on (--yes: it doesn't). Rows that
are refused are written to FILE.refused.csv, each with its reason. Examples: docs/examples. More: docs/notices.md.

KETENMAAT_URL    where the bot is (http://127.0.0.1:3978)
NOTICE_SECRETS   the secrets of that bot; the first one signs, as the source that it is of (local mode's own)`;

const forms: Readonly<Record<string, Form>> = { ".json": "json", ".csv": "csv" };

/** Rows in one delivery: few enough that one sees a long file go. The preview sees as many as a delivery can hold. */
const perDelivery = 500;
const perPreview = 2000;

const say = (...lines: readonly string[]) => {
  if (lines.length > 0) console.log(lines.join("\n"));
};

function read(file: string): Content | string {
  const form = forms[extname(file).toLowerCase()];
  if (form === undefined) return "is neither .json nor .csv";
  return contentOf(readFileSync(file), form) ?? `is not ${form.toUpperCase()} in UTF-8`;
}

async function foresee(rows: readonly unknown[]): Promise<Foreseen> {
  const sum = { good: 0, known: 0, possibleDuplicate: 0, unmatched: 0 };
  const bad: Foreseen["bad"] = [];
  for (const part of chunks(rows, perPreview)) {
    const seen = await bot.preview(part);
    for (const name of ["good", "known", "possibleDuplicate", "unmatched"] as const) sum[name] += seen[name];
    bad.push(...seen.bad);
  }
  return { ...sum, bad };
}

/** Asks only where somebody can answer. */
async function goesOn(): Promise<boolean> {
  if (!process.stdin.isTTY || words.includes("--yes")) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question("  Send them? [y/N] ");
  terminal.close();
  return /^(y|yes|j|ja)$/i.test(answer.trim());
}

async function sendParts(rows: readonly unknown[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const part of chunks(rows, perDelivery)) {
    const answered = await bot.handIn(part);
    say(...answered.flatMap(resultLines));
    results.push(...answered);
    if (rows.length > perDelivery) say(`  ${results.length} of ${rows.length}`);
  }
  return results;
}

/** Keeps the rows that were refused beside their file, so that they can be mended and sent. */
function keepRefused(file: string, rows: readonly unknown[], results: readonly Result[]): void {
  const refused = results.flatMap(({ status, errors = [] }, at) =>
    status === "invalid" ? [{ raw: rows[at], reason: reasonOf(errors) }] : [],
  );
  if (refused.length === 0) return;
  const beside = `${file.slice(0, -extname(file).length)}.refused.csv`;
  writeFileSync(beside, refusedCsv(refused));
  say(`  ${refused.length} refused, kept with the reason in ${beside}`);
}

async function send(file: string): Promise<boolean> {
  const content = read(file);
  if (typeof content === "string") {
    say(`  ${content}`);
    return false;
  }
  if ("one" in content) {
    say(...resultLines(await bot.handInOne(content.one)));
    return true;
  }
  say(previewLine(await foresee(content.many)));
  if (!(await goesOn())) return false;
  const results = await sendParts(content.many);
  keepRefused(file, content.many, results);
  return results.every(({ status }) => status !== "invalid");
}

/** What went wrong: what the bot said, or the system's word for it (`ENOENT`, `ECONNREFUSED`), which fetch keeps in its cause. */
function faultLines(err: unknown): readonly string[] {
  if (err instanceof RefusedError) return [`  ${err.message}`, ...problemLines(err.errors)];
  const inner = err instanceof Error && err.cause instanceof Error ? err.cause : err;
  const reason = inner instanceof Error ? ("code" in inner ? String(inner.code) : inner.message) : String(inner);
  return [`  not sent: ${reason}`];
}

async function sendAll(files: readonly string[]): Promise<boolean> {
  let allOk = true;
  for (const file of files) {
    say(file);
    const isOk = await send(file).catch((err: unknown) => {
      say(...faultLines(err));
      return false;
    });
    allOk &&= isOk;
  }
  return allOk;
}

const words = process.argv.slice(2);
const files = words.filter((word) => !word.startsWith("--"));
const isMistyped = words.some((word) => word.startsWith("--") && word !== "--yes");
if (files.length === 0 || isMistyped) {
  console.log(usage);
  process.exitCode = words.includes("--help") ? 0 : 2;
} else {
  process.exitCode = (await sendAll(files)) ? 0 : 1;
}
