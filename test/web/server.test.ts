import assert from "node:assert/strict";
import { connect } from "node:net";
import type { Adapter } from "../../src/web/messages.ts";
import { type Edge, edge } from "./edge.ts";

const say = (it: Edge, body: string, headers: Record<string, string> = {}) =>
  fetch(`${it.url}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });

/** Opens an edge, shows it to the test, and closes it. */
async function withEdge(options: Parameters<typeof edge>[0], look: (it: Edge) => Promise<void>) {
  const it = await edge(options);
  try {
    await look(it);
  } finally {
    await it.close();
  }
}

const answers =
  (status: number, body?: unknown): Adapter =>
  async (_req, res) => {
    res.status(status);
    if (body) res.send(body);
    res.end();
  };

describe("POST /api/messages", () => {
  it("hands the activity to the bot, with who signed it, and gives its answer back", async () => {
    const heard: unknown[] = [];
    const adapter: Adapter = async (req, res) => {
      heard.push(req.body, req.headers.authorization, req.method);
      await answers(200, { statusCode: 200, type: "x" })(req, res);
    };
    await withEdge({ adapter }, async (it) => {
      const response = await say(it, '{"type":"invoke","name":"é"}', { authorization: "Bearer x" });
      assert.deepEqual(await response.json(), { statusCode: 200, type: "x" });
      assert.deepEqual(heard, [{ type: "invoke", name: "é" }, "Bearer x", "POST"]);
    });
  });

  it("answers an ordinary message with an empty 200", async () => {
    await withEdge({ adapter: answers(200) }, async (it) => {
      const response = await say(it, '{"type":"message"}');
      assert.deepEqual([response.status, await response.text()], [200, ""]);
    });
  });

  for (const status of [401, 403, 500]) {
    it(`lets no text out with a ${status}`, async () => {
      await withEdge({ adapter: answers(status, "SDK text: token of x") }, async (it) => {
        const response = await say(it, '{"type":"message"}');
        assert.deepEqual([response.status, await response.text()], [status, ""]);
      });
    });
  }

  it("answers an empty 500 when the bot fails, and an empty 500 when it does not answer", async () => {
    const fails: Adapter = async () => {
      throw new Error("from inside");
    };
    for (const adapter of [fails, async () => {}]) {
      await withEdge({ adapter }, async (it) => {
        const response = await say(it, '{"type":"message"}');
        assert.deepEqual([response.status, await response.text()], [500, ""]);
      });
    }
  });

  it("answers an empty 400 to what is no activity, before the bot hears it", async () => {
    const adapter: Adapter = async () => assert.fail("the bot heard it");
    await withEdge({ adapter }, async (it) => {
      for (const body of ["", "{", "[]", "null", "5", "{}", '{"type":5}', '{"type":""}']) {
        const response = await say(it, body);
        assert.deepEqual([response.status, await response.text()], [400, ""], body);
      }
    });
  });

  it("reads no more than an activity can hold", async () => {
    await withEdge({}, async (it) => {
      const response = await say(it, `{"type":"${"x".repeat(300_000)}"}`);
      assert.deepEqual([response.status, await response.text()], [413, ""]);
    });
  });
});

describe("The health of the bot", () => {
  it("is ok while the process lives", async () => {
    await withEdge({}, async (it) => {
      assert.deepEqual(await (await fetch(`${it.url}/healthz`)).json(), { status: "ok" });
    });
  });

  it("is ready when all it needs is there", async () => {
    await withEdge({}, async (it) => {
      const response = await fetch(`${it.url}/readyz`);
      assert.deepEqual([response.status, await response.json()], [200, { status: "ready" }]);
    });
  });

  it("is not ready, with the reason's name, when the storage does not answer", async () => {
    await withEdge({ ready: async () => ({ ready: false, reason: "storage" }) }, async (it) => {
      const response = await fetch(`${it.url}/readyz`);
      assert.equal(response.status, 503);
      assert.match(await response.text(), /"reason":"storage"/);
    });
  });

  it("is ready with a warning while the work goes on: nobody may take it out of rotation for that", async () => {
    await withEdge({ ready: async () => ({ ready: true, warnings: ["botAccess"] }) }, async (it) => {
      const response = await fetch(`${it.url}/readyz`);
      assert.deepEqual([response.status, await response.json()], [200, { status: "ready", warnings: ["botAccess"] }]);
    });
  });

  it("is not ready when it cannot be asked", async () => {
    const ready = async () => {
      throw new Error("from inside");
    };
    await withEdge({ ready }, async (it) => {
      const response = await fetch(`${it.url}/readyz`);
      assert.equal(response.status, 503);
      assert.doesNotMatch(await response.text(), /inside/);
    });
  });
});

describe("The HTTP edge", () => {
  it("shows a page for people, as text and nothing else", async () => {
    await withEdge({}, async (it) => {
      const response = await fetch(`${it.url}/privacy`);
      assert.equal(response.status, 200);
      assert.match(response.headers.get("content-type") ?? "", /^text\/html/);
      const html = await response.text();
      assert.match(html, /<title>Wat bewaren we\?<\/title>/);
      assert.match(html, /<p><strong>Nooit<\/strong> een naam\.<\/p>\n<p>Een &lt;tweede&gt; alinea\.<\/p>/);
    });
  });

  it("answers what it does not know with a problem, and says nothing of what serves it", async () => {
    await withEdge({}, async (it) => {
      for (const [method, path, status] of [
        ["GET", "/secret", 404],
        ["GET", "/api/notices", 405],
        ["DELETE", "/healthz", 405],
        ["GET", "/%E0%A4%A", 404],
      ] as const) {
        const response = await fetch(`${it.url}${path}`, { method });
        assert.equal(response.status, status, path);
        assert.equal(response.headers.get("content-type"), "application/problem+json");
        assert.equal(response.headers.get("server"), null);
        assert.doesNotMatch(await response.text(), /secret|restify|stack/);
      }
    });
  });

  it("says which port is taken by the system's own name for it", async () => {
    await withEdge({}, async (it) => {
      await assert.rejects(edge({ port: it.port }), { code: "EADDRINUSE" });
    });
  });

  it("survives a sender that goes away halfway", async () => {
    await withEdge({}, async (it) => {
      const socket = connect(it.port, "127.0.0.1");
      const head =
        "POST /api/notices HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{";
      await new Promise<void>((resolve) => socket.write(head, () => resolve()));
      await new Promise<void>((resolve) => socket.destroy().once("close", resolve));
      assert.equal((await fetch(`${it.url}/healthz`)).status, 200);
    });
  });

  it("lets a request under way end before it closes", async () => {
    const held = Promise.withResolvers<void>();
    const heard = Promise.withResolvers<void>();
    const adapter: Adapter = async (req, res) => {
      heard.resolve();
      await held.promise;
      await answers(200, { done: true })(req, res);
    };
    const it = await edge({ adapter });
    const response = say(it, '{"type":"message"}');
    await heard.promise;
    const closed = it.close();
    held.resolve();
    assert.deepEqual(await (await response).json(), { done: true });
    await closed;
    await assert.rejects(fetch(`${it.url}/healthz`));
  });
});
