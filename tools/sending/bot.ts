import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Webhook } from "standardwebhooks";
import { z } from "zod";
import { localSettings } from "../../src/config.ts";
import { noticeSecretOf } from "../../src/notices/secret.ts";

const problems = z.array(z.object({ path: z.string(), message: z.string() }));

/** What is wrong with a notice, field by field. */
export type Problems = z.output<typeof problems>;

const result = z.object({
  sourceReference: z.string().nullish(),
  status: z.string(),
  caseNumber: z.string().optional(),
  errors: problems.optional(),
});

/** What became of one notice. */
export type Result = z.output<typeof result>;

const count = z.int();
const preview = z.object({
  good: count,
  known: count,
  possibleDuplicate: count,
  unmatched: count,
  bad: z.array(z.object({ row: count, sourceReference: z.string().nullable(), problems })),
});

/** What would become of many. */
export type Foreseen = z.output<typeof preview>;

const refusal = z.object({ detail: z.string(), errors: problems.default([]) });

/** The bot refused a delivery as a whole. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly errors: Problems;

  constructor(status: number, { detail, errors }: z.output<typeof refusal>) {
    super(`refused (${status}): ${detail}`);
    this.errors = errors;
  }
}

/** How often a delivery is sent again that was not stored, under the same id. */
const patience = 5;

const address = () => process.env["KETENMAAT_URL"] ?? "http://127.0.0.1:3978";

function webhook(): Webhook {
  const [first = ""] = (process.env["NOTICE_SECRETS"] ?? localSettings.NOTICE_SECRETS).split(",");
  const read = noticeSecretOf(first.trim());
  if (read === undefined) throw new Error("NOTICE_SECRETS begins with no whsec_<base64>");
  return new Webhook(read.secret);
}

async function post(path: string, content: unknown): Promise<unknown> {
  const body = JSON.stringify(content);
  const id = `msg_${randomUUID()}`;
  for (let tries = 1; ; tries++) {
    const now = new Date();
    const response = await fetch(new URL(path, address()), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "webhook-id": id,
        "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
        "webhook-signature": webhook().sign(id, now, body),
      },
      body,
    });
    const answer: unknown = await response.json();
    if (response.ok) return answer;
    const wait = Number(response.headers.get("retry-after") ?? Number.NaN);
    if (Number.isNaN(wait) || tries === patience) throw new RefusedError(response.status, refusal.parse(answer));
    await sleep(wait * 1000);
  }
}

/** The running bot, as a sender knows it. Each throws `RefusedError`, or the system's error when the bot is not there. */
export const bot = {
  handInOne: async (notice: unknown): Promise<Result> => result.parse(await post("/api/notices", notice)),
  handIn: async (rows: readonly unknown[]): Promise<readonly Result[]> =>
    z.array(result).parse(await post("/api/notices", rows)),
  preview: async (rows: readonly unknown[]): Promise<Foreseen> =>
    preview.parse(await post("/api/notices/preview", rows)),
};
