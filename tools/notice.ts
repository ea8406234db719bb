// `npm run notice -- FILE...`: sends notices (JSON or CSV) to a running bot, signed; a line per notice.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { Webhook } from "standardwebhooks";
import { z } from "zod";
import { localSettings } from "../src/config.ts";

const usage = `npm run notice -- FILE...

Sends first-day notices to a running bot and prints a line for each.
FILE is one notice or an array as JSON, or CSV with ; and a header row. Examples: docs/examples.

KETENMAAT_URL    where the bot is (http://127.0.0.1:3978)
NOTICE_SECRETS   the secrets of that bot; the first one signs (local mode's own)`;

const types: Readonly<Record<string, string>> = { ".json": "application/json", ".csv": "text/csv" };

const problems = z.array(z.object({ path: z.string(), message: z.string() }));
const result = z.object({
  sourceReference: z.string().nullish(),
  status: z.string(),
  caseNumber: z.string().optional(),
  errors: problems.optional(),
});
const accepted = z.union([z.array(result), result.transform((one) => [one])]);
const refused = z.object({ detail: z.string(), errors: problems.default([]) });

type Sent = { readonly lines: readonly string[]; readonly ok: boolean };

const told = (errors: z.infer<typeof problems>) =>
  errors.map(({ path, message }) => `    ${path === "" ? "the notice" : path} ${message}`);

const line = ({ sourceReference, status, caseNumber, errors = [] }: z.infer<typeof result>) => [
  [`  ${status.padEnd(17)}`, caseNumber, sourceReference]
    .filter((part) => part !== undefined && part !== null)
    .join(" "),
  ...told(errors),
];

function settings() {
  const base = process.env["KETENMAAT_URL"] ?? "http://127.0.0.1:3978";
  const [secret = ""] = (process.env["NOTICE_SECRETS"] ?? localSettings.NOTICE_SECRETS).split(",");
  return { url: new URL("/api/notices", base), webhook: new Webhook(secret.trim()) };
}

async function send(file: string, { url, webhook }: ReturnType<typeof settings>): Promise<Sent> {
  const type = types[extname(file).toLowerCase()];
  if (type === undefined) return { lines: ["  is neither .json nor .csv"], ok: false };
  const body = readFileSync(file, "utf8");
  const id = `msg_${randomUUID()}`;
  const now = new Date();
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": type,
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
      "webhook-signature": webhook.sign(id, now, body),
    },
    body,
  });
  const answer: unknown = await response.json();
  if (response.ok) {
    const results = accepted.parse(answer);
    return { lines: results.flatMap(line), ok: results.every(({ status }) => status !== "invalid") };
  }
  const { detail, errors } = refused.parse(answer);
  return { lines: [`  refused (${response.status}): ${detail}`, ...told(errors)], ok: false };
}

/** The system's word for what went wrong (`ENOENT`, `ECONNREFUSED`), which fetch keeps in its cause. */
function reasonOf(err: unknown): string {
  const inner = err instanceof Error && err.cause instanceof Error ? err.cause : err;
  return inner instanceof Error ? ("code" in inner ? String(inner.code) : inner.message) : String(inner);
}

async function sendAll(files: readonly string[]): Promise<boolean> {
  const to = settings();
  let allOk = true;
  for (const file of files) {
    const sent = await send(file, to).catch((err: unknown) => ({ lines: [`  not sent: ${reasonOf(err)}`], ok: false }));
    console.log([file, ...sent.lines].join("\n"));
    allOk &&= sent.ok;
  }
  return allOk;
}

const files = process.argv.slice(2);
if (files.length === 0 || files.includes("--help")) {
  console.log(usage);
  process.exitCode = files.length === 0 ? 2 : 0;
} else {
  process.exitCode = (await sendAll(files)) ? 0 : 1;
}
