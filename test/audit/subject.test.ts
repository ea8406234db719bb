import assert from "node:assert/strict";
import { casesOf } from "../../src/audit/subject.ts";
import { personKeyOf } from "../../src/store/lookupKeys.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import { aCase, beginning, caseNumber } from "../store/cases.ts";

describe("what is kept of one person", () => {
  const store = memoryStore();
  const [first, second, other] = ["NML-2026-0001", "NML-2026-0002", "NML-2026-0003"].map(caseNumber);

  before(async () => {
    const references = { source: "INJ-1", tulp: null, gcos: "G-7" };
    for (const [number = caseNumber(""), personKey, changes] of [
      [first, "this person", { references }],
      [second, "this person", {}],
      [other, "somebody else", {}],
    ] as const) {
      await store.cases.create(beginning(aCase(number, { personKey, ...changes })));
      await store.lookup.add(personKeyOf(personKey), number);
    }
    // A lookup may say too much.
    await store.lookup.add(personKeyOf("this person"), other ?? caseNumber(""));
  });

  const numbersOf = async (subject: Parameters<typeof casesOf>[1]) =>
    (await casesOf(store, subject)).map(({ head }) => head.row.case.number);

  it("is found by the key of the person, and holds nothing of anybody else", async () => {
    assert.deepEqual(await numbersOf({ personKey: "this person" }), [first, second]);
    assert.deepEqual(await numbersOf({ personKey: "nobody" }), []);
  });

  it("is found by what anybody calls one of the cases, the other ones with it", async () => {
    assert.deepEqual(await numbersOf({ reference: "INJ-1" }), [first, second]);
    assert.deepEqual(await numbersOf({ reference: "G-7" }), [first, second]);
    assert.deepEqual(await numbersOf({ reference: "none" }), []);
  });

  it("is the case with its history, its messages and its cards", async () => {
    const [one] = await casesOf(store, { reference: "INJ-1" });
    assert.equal(one?.history.length, 1);
    assert.deepEqual([one.messages, one.cards], [[], []]);
  });
});
