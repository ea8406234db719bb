import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import { z } from "zod";
import { player } from "../../practice/playground.ts";
import { clockFrom } from "../../src/clock.ts";
import { type Running, start } from "../../src/main.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import { freePort } from "../support/ports.ts";

const tenant = "00000000-0000-0000-0000-0000000000001";

/** What Microsoft's Agents Playground 0.2.28 sends for a message in its channel, as it was recorded. */
const typed = (text: string, serviceUrl: string) => ({
  type: "message",
  text: `<at>Test Bot</at> ${text}`,
  id: "bb0e78f3-fa6c-4102-9bc5-db9d1ebfbd5c",
  from: { id: "user-id-0", name: "Alex Wilber", aadObjectId: "00000000-0000-0000-0000-0000000000020" },
  timestamp: "2026-11-24T12:00:55.997Z",
  localTimestamp: "2026-11-24T12:00:55.997+00:00",
  localTimezone: "UTC",
  serviceUrl,
  conversation: {
    isGroup: true,
    conversationType: "channel",
    tenantId: tenant,
    id: "team-id;messageid=1795521655996",
  },
  recipient: { id: "00000000-0000-0000-0000-00000000000011", name: "Test Bot" },
  textFormat: "plain",
  locale: "en-US",
  entities: [
    {
      type: "mention",
      mentioned: { id: "00000000-0000-0000-0000-00000000000011", name: "Test Bot" },
      text: "<at>Test Bot</at>",
    },
    { type: "clientInfo", locale: "en-US", country: "US", timezone: "UTC" },
  ],
  channelData: {
    teamsChannelId: "team-id",
    teamsTeamId: "team-id",
    tenant: { id: tenant },
    team: { id: "team-id" },
    channel: { id: "team-id" },
  },
  channelId: "msteams",
});

const sent = z.looseObject({ text: z.string() });

describe("the one player of the Agents Playground", () => {
  const heard: string[] = [];
  const connector = createServer(async (req, res) => {
    heard.push(sent.parse(await json(req)).text);
    res.statusCode = 201;
    res.setHeader("content-type", "application/json");
    res.end('{ "id": "1" }');
  });
  let bot: Running;
  let serviceUrl = "";

  before(async () => {
    const port = await freePort();
    connector.listen(port, "127.0.0.1");
    await once(connector, "listening");
    serviceUrl = `http://localhost:${port}/_connector`;
    const clock = clockFrom(() => Temporal.Instant.from("2026-11-24T12:00:55Z"));
    const env = { KETENMAAT_LOCAL: "1", PORT: "0", LOG_LEVEL: "silent" };
    bot = await start({ env, clock, real: clock, store: memoryStore() });
    await bot.people.put(player);
  });
  after(async () => {
    await bot.stop();
    connector.close();
  });

  it("is known, and may link a channel", async () => {
    const body = JSON.stringify(typed("koppel regio", serviceUrl));
    await fetch(`${bot.url}/api/messages`, { method: "POST", body });
    assert.match(heard.at(-1) ?? "", /^Linked\. Cases of the whole region/);
  });
});
