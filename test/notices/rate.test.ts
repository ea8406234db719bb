import assert from "node:assert/strict";
import { type Instant, later } from "../../src/calendar/day.ts";
import { clockFrom } from "../../src/clock.ts";
import { rateLimit } from "../../src/notices/rate.ts";
import { chain } from "./chain.ts";
import { handIn } from "./handing.ts";
import { notice, now } from "./sender.ts";

describe("A sender that sends too much", () => {
  it("may send a minute's worth at once, then waits, and is let through again as time goes by", () => {
    let at: Instant = now;
    const mayPass = rateLimit({ perMinute: 60, wall: clockFrom(() => Temporal.Instant.from(at)) });
    for (let sent = 0; sent < 60; sent++) assert.equal(mayPass("a"), 0);
    assert.equal(mayPass("a"), 1);
    assert.equal(mayPass("b"), 0);
    at = later(now, 2);
    assert.deepEqual([mayPass("a"), mayPass("a"), mayPass("a")], [0, 0, 1]);
  });

  it("is told how long to wait, and nothing is stored", async () => {
    const it = chain({ settings: { NOTICES_PER_MINUTE: 2 } });
    const answers = [];
    for (const sourceReference of ["A", "B", "C"]) answers.push(await handIn(it, notice({ sourceReference })));
    const [, , last] = answers;
    assert(last?.status === 429);
    assert.equal(last.retryAfter, 30);
    assert.equal((await it.cases()).length, 2);
  });
});
