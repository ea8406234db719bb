import assert from "node:assert/strict";
import { later } from "../../src/calendar/day.ts";
import { recently } from "../../src/people/recently.ts";
import { noticedAt } from "../support/chain.ts";

describe("asking the directory for many messages at once", () => {
  let now = noticedAt;
  let asked = 0;
  const ask = async () => {
    asked += 1;
    if (asked === 3) throw new Error("storage away");
    return asked;
  };
  beforeEach(() => {
    now = noticedAt;
    asked = 0;
  });

  it("asks once within a few seconds, and anew afterwards", async () => {
    const { ask: list } = recently(ask, { now: () => now });
    assert.deepEqual(await Promise.all([list(), list()]), [1, 1]);
    now = later(noticedAt, 4);
    assert.equal(await list(), 1);
    now = later(noticedAt, 5);
    assert.equal(await list(), 2);
  });

  it("asks anew when the clock went back, or when asking failed", async () => {
    const { ask: list } = recently(ask, { now: () => now });
    await list();
    now = later(noticedAt, -1);
    assert.equal(await list(), 2);
    now = later(noticedAt, 60);
    await assert.rejects(list());
    assert.equal(await list(), 4);
  });

  it("asks anew after something changed", async () => {
    const { ask: list, forget } = recently(ask, { now: () => now });
    assert.equal(await list(), 1);
    forget();
    assert.equal(await list(), 2);
  });
});
