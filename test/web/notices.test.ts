import assert from "node:assert/strict";
import { request } from "node:http";
import { gzipSync } from "node:zlib";
import { notice, signatureOf } from "../notices/sender.ts";
import { type Edge, edge } from "./edge.ts";

type Said = { readonly type?: string; readonly headers?: Record<string, string>; readonly signed?: string };

function post(it: Edge, body: string | Buffer, said: Said = {}) {
  const headers = { "content-type": said.type ?? "application/json", ...signatureOf(said.signed ?? String(body)) };
  return fetch(`${it.url}/api/notices`, {
    method: "POST",
    headers: { ...headers, ...said.headers },
    body: new Uint8Array(Buffer.from(body)),
  });
}

async function problemOf(response: Response, status: number) {
  assert.equal(response.status, status);
  assert.equal(response.headers.get("content-type"), "application/problem+json");
  const { type, title, detail, status: told, ...more }: Record<string, unknown> = JSON.parse(await response.text());
  assert.equal(type, "about:blank");
  assert.equal(told, status);
  assert.ok(typeof title === "string" && typeof detail === "string");
  return more;
}

describe("POST /api/notices", () => {
  let here: Edge;
  beforeEach(async () => {
    here = await edge();
  });
  afterEach(() => here.close());

  it("answers one notice with 202 and its case number, after the case stands", async () => {
    const response = await post(here, JSON.stringify(notice()));
    assert.equal(response.status, 202);
    assert.deepEqual(await response.json(), { status: "created", caseNumber: "NML-2026-0001" });
    assert.equal((await here.cases()).length, 1);
    assert.equal(response.headers.get("server"), null);
  });

  it("answers many with 200 and a result per row", async () => {
    const body = JSON.stringify([notice(), notice({ sourceReference: "B", personNumber: "8", prison: "alcatraz" })]);
    const response = await post(here, body);
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), [
      { sourceReference: "INJ-2026-000123", status: "created", caseNumber: "NML-2026-0001" },
      {
        sourceReference: "B",
        status: "invalid",
        errors: [{ path: "prison", message: "must be a prison of the region file" }],
      },
    ]);
  });

  it("takes CSV", async () => {
    const { expectedRelease, ...flat } = notice();
    const body = `${Object.keys(flat).join(";")}\n${Object.values(flat).join(";")}\n`;
    const response = await post(here, body, { type: "text/csv; charset=utf-8" });
    const created = { sourceReference: flat["sourceReference"], status: "created", caseNumber: "NML-2026-0001" };
    assert.deepEqual(await response.json(), [created]);
  });

  it("refuses an invalid notice with 422 and a problem per field", async () => {
    const more = await problemOf(await post(here, JSON.stringify(notice({ prison: "alcatraz", bsn: "x" }))), 422);
    assert.deepEqual(more, {
      errors: [
        { path: "prison", message: "must be a prison of the region file" },
        { path: "bsn", message: "is not a known field" },
      ],
    });
  });

  it("refuses what is no JSON with 400, and no CSV alike", async () => {
    await problemOf(await post(here, '{"kind":'), 400);
    await problemOf(await post(here, 'kind\n"x', { type: "text/csv" }), 400);
  });

  it("refuses a body that was changed under way, or not signed, with 401", async () => {
    await problemOf(await post(here, JSON.stringify(notice()), { signed: "{}" }), 401);
    const headers = { "content-type": "application/json" };
    await problemOf(await fetch(`${here.url}/api/notices`, { method: "POST", headers, body: "{}" }), 401);
  });

  it("refuses other types, other texts than UTF-8, and packed bodies with 415", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1", "?"]) {
      await problemOf(await post(here, "{}", { type }), 415);
    }
    await problemOf(await post(here, gzipSync("{}"), { headers: { "content-encoding": "gzip" } }), 415);
  });

  it("refuses more than 1 MB with 413 before reading it, also when the sender does not say how much it sends", async () => {
    await problemOf(await post(here, "x".repeat(1024 * 1024 + 1)), 413);
    const status = await new Promise((resolve, reject) => {
      const req = request(
        `${here.url}/api/notices`,
        { method: "POST", headers: { "content-type": "text/csv" } },
        (res) => {
          res.resume();
          resolve(res.statusCode);
        },
      );
      req.on("error", reject);
      for (let part = 0; part < 20; part += 1) req.write("x".repeat(100_000));
      req.end();
    });
    assert.equal(status, 413);
  });

  it("asks to come again in half a minute while the storage is away", async () => {
    here.storage.away = true;
    const response = await post(here, JSON.stringify(notice()));
    assert.equal(response.headers.get("retry-after"), "30");
    await problemOf(response, 503);
    assert.match(here.logged(), /notices not stored/);
  });

  it("counts for the intake desk what a sender is refused before it is read, and nobody who walks past", async () => {
    await post(here, JSON.stringify(notice()), { signed: "{}" });
    await post(here, "{}", { type: "text/plain" });
    await post(here, "x".repeat(1024 * 1024 + 1));
    await post(here, JSON.stringify(notice({ prison: "alcatraz" })));
    const headers = { "content-type": "application/json" };
    await fetch(`${here.url}/api/notices`, { method: "POST", headers, body: "{}" });
    const counted = await here.queues.turnedAway.list();
    assert.deepEqual(
      counted.map(({ status, count }) => [status, count]),
      [
        [401, 1],
        [413, 1],
        [415, 1],
      ],
    );
  });

  it("answers the same when that cannot be counted, and logs it", async () => {
    const away = await edge({ noteTurnedAway: () => Promise.reject(new Error("no answer")) });
    await problemOf(await post(away, JSON.stringify(notice()), { signed: "{}" }), 401);
    assert.match(away.logged(), /refusal not counted/);
    await away.close();
  });

  it("leaves nothing behind after any refusal", async () => {
    await post(here, JSON.stringify(notice({ bsn: "x" })));
    await post(here, JSON.stringify(notice()), { signed: "{}" });
    await post(here, JSON.stringify(notice()), { type: "text/plain" });
    assert.equal((await here.cases()).length, 0);
  });

  it("writes nothing of a notice in the log, taken or refused", async () => {
    await post(here, JSON.stringify(notice({ personNumber: "CANARY1", tulpReference: "CANARY2" })));
    await post(here, JSON.stringify(notice({ prison: "CANARY3", CANARY: "CANARY4" })));
    here.storage.away = true;
    await post(here, JSON.stringify(notice({ personNumber: "CANARY5", sourceReference: "CANARY6" })));
    assert.doesNotMatch(here.logged(), /CANARY/);
  });
});
