import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { AppCredentials } from "botframework-connector";
import sinon from "sinon";
import { botAdapter, botAuthentication } from "../../src/bot/adapter.ts";
import { connectorMessenger } from "../../src/bot/connector.ts";
import { type Voice, voice } from "../../src/bot/voice.ts";
import { MessengerError } from "../../src/delivery/messenger.ts";

describe("what becomes of a call to Teams", () => {
  let teams: Server;
  let calls: number;
  let serviceUrl: string;
  let says: number;
  let speaking: Voice;
  let told: unknown[];

  beforeEach(async () => {
    calls = 0;
    says = 503;
    told = [];
    speaking = voice((cause) => told.push(cause));
    teams = createServer((_, answer) => {
      calls++;
      answer.statusCode = says;
      answer.end();
    }).listen(0, "127.0.0.1");
    await once(teams, "listening");
    const address = teams.address();
    assert(typeof address === "object" && address !== null);
    serviceUrl = `http://127.0.0.1:${address.port}`;
  });
  afterEach(() => {
    sinon.restore();
    teams.close();
  });

  const registration = {
    MicrosoftAppType: "SingleTenant",
    MicrosoftAppTenantId: "tenant",
    MicrosoftAppPassword: "x",
  } as const;
  const post = (appId = "", id = "19:roermond"): Promise<string> => {
    const authentication = botAuthentication({ ...registration, local: appId === "", MicrosoftAppId: appId });
    const { post: say } = connectorMessenger(authentication, { appId, mayReach: () => true, voice: speaking });
    return say({ id, tenant: "tenant", serviceUrl }, { text: "hallo", mentions: [] });
  };
  const failsAs = (kind: MessengerError["kind"]) => (error: unknown) =>
    error instanceof MessengerError && error.kind === kind;

  it("is in doubt when Teams answers that it can't now: it is not asked a second time", async () => {
    await assert.rejects(post(), failsAs("doubt"));
    assert.equal(calls, 1);
  });

  it("is no doubt when nobody listens there: it is tried later", async () => {
    teams.close();
    await once(teams, "close");
    await assert.rejects(post(), failsAs("later"));
  });

  it("is no doubt when the bot got no token, with a secret that expired: Teams heard nothing", async () => {
    sinon.stub(AppCredentials.prototype, "getToken").rejects(new Error("invalid_client"));
    await assert.rejects(post("app"), failsAs("later"));
    assert.equal(calls, 0);
  });

  const refusal = Object.assign(new Error("AADSTS7000222"), { name: "ServerError", errorCode: "invalid_client" });

  it("shows, and is told once, when the bot's secret is over", async () => {
    sinon.stub(AppCredentials.prototype, "getToken").rejects(refusal);
    for (let nth = 0; nth < 3; nth++) await assert.rejects(post("app", `19:${nth}`), failsAs("later"));
    assert.deepEqual([told, speaking.isHeard()], [[refusal], false]);
  });

  it("says nothing of the secret when nobody was there to give a token", async () => {
    sinon.stub(AppCredentials.prototype, "getToken").rejects(new Error("network_error"));
    await assert.rejects(post("app"), failsAs("later"));
    assert.deepEqual([told, speaking.isHeard()], [[], true]);
  });

  it("is kept for later when Teams does not know the bot: no conversation is given up for that", async () => {
    says = 401;
    await assert.rejects(post(), failsAs("later"));
    await assert.rejects(post(), failsAs("later"));
    assert.deepEqual([told.length, speaking.isHeard()], [1, false]);
    says = 403;
    await assert.rejects(post(), failsAs("refused"));
    assert(speaking.isHeard(), "who refuses a conversation knows the bot");
  });

  it("is not told again each time of a conversation that alone does not take the bot for itself", async () => {
    for (let nth = 0; nth < 3; nth++) {
      says = 401;
      await assert.rejects(post("", "19:odd"), failsAs("later"));
      says = 403;
      await assert.rejects(post(), failsAs("refused"));
    }
    assert.equal(told.length, 1);
  });

  it("is the same for an answer within a turn: it is sent once", async () => {
    const adapter = botAdapter(botAuthentication({ ...registration, local: true, MicrosoftAppId: "" }));
    const body = {
      ...{ type: "message", id: "1", text: "help", channelId: "msteams", serviceUrl },
      ...{ conversation: { id: "19:roermond" }, from: { id: "29:anna" }, recipient: { id: "28:bot" } },
    };
    const taken = { socket: null, end: () => {}, header: () => {}, send: () => {}, status: () => {} };
    let hasRun = false;
    await adapter.process({ body, headers: {}, method: "POST" }, taken, async (context) => {
      await assert.rejects(context.sendActivity("hallo"));
      hasRun = true;
    });
    assert(hasRun);
    assert.equal(calls, 1);
  });
});
