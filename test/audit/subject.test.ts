import assert from "node:assert/strict";
import { keptOf } from "../../src/audit/subject.ts";
import { day } from "../../src/calendar/day.ts";
import { deskQueues } from "../../src/notices/queues.ts";
import { personKeyOf } from "../../src/store/lookupKeys.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import { aCase, beginning, caseNumber, monday } from "../store/cases.ts";

describe("what is kept of one person", () => {
  const store = memoryStore();
  const [first, second, other] = ["NML-2026-0001", "NML-2026-0002", "NML-2026-0003"].map(caseNumber);

  before(async () => {
    const references = { source: "INJ-1", tulp: null, gcos: "G-7" };
    const others = { source: "INJ-2", tulp: null, gcos: null };
    for (const [number = caseNumber(""), personKey, called] of [
      [first, "this person", references],
      [second, "this person", others],
      [other, "somebody else", others],
    ] as const) {
      await store.cases.create(beginning(aCase(number, { personKey, references: called })));
      await store.lookup.add(personKeyOf(personKey), number);
    }
    for (const [sourceReference, personKey] of [
      ["INJ-9", "this person"],
      ["INJ-10", "only a notice"],
    ] as const) {
      const notice = { kind: "release", sourceReference, personKey, releasedOn: day("2026-11-23") } as const;
      const unmatched = { at: monday, sender: "signed", notice, why: "noCase", caseNumber: null };
      await deskQueues(store).keepUnmatched(`key of ${sourceReference}`, unmatched);
    }
    // A lookup may say too much.
    await store.lookup.add(personKeyOf("this person"), other ?? caseNumber(""));
  });

  type Subject = Parameters<typeof keptOf>[1];
  const numbersOf = async (subject: Subject) =>
    (await keptOf(store, subject)).cases.map(({ head }) => head.row.case.number);
  const noticesOf = async (subject: Subject) =>
    (await keptOf(store, subject)).unmatched.map(({ notice }) => notice.sourceReference);

  it("is found by the key of the person, and holds nothing of anybody else", async () => {
    assert.deepEqual(await numbersOf({ personKey: "this person" }), [first, second]);
    assert.deepEqual(await numbersOf({ personKey: "nobody" }), []);
  });

  it("is found by what anybody calls one of the cases, the other ones with it", async () => {
    assert.deepEqual(await numbersOf({ reference: "INJ-1" }), [first, second]);
    assert.deepEqual(await numbersOf({ reference: "G-7" }), [first, second]);
    assert.deepEqual(await numbersOf({ reference: "none" }), []);
  });

  it("is what was written by hand too, by a reference that a case of theirs has as well", async () => {
    const [machine, hand, last, stranger] = ["0011", "0012", "0013", "0014"].map((nth) =>
      caseNumber(`NML-2026-${nth}`),
    );
    for (const [number = caseNumber(""), personKey, references] of [
      [machine, "by number", { source: "2026-1", tulp: "T-55", gcos: null }],
      [hand, "by T-55", { source: "HAND-1", tulp: "T-55", gcos: "G-55" }],
      [last, "by G-55", { source: "HAND-2", tulp: null, gcos: "G-55" }],
      [stranger, "a stranger", { source: "2026-1", tulp: null, gcos: "T-55" }],
    ] as const) {
      await store.cases.create(beginning(aCase(number, { personKey, references })));
      await store.lookup.add(personKeyOf(personKey), number);
    }
    assert.deepEqual((await numbersOf({ personKey: "by number" })).sort(), [machine, hand, last]);
    assert.deepEqual((await numbersOf({ reference: "HAND-2" })).sort(), [machine, hand, last]);
  });

  it("is the case with its history, its messages and its cards", async () => {
    const [one] = (await keptOf(store, { reference: "INJ-1" })).cases;
    assert.equal(one?.history.length, 1);
    assert.deepEqual([one.messages, one.cards], [[], []]);
  });

  it("is a notice that no case has taken as well, also of somebody who has no case", async () => {
    assert.deepEqual(await noticesOf({ personKey: "this person" }), ["INJ-9"]);
    assert.deepEqual(await noticesOf({ reference: "INJ-1" }), ["INJ-9"]);
    assert.deepEqual(await noticesOf({ reference: "INJ-10" }), ["INJ-10"]);
    assert.deepEqual(await noticesOf({ personKey: "nobody" }), []);
  });

  it("is shown beside what cannot be read, which is named: it may be theirs", async () => {
    await store.notices.queue("unmatched").put("a broken row", { notice: "none" });
    const { cases, unreadable } = await keptOf(store, { reference: "INJ-1" });
    assert.equal(cases.length, 2);
    assert.deepEqual(unreadable, ["queue:unmatched a broken row"]);
  });
});
