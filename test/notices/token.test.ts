import assert from "node:assert/strict";
import { later } from "../../src/calendar/day.ts";
import { KeysAwayError } from "../../src/notices/token.ts";
import { chain } from "./chain.ts";
import { notice, now } from "./sender.ts";
import { app, audience, signer, tenant, usual } from "./tokens.ts";

const settings = { NOTICE_APP_IDS: [app], NOTICE_AUDIENCE: audience, ALLOWED_TENANTS: [tenant] };
const body = Buffer.from(JSON.stringify(notice()));

const bring = (token: string, headers: Readonly<Record<string, string>> = {}) => ({
  headers: { authorization: `Bearer ${token}`, ...headers },
  body,
  form: "json" as const,
});

describe("An application with a token of Entra ID", () => {
  let by: Awaited<ReturnType<typeof signer>>;
  before(async () => {
    by = await signer();
  });

  const status = async (token: string) => (await chain({ settings, keysOf: by.keysOf }).door(bring(token))).status;

  it("hands a notice in, with a token of version 2 or 1", async () => {
    assert.equal(await status(await by.sign(usual())), 202);
    const { azp, ...rest } = usual();
    const first = { ...rest, iss: `https://sts.windows.net/${tenant}/`, aud: audience, appid: azp };
    assert.equal(await status(await by.sign(first)), 202);
  });

  it("gets the same answer when it sends the same again, though it names no delivery", async () => {
    const { door, cases } = chain({ settings, keysOf: by.keysOf });
    const token = await by.sign(usual());
    const first = await door(bring(token));
    assert.deepEqual(await door(bring(token)), first);
    const later = await door(bring(token, { "webhook-id": "another-delivery" }));
    assert("body" in later && "status" in later.body && later.body.status === "known");
    assert.equal((await cases()).length, 1);
  });

  const { exp: _exp, ...endless } = usual();
  const { idtyp: _idtyp, ...untyped } = usual();
  const bad: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ["is meant for somebody else", { ...usual(), aud: "api://44444444-4444-4444-8444-444444444444" }],
    ["is meant for Microsoft Graph", { ...usual(), aud: "https://graph.microsoft.com" }],
    ["is of another tenant", { ...usual(), tid: "55555555-5555-4555-8555-555555555555" }],
    ["is issued for another tenant", { ...usual(), iss: "https://sts.windows.net/5555/" }],
    ["comes from Bot Framework", { ...usual(), iss: "https://api.botframework.com" }],
    ["has ended", { ...usual(), exp: usual().iat - 301 }],
    ["has no end", endless],
    ["begins tomorrow", { ...usual(), nbf: usual().iat + 86_400 }],
    ["speaks for a person", { ...untyped, scp: "access_as_user" }],
    ["is one of a person", { ...usual(), idtyp: "user" }],
    ["is of an application that is not allowed", { ...usual(), azp: "66666666-6666-4666-8666-666666666666" }],
    ["names no application", { ...usual(), azp: undefined }],
  ];
  for (const [what, claims] of bad) {
    it(`is refused when its token ${what}`, async () => assert.equal(await status(await by.sign(claims)), 401));
  }

  it("is refused when its token is signed with HS256, by another key, not at all, or is no token", async () => {
    const other = await signer();
    const none = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from(JSON.stringify(usual())).toString("base64url")}.`;
    for (const token of [await by.signHs256(usual()), await other.sign(usual()), none, "x", "a.b.c", "....", "é"]) {
      assert.equal(await status(token), 401, token);
    }
  });

  it("is refused where no application is allowed", async () => {
    const token = await by.sign(usual());
    assert.equal((await chain({ keysOf: by.keysOf }).door(bring(token))).status, 401);
  });

  it("is told to come again while the keys of Entra ID cannot be fetched", async () => {
    const keysOf = () => () => Promise.reject(new TypeError("fetch failed"));
    const answer = await chain({ settings, keysOf }).door(bring(await by.sign(usual())));
    assert(answer.status === 503 && answer.cause instanceof KeysAwayError);
  });

  it("is another sender than whoever signs: the same reference of both is not the same notice", async () => {
    const it = chain({ settings, keysOf: by.keysOf });
    await it.door(bring(await by.sign(usual())));
    const foreseen = await it.previewRows([notice()], { sender: "signed", at: later(now, 0) });
    assert.equal(foreseen.possibleDuplicate, 1);
  });
});
