import { once } from "node:events";
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import type { Activity } from "../../practice/teams/activities.ts";
import type { Memory } from "../../practice/teams/conversations.ts";
import type { Directory, Person } from "../../practice/teams/directory.ts";
import { practiceTeams } from "../../practice/teams/teams.ts";
import { instant } from "../../src/calendar/day.ts";
import { type Clock, clockFrom } from "../../src/clock.ts";

export const regio = "19:regio@thread.tacv2";
export const roermond = "19:roermond@thread.tacv2";

const person = (name: string, channels: readonly string[]): Person => ({
  id: `29:${name}`,
  objectId: `object-${name}`,
  tenant: "tenant-zvh",
  name,
  organisation: "PI Roermond",
  role: "casemanager",
  channels,
});

/** Two colleagues and somebody who sees nothing but the regional channel. */
export const directory: Directory = {
  bot: { id: "28:ketenmaat", name: "Ketenmaat" },
  tenant: "tenant-zvh",
  people: [person("Anouk", [regio, roermond]), person("Bram", [regio, roermond]), person("Carla", [regio])],
  teams: [
    {
      id: regio,
      name: "Nazorg Limburg",
      channels: [
        { id: regio, name: "Algemeen" },
        { id: roermond, name: "PI Roermond" },
      ],
    },
  ],
};

/** A clock that a test sets forward itself. */
export function movableClock(start: string): Clock & { readonly forward: (milliseconds: number) => void } {
  let now = Temporal.Instant.from(instant(start));
  const forward = (milliseconds: number) => {
    now = now.add({ milliseconds });
  };
  return { ...clockFrom(() => now), forward };
}

/** What a bot answers to an activity: the status and body of the HTTP response. */
export type Answering = (activity: Activity) => { readonly status: number; readonly body?: unknown };

/** A bot that keeps what it hears and answers what the test wants. */
async function scriptedBot() {
  const heard: Activity[] = [];
  const script: { answering: Answering } = { answering: () => ({ status: 200 }) };
  const server = createServer(async (req, res) => {
    const activity = await json(req);
    if (!isActivity(activity)) throw new Error("not an activity");
    heard.push(activity);
    const { status, body } = script.answering(activity);
    res.writeHead(status, { "content-type": "application/json" });
    res.end(typeof body === "string" ? body : JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}/api/messages`,
    heard,
    script,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

const isActivity = (value: unknown): value is Activity =>
  typeof value === "object" && value !== null && "type" in value && "id" in value;

/** A Teams with a scripted bot behind it, and the bot's own way in: `call` asks the Connector. */
export async function stage(memory?: Memory) {
  const clock = movableClock("2026-11-23T13:05:00Z");
  const bot = await scriptedBot();
  let ids = 0;
  const newId = () => `id-${++ids}`;
  const teams = await practiceTeams({
    clock,
    newId,
    botUrl: bot.url,
    port: 0,
    directory,
    ...(memory ? { memory } : {}),
  });
  return {
    clock,
    teams,
    heard: bot.heard,
    answer: (answering: Answering) => {
      bot.script.answering = answering;
    },
    call: (method: string, path: string, body?: unknown) => call(`${teams.url}${path}`, method, body),
    close: async () => {
      await teams.close();
      await bot.close();
    },
  };
}

export type Stage = Awaited<ReturnType<typeof stage>>;

async function call(url: string, method: string, body: unknown) {
  const response = await fetch(url, {
    method,
    headers: { "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer: unknown = text === "" ? undefined : JSON.parse(text);
  return { status: response.status, retryAfter: response.headers.get("retry-after"), body: answer };
}

/** The way to a conversation, its id encoded as the SDK does. */
export const into = (conversation: string, rest = "activities") =>
  `/v3/conversations/${encodeURIComponent(conversation)}/${rest}`;

/** A message that says `text`, and one that is a card. */
export const text = (words: string) => ({ type: "message", text: words });
export const card = (title: string) => ({
  type: "message",
  attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: cardJson(title) }],
});
export const cardJson = (title: string) =>
  ({ type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: title }] }) as const;
