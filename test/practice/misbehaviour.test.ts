import assert from "node:assert/strict";
import { into, roermond, type Stage, stage, text } from "./stage.ts";

describe("the practice Teams, when it goes wrong", () => {
  let on: Stage;
  beforeEach(async () => {
    on = await stage();
  });
  afterEach(() => on.close());

  const post = () => on.call("POST", into(roermond), text("Hoi"));
  const said = () => on.teams.messages(roermond).length;

  it("takes a message and says 504, once", async () => {
    on.teams.misbehave({ answer: 504, accepted: true });
    assert.equal((await post()).status, 504);
    assert.equal(said(), 1);
    assert.equal((await post()).status, 201);
  });

  it("takes a message and breaks the connection", async () => {
    on.teams.misbehave({ answer: "reset", accepted: true });
    await assert.rejects(post);
    assert.equal(said(), 1);
    assert.deepEqual(
      on.teams.requests().map(({ status }) => status),
      [null],
    );
  });

  it("refuses with 403, 404, 412, 413 and 429, and takes nothing", async () => {
    for (const answer of [403, 404, 412, 413] as const) {
      on.teams.misbehave({ answer });
      assert.equal((await post()).status, answer);
    }
    on.teams.misbehave({ answer: 429, retryAfter: 3 });
    const { status, retryAfter } = await post();
    assert.deepEqual({ status, retryAfter }, { status: 429, retryAfter: "3" });
    assert.equal(said(), 0);
  });

  it("stays silent, and can still be closed", async () => {
    on.teams.misbehave({ answer: "silence" });
    const waiting = assert.rejects(post);
    while (on.teams.requests().length === 0) await new Promise(setImmediate);
    assert.equal(said(), 0);
    await on.close();
    await waiting;
    on = await stage();
  });

  it("is slow with one call while others pass", async () => {
    const { promise: after, resolve: release } = Promise.withResolvers<void>();
    on.teams.misbehave({ after });
    const slow = post();
    assert.equal((await post()).status, 201);
    assert.equal(said(), 1);
    release();
    assert.equal((await slow).status, 201);
    assert.equal(said(), 2);
  });

  it("goes wrong for the calls that are meant, as often as is meant, until it is switched off", async () => {
    const stop = on.teams.misbehave({ answer: 503 }, { times: 9, when: ({ method }) => method === "GET" });
    assert.equal((await post()).status, 201);
    assert.equal((await on.call("GET", into(roermond, "members"))).status, 503);
    stop();
    assert.equal((await on.call("GET", into(roermond, "members"))).status, 200);
  });

  it("keeps Teams' limits when they are switched on: 7 in a second, 8 in two", async () => {
    on.teams.limitRates(true);
    const burst = async (count: number) =>
      (await Promise.all(Array.from({ length: count }, post))).map((r) => r.status);
    const taken = (statuses: readonly number[]) => statuses.filter((status) => status === 201).length;
    assert.equal(taken(await burst(8)), 7);
    on.clock.forward(1_000);
    assert.equal(taken(await burst(2)), 1);
    on.clock.forward(1_000);
    assert.equal(taken(await burst(8)), 7);
  });
});
