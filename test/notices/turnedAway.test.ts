import assert from "node:assert/strict";
import { instant } from "../../src/calendar/day.ts";
import { turnedAwayCount } from "../../src/notices/turnedAway.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";

/** A count with a clock that is set, and with the writes that it cost. */
function counting() {
  const { notices } = memoryStore();
  let now = instant("2026-11-23T10:00:00Z");
  let writes = 0;
  const queue: typeof notices.queue = (name) => {
    const real = notices.queue(name);
    return {
      ...real,
      put: async (...row) => {
        writes += 1;
        await real.put(...row);
      },
    };
  };
  return {
    ...turnedAwayCount({ notices: { queue }, clock: { now: () => now } }),
    writes: () => writes,
    setClock: (at: string) => {
      now = instant(at);
    },
  };
}

describe("What is turned away at the door", () => {
  it("is counted by status, since the first day", async () => {
    const it = counting();
    await it.note(401);
    await it.note(413);
    it.setClock("2026-11-25T10:00:00Z");
    await it.note(401);
    await it.note(401);
    assert.deepEqual(await it.list(), [
      { status: 401, count: 3, since: "2026-11-23" },
      { status: 413, count: 1, since: "2026-11-23" },
    ]);
  });

  it("is not counted when somebody else keeps it, or when it was no refusal", async () => {
    const it = counting();
    for (const status of [200, 202, 400, 422, 503]) await it.note(status);
    assert.deepEqual(await it.list(), []);
  });

  it("costs one write in ten seconds, however much it is, and is all counted", async () => {
    const it = counting();
    for (let nth = 0; nth < 1_000; nth++) await it.note(401);
    assert.equal(it.writes(), 1);
    it.setClock("2026-11-23T10:00:10Z");
    await it.note(401);
    assert.equal(it.writes(), 2);
    assert.deepEqual(await it.list(), [{ status: 401, count: 1_001, since: "2026-11-23" }]);
  });

  it("begins anew when somebody has seen it, that status alone", async () => {
    const it = counting();
    for (const status of [401, 401, 429]) await it.note(status);
    await it.dismiss("401");
    assert.deepEqual(await it.list(), [{ status: 429, count: 1, since: "2026-11-23" }]);
  });
});
