import assert from "node:assert/strict";
import { instant } from "../../src/calendar/day.ts";
import type { CaseNumber } from "../../src/case/case.ts";
import { operationId } from "../../src/case/commands.ts";
import { deskQueues } from "../../src/notices/queues.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import { desk } from "../support/chain.ts";
import { chain } from "./chain.ts";
import { handIn, received } from "./handing.ts";
import { notice, now } from "./sender.ts";

async function cancel({ change }: ReturnType<typeof chain>, caseNumber: CaseNumber): Promise<void> {
  const operation = operationId(`cancelled-${caseNumber}`);
  const command = { type: "cancel", operation, at: now, by: desk, reason: "testNotice" } as const;
  await change({ caseNumber, operation, command });
}

describe("The queues of the intake desk", () => {
  it("tell which notices were refused, by whom and in which fields, and nothing of what they held", async () => {
    const it = chain();
    await handIn(it, notice({ prison: "alcatraz", bsn: "x", expectedRelease: { on: "soon" } }));
    const waiting = await Array.fromAsync(it.queues.refused());
    assert.deepEqual(
      waiting.map(({ at, sender, count, notices }) => ({ at, sender, count, notices })),
      [
        {
          at: now,
          sender: "signed",
          count: 1,
          notices: [{ sourceReference: "INJ-2026-000123", fields: ["prison", "expectedRelease", "otherField"] }],
        },
      ],
    );
  });

  it("tell of a file how many rows were refused, and of the first twenty which", async () => {
    const it = chain();
    const rows = Array.from({ length: 30 }, (_, at) => notice({ sourceReference: `R-${at}`, prison: "alcatraz" }));
    await handIn(it, [notice({ personNumber: "1" }), ...rows]);
    const [delivery] = await Array.fromAsync(it.queues.refused());
    assert.deepEqual([delivery?.count, delivery?.notices.length], [30, 20]);
  });

  it("tell of a delivery once, though its sender keeps trying", async () => {
    const it = chain();
    await handIn(it, notice({ prison: "alcatraz" }), { id: "msg_stubborn" });
    it.setClock("2026-11-23T15:00:00+01:00");
    await handIn(it, notice({ prison: "alcatraz" }), { id: "msg_stubborn" });
    assert.equal((await Array.fromAsync(it.queues.refused())).length, 1);
  });

  it("tell of a delivery whatever it calls itself, and keep nothing of that name", async () => {
    const it = chain();
    const names = ["a/b", "a\\b", "#1", "what?", "7654321", "/".repeat(256)];
    for (const id of names) assert.equal((await handIn(it, notice({ prison: "alcatraz" }), { id })).status, 422, id);
    const waiting = await Array.fromAsync(it.queues.refused());
    assert.equal(waiting.length, names.length);
    for (const id of names)
      assert.ok(!JSON.stringify(waiting.map(({ key, delivery }) => [key, delivery])).includes(id));
  });

  it("tell of each body that was refused under one name", async () => {
    const it = chain();
    await handIn(it, notice({ sourceReference: "R-1", prison: "alcatraz" }), { id: "msg_1" });
    await handIn(it, notice({ sourceReference: "R-2", prison: "alcatraz" }), { id: "msg_1" });
    const waiting = await Array.fromAsync(it.queues.refused());
    const kept = waiting.flatMap(({ notices }) => notices.map(({ sourceReference }) => sourceReference));
    assert.deepEqual(kept.sort(), ["R-1", "R-2"]);
  });

  it("do not keep a reference in whose place something personal stands", async () => {
    const it = chain();
    for (const sourceReference of ["123456782", "jan@example.nl", "N-7654321", "x".repeat(65)]) {
      await handIn(it, notice({ sourceReference, prison: "alcatraz" }));
    }
    const waiting = await Array.fromAsync(it.queues.refused());
    assert.deepEqual(
      new Set(waiting.flatMap(({ notices }) => notices.map((each) => each.sourceReference))),
      new Set([null]),
    );
  });

  it("know nothing of whoever could not show who they are", async () => {
    const it = chain();
    await it.door({ headers: {}, body: Buffer.from("{}"), form: "json" });
    assert.deepEqual(await Array.fromAsync(it.queues.refused()), []);
  });

  it("give everything, however much it is, and the latest refusal first", async () => {
    const it = chain();
    for (let nth = 0; nth < 60; nth++) {
      it.setClock(nth < 59 ? "2026-11-20T15:00:00+01:00" : "2026-11-23T15:00:00+01:00");
      await handIn(it, notice({ prison: "alcatraz", sourceReference: `R-${nth}` }));
    }
    const all = await Array.fromAsync(it.queues.refused());
    assert.equal(all.length, 60);
    assert.equal(all[0]?.notices[0]?.sourceReference, "R-59");
  });

  it("do not run dry behind pairs that are settled, and walk past those no more", async () => {
    const it = chain();
    for (let nth = 0; nth < 120; nth++) {
      await received(it, notice({ sourceReference: `P-${nth}`, personNumber: `${nth % 60}` }));
    }
    const pairs = await Array.fromAsync(it.queues.possibleDuplicates());
    assert.equal(pairs.length, 60);
    for (const { caseNumber } of pairs.slice(0, 55)) await cancel(it, caseNumber);
    assert.deepEqual(await Array.fromAsync(it.queues.possibleDuplicates()), pairs.slice(55));
    assert.equal((await it.store.notices.queue("possibleDuplicate").list({})).length, 5);
  });

  it("forget a possible double as soon as one of both is cancelled, and what was dismissed", async () => {
    const it = chain();
    for (const sourceReference of ["A", "B"]) await received(it, notice({ sourceReference }));
    await received(it, notice({ sourceReference: "C", personNumber: "5" }));
    await received(it, notice({ sourceReference: "D", personNumber: "5" }));
    const before = await Array.fromAsync(it.queues.possibleDuplicates());
    assert.equal(before.length, 2);
    const [first, second] = before;
    assert(first && second);
    await cancel(it, first.caseNumber);
    await it.queues.dismiss("possibleDuplicate", second.key);
    assert.deepEqual(await Array.fromAsync(it.queues.possibleDuplicates()), []);
  });

  it("hold the cases of which the municipality is not known, or lies outside the region, until that is settled", async () => {
    const it = chain();
    await received(it, notice({ sourceReference: "A", personNumber: "1", municipality: null }));
    await received(it, notice({ sourceReference: "B", personNumber: "2", municipality: "GM0957" }));
    await received(it, notice({ sourceReference: "C", personNumber: "3", municipality: "GM0983" }));
    const [unknown, ...more] = await Array.fromAsync(it.queues.municipalityUnknown());
    const [outside, ...others] = await Array.fromAsync(it.queues.outsideRegion());
    assert(unknown && outside);
    assert.deepEqual([unknown.references.source, outside.references.source, more, others], ["A", "B", [], []]);
    const operation = operationId("settled");
    const said = { operation, at: now, by: desk } as const;
    const settled = { ...said, type: "setMunicipality", municipality: "GM0983", basis: "registered" } as const;
    await it.change({ caseNumber: unknown.number, operation, command: settled });
    const passedOn = { ...said, type: "markOutOfRegion", forwardedTo: "Zuid-Limburg" } as const;
    await it.change({ caseNumber: outside.number, operation, command: passedOn });
    assert.deepEqual(await Array.fromAsync(it.queues.municipalityUnknown()), []);
    assert.deepEqual(await Array.fromAsync(it.queues.outsideRegion()), []);
  });

  it("clear away at night what asks for nothing any more, though nobody looked", async () => {
    const it = chain();
    for (const sourceReference of ["A", "B"]) await received(it, notice({ sourceReference }));
    for (const { number } of await it.cases()) await cancel(it, number);
    await it.queues.expire(now);
    assert.deepEqual(await it.store.notices.queue("possibleDuplicate").list({}), []);
  });

  it("clear away refusals of a month ago", async () => {
    const it = chain();
    await handIn(it, notice({ prison: "alcatraz" }));
    await it.queues.expire(instant("2026-12-23T13:00:00Z"));
    assert.equal((await Array.fromAsync(it.queues.refused())).length, 1);
    await it.queues.expire(instant("2026-12-24T13:00:00Z"));
    assert.equal((await Array.fromAsync(it.queues.refused())).length, 0);
  });

  it("show the rest when a row cannot be read, which is told by its key, and clear away the rest too", async () => {
    const store = memoryStore();
    await store.notices.queue("unmatched").put("a", { notice: "none" });
    const old = { at: now, sender: "signed", delivery: "x", count: 1, notices: [] };
    await store.notices.queue("refused").put("b", "none");
    await store.notices.queue("refused").put("c", old);
    const passed = new Set<string>();
    const queues = deskQueues({ ...store, passOver: (key) => passed.add(key) });
    assert.deepEqual(await Array.fromAsync(queues.unmatched()), []);
    assert.equal((await Array.fromAsync(queues.refused())).length, 1);
    await queues.expire(instant("2027-06-01T00:00:00Z"));
    assert.equal((await Array.fromAsync(queues.refused())).length, 0);
    assert.deepEqual([...passed].sort(), ["queue:refused b", "queue:unmatched a"]);
  });
});
