import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { Webhook } from "standardwebhooks";
import { sampleNotice } from "../practice/samples.ts";
import { localSettings } from "../src/config.ts";
import { oneOf, seeded } from "../test/support/random.ts";
import { type Bots, startBots } from "./bots.ts";
import { drive } from "./driver.ts";
import { type Ground, ground, linkAll } from "./ground.ts";
import { part, type Row } from "./part.ts";
import { directory } from "./people.ts";
import { type Random, spoiled, spoiledText } from "./spoiled.ts";

export type FuzzFigures = {
  /** How often each status was answered, by door. */
  readonly notices: ReadonlyMap<number, number>;
  readonly messages: ReadonlyMap<number, number>;
  /** Bytes that the bot held after a tenth of the bodies, and at the end. */
  readonly memoryEarly: number;
  readonly memoryLate: number;
  /** A body of 200 MB: its status at each door, and how many bytes more the bot held afterwards. */
  readonly huge: readonly number[];
  readonly hugeMemory: number;
};

/** Throws bodies of all kinds at both doors, most of them nearly right. */
export async function fuzz({ seed, bodies }: { seed: number; bodies: number }): Promise<FuzzFigures> {
  const on = await ground();
  const bots = await startBots({ port: on.port, tables: on.proxy.port, folder: on.folder });
  try {
    await linkAll(on);
    await drive(on, { seed, acts: 20 });
    const random = seeded(seed ^ 0xf022);
    const notices = new Map<number, number>();
    const messages = new Map<number, number>();
    const early = await thrown(on, { bodies: Math.ceil(bodies / 10), random, notices, messages }, bots);
    const late = await thrown(on, { bodies: bodies - Math.ceil(bodies / 10), random, notices, messages }, bots);
    const huge = [await pour(`${on.url}/api/notices`), await pour(`${on.url}/api/messages`)];
    const after = await bots.memory();
    return { notices, messages, memoryEarly: early, memoryLate: late, huge, hugeMemory: Math.max(0, after - late) };
  } finally {
    await bots.close();
    await on.close();
  }
}

type Throwing = {
  readonly bodies: number;
  readonly random: Random;
  readonly notices: Map<number, number>;
  readonly messages: Map<number, number>;
};

/** Sixteen at a time; answers what the bot holds then. */
async function thrown(on: Ground, { bodies, random, notices, messages }: Throwing, bots: Bots): Promise<number> {
  let left = bodies;
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const isNotice = random() < 0.5;
      const status = await (isNotice ? throwNotice(on, random) : throwActivity(on, random));
      const count = isNotice ? notices : messages;
      count.set(status, (count.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 16 }, lane));
  return bots.memory();
}

/** Any name that a header can hold, often with characters that no key of a table may have. */
function deliveryName(random: Random): string {
  if (random() < 0.5) return randomUUID();
  const length = 1 + Math.floor(random() * 256);
  const from = oneOf(["/\\#?", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", "0123456789"], random);
  return Array.from({ length }, () => oneOf([...from], random)).join("");
}

/** So few people are notices about that most bodies which are right are known: it is the doors that are tried, not the storage. */
const people = 300;

/** Signed like a sender's, so that it is read; what it says is spoiled. */
async function throwNotice({ url, clock }: Ground, random: Random): Promise<number> {
  const id = deliveryName(random);
  const who = `r${String(Math.floor(random() * people)).padStart(7, "0")}`;
  const sample = sampleNotice(Math.floor(random() * 6), { clock, newId: () => who.repeat(2) });
  const body = spoiledText(JSON.stringify(spoiled(sample, random)), random);
  const at = new Date();
  const response = await fetch(`${url}/api/notices`, {
    method: "POST",
    headers: {
      "content-type": oneOf(["application/json", "application/json", "application/json", "text/csv"], random),
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
      "webhook-signature": new Webhook(localSettings.NOTICE_SECRETS).sign(id, at, body),
    },
    body,
  });
  await response.arrayBuffer();
  return response.status;
}

async function throwActivity({ url, teams }: Ground, random: Random): Promise<number> {
  const [person] = directory.people;
  const activity = {
    type: oneOf(["message", "invoke", "invoke", "installationUpdate", "conversationUpdate"], random),
    id: randomUUID(),
    name: oneOf(["adaptiveCard/action", "task/fetch", "task/submit", "composeExtension/query"], random),
    channelId: "msteams",
    serviceUrl: `${teams.url}/`,
    from: { id: person?.id, name: person?.name, aadObjectId: person?.objectId },
    conversation: { id: `a:1${person?.objectId}`, conversationType: "personal", tenantId: directory.tenant },
    recipient: directory.bot,
    channelData: { tenant: { id: directory.tenant } },
    text: oneOf(["help", "zaak 1", "mijn zaken", "\u0000", "💥".repeat(50)], random),
    value: {
      action: { type: "Action.Execute", verb: "claim", data: { case: "NML-2026-0001", role: "prisonCaseManager" } },
      data: { dialog: "who", case: "NML-2026-0001" },
    },
  };
  const response = await fetch(`${url}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: spoiledText(JSON.stringify(spoiled(activity, random)), random),
  });
  await response.arrayBuffer();
  return response.status;
}

/** Sends a body of 200 MB in pieces, with no length named; answers the status. */
function pour(url: string): Promise<number> {
  const piece = Buffer.alloc(1024 * 1024, "[");
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: "POST", headers: { "content-type": "application/json" } }, (answer) => {
      resolve(answer.statusCode ?? 0);
      sending.destroy();
    });
    sending.on("error", reject);
    let left = 200;
    const more = (): void => {
      while (left > 0 && !sending.destroyed) {
        left -= 1;
        if (!sending.write(piece)) {
          sending.once("drain", more);
          return;
        }
      }
      sending.end();
    };
    more();
  });
}

const counted = (statuses: ReadonlyMap<number, number>): string =>
  [...statuses]
    .sort(([one], [other]) => one - other)
    .map(([status, times]) => `${status} × ${times}`)
    .join(", ");
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
const isSound = (statuses: ReadonlyMap<number, number>): boolean =>
  [...statuses.keys()].every((status) => status < 500);

const rows = ({ notices, messages, memoryEarly, memoryLate, huge, hugeMemory }: FuzzFigures): readonly Row[] => [
  { promised: "`POST /api/notices` never fails (no 5xx)", seen: counted(notices), holds: isSound(notices) },
  { promised: "`POST /api/messages` never fails (no 5xx)", seen: counted(messages), holds: isSound(messages) },
  {
    promised: "memory is bounded",
    seen: `${megabytes(memoryEarly)} after a tenth of the bodies, ${megabytes(memoryLate)} at the end`,
    holds: memoryLate < 2 * memoryEarly,
  },
  {
    promised: "a body of 200 MB is refused before it is read in",
    seen: `${huge.join(" and ")}; ${megabytes(hugeMemory)} more held afterwards`,
    holds: huge.every((status) => status === 413) && hugeMemory < 100 * 1024 * 1024,
  },
];

/** Part g: whatever comes in, the doors stand. */
export const fuzzPart = part({
  name: "fuzz",
  title: "Bodies of all kinds",
  story: "Notices and activities of which fields are missing, new or something else, and texts that are broken.",
  full: { bodies: 100_000 },
  prove: async (size) => rows(await fuzz(size)),
});
