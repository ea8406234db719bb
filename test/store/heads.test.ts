import assert from "node:assert/strict";
import { type Instant, later } from "../../src/calendar/day.ts";
import type { CaseNumber } from "../../src/case/case.ts";
import { readHeads, readTogether } from "../../src/store/heads.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import { aCase, beginning, caseNumber, monday } from "./cases.ts";

describe("reading many cases", () => {
  const numbers = Array.from({ length: 60 }, (_, nth) => caseNumber(`NML-2026-${String(1_000 + nth)}`));
  const { cases } = memoryStore();
  let now: Instant;
  let atOnce: number;
  let most: number;
  let asked: CaseNumber[];
  const counted: typeof cases = {
    ...cases,
    read: async (number) => {
      asked.push(number);
      most = Math.max(most, ++atOnce);
      await new Promise(setImmediate);
      atOnce -= 1;
      return cases.read(number);
    },
  };

  before(async () => {
    for (const number of numbers.slice(1)) await cases.create(beginning(aCase(number)));
  });
  beforeEach(() => {
    now = monday;
    [atOnce, most, asked] = [0, 0, []];
  });

  it("gives those that stand, in the order that was asked for, each once", async () => {
    const wanted = [...numbers.toReversed(), ...numbers];
    const heads = await readHeads(counted, wanted);
    assert.deepEqual(
      heads.map((head) => head.case.number),
      numbers.slice(1).toReversed(),
    );
    assert.equal(asked.length, numbers.length);
  });

  it("asks the storage for a few at a time, however many there are", async () => {
    await readHeads(counted, numbers);
    assert.ok(most > 1 && most <= 16, `${most} at once`);
  });

  it("fails when one of them cannot be read", async () => {
    const away = { read: () => Promise.reject(new Error("storage away")) };
    await assert.rejects(readHeads(away, numbers), /storage away/);
  });

  it("reads each once for all lists that are made together, and anew after a few seconds", async () => {
    const together = readTogether(counted, { now: () => now });
    await Promise.all([readHeads(together, numbers), readHeads(together, numbers)]);
    now = later(monday, 4);
    await readHeads(together, numbers);
    assert.equal(asked.length, numbers.length);
    now = later(monday, 5);
    await readHeads(together, numbers);
    assert.equal(asked.length, 2 * numbers.length);
  });

  it("asks again for what could not be read", async () => {
    let isAway = true;
    const read: typeof cases.read = async (number) => {
      if (isAway) throw new Error("storage away");
      return cases.read(number);
    };
    const together = readTogether({ read }, { now: () => now });
    await assert.rejects(readHeads(together, numbers), /storage away/);
    isAway = false;
    assert.equal((await readHeads(together, numbers)).length, numbers.length - 1);
  });
});
