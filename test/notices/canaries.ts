import assert from "node:assert/strict";
import { Webhook } from "standardwebhooks";
import { sampleNotice } from "../../practice/samples.ts";
import { clockFrom } from "../../src/clock.ts";
import { localSettings } from "../../src/config.ts";
import { memoryTables } from "../../src/store/memoryTables.ts";
import { rememberedIn } from "../../src/store/remembered.ts";
import { type Tables, tableNames } from "../../src/store/rows.ts";
import { monday, type Stage, stage } from "../support/stage.ts";

/** What may never be found back, planted wherever somebody could put it. */
export const planted = {
  number: "CANARY7654321",
  name: "Canarius de Vogel",
  bsn: "123456782",
  birthDate: "1987-06-05",
  offence: "canary offence 310 Sr",
  text: "a canary sang about somebody",
  mail: "canary@example.nl",
} as const;

const real = clockFrom(() => Temporal.Now.instant());
let names = 0;
const newId = () => `canary${++names}-0000-4000-8000-000000000000`;

type Posting = {
  readonly path?: string;
  readonly type?: string;
  readonly isSigned?: boolean;
  /** What the delivery calls itself. */
  readonly id?: string;
};

/** Sends something as a source does, and answers all that comes back. */
async function post({ bot }: Stage, content: unknown, said: Posting): Promise<string> {
  const { path = "/api/notices", type = "application/json", isSigned = true, id = `msg_${newId()}` } = said;
  const body = typeof content === "string" ? content : JSON.stringify(content);
  const at = new Date(real.now());
  const response = await fetch(new URL(path, bot.url), {
    method: "POST",
    headers: {
      "content-type": type,
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      "webhook-signature": new Webhook(isSigned ? localSettings.NOTICE_SECRETS : "whsec_d3Jvbmc=").sign(id, at, body),
    },
    body,
  });
  return `${response.status} ${[...response.headers].join()} ${await response.text()}`;
}

/** Where it is looked for: what senders hear, what is logged, what is stored, and all that the bot says in Teams. */
export type Found = Readonly<Record<"answers" | "log" | "storage" | "teams", string>>;

/** A stage of which all is written down. */
export type Watched = Stage & {
  /** Sends something as a source does; answers what comes back. */
  readonly send: (content: unknown, said?: Posting) => Promise<string>;
  /** A good notice for the planted number, under a reference of its own. */
  readonly admission: () => ReturnType<typeof sampleNotice>;
};

/** Everything that is to be found after somebody did something on a stage, in these tables. */
export async function foundAfter(
  play: (on: Watched) => Promise<unknown>,
  { kept = memoryTables(real), through = kept }: { readonly kept?: Tables; readonly through?: Tables } = {},
): Promise<Found> {
  const lines: string[] = [];
  const answers: string[] = [];
  const on = await stage({ store: rememberedIn(through), logTo: (line) => lines.push(line) });
  try {
    const shown = await play({
      ...on,
      send: async (content, said = {}) => {
        const answer = await post(on, content, said);
        answers.push(answer);
        return answer;
      },
      admission: () => ({ ...sampleNotice(0, { clock: fixed, newId }), personNumber: planted.number }),
    });
    const rows = await Promise.all(tableNames.map((name) => Array.fromAsync(kept.table(name).all())));
    return {
      answers: answers.join("\n"),
      log: lines.join(""),
      storage: JSON.stringify(rows),
      teams: JSON.stringify([on.teams.requests(), shown ?? null]),
    };
  } finally {
    await on.close();
  }
}

const fixed = clockFrom(() => Temporal.Instant.from(monday));

/** The number of the case that an answer tells. */
export const caseIn = (answer: string): string =>
  /"caseNumber":"([^"]+)"/.exec(answer)?.[1] ?? assert.fail(`no case: ${answer}`);

/** Holds everything against what was planted; `allowed` comes back to whoever sent it, and to nobody else. */
export function holdsNothing(found: () => Found, { allowed = [] as readonly string[] } = {}): void {
  for (const where of ["storage", "log", "teams", "answers"] as const) {
    it(`is nowhere in ${where}`, () => {
      const text = found()[where];
      assert.ok(text.length > 100, `${where} says next to nothing`);
      const back = Object.entries(planted).filter(([, value]) => text.toLowerCase().includes(value.toLowerCase()));
      assert.deepEqual(where === "answers" ? back.filter(([what]) => !allowed.includes(what)) : back, []);
    });
  }
}
