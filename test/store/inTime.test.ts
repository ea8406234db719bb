import assert from "node:assert/strict";
import sinon from "sinon";
import { operationId } from "../../src/case/commands.ts";
import { decide } from "../../src/case/decide.ts";
import { changer } from "../../src/store/change.ts";
import { StorageAwayError } from "../../src/store/errors.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import { a, noticedAt, rules } from "../support/chain.ts";
import { aCase, beginning, caseNumber } from "./cases.ts";

describe("several people on one case while the storage is slow", () => {
  afterEach(() => sinon.restore());

  it("hear within four seconds that it is away, and nothing of theirs is done after all", async () => {
    const timers = sinon.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const number = caseNumber("NML-2026-0147");
    const store = memoryStore();
    await store.cases.create(beginning(aCase(number)));
    const slow = Promise.withResolvers<void>();
    let reads = 0;
    const read: typeof store.cases.read = async (it) => {
      reads++;
      await slow.promise;
      return store.cases.read(it);
    };
    const change = changer({
      ...{ store: { ...store, cases: { ...store.cases, read } }, decide, rules },
      clock: { now: () => noticedAt },
      afterCommit: () => {},
    });
    const click = (nth: number) => {
      const operation = operationId(`click-${nth}`);
      const command = { type: "viewReferences", operation, at: noticedAt, by: a } as const;
      return change({ caseNumber: number, operation, command });
    };
    const first = click(1);
    const others = [2, 3, 4].map((nth) => assert.rejects(click(nth), StorageAwayError));
    await timers.tickAsync(4_000);
    await Promise.all(others);
    slow.resolve();
    await first;
    await new Promise(setImmediate);
    assert.equal(reads, 1);
  });
});
