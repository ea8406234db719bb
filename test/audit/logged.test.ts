import assert from "node:assert/strict";
import { logged } from "../../src/audit/logged.ts";
import { decide } from "../../src/case/decide.ts";
import type { AuditEntry } from "../../src/store/auditTrail.ts";
import { changer, type Saying } from "../../src/store/change.ts";
import { StorageAwayError } from "../../src/store/errors.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import { a, admission, at, caseNumber, claims, elsewhere, noticedAt, rules, says } from "../support/chain.ts";

const number = caseNumber();

/** A case that was opened, and what goes on record from then on. */
async function onRecord() {
  const store = memoryStore();
  const lines: Omit<AuditEntry, "at">[] = [];
  const clock = { now: () => noticedAt };
  const change = logged(changer({ store, decide, rules, clock, afterCommit: () => {} }), {
    record: (line) => lines.push(line),
  });
  const say = (command: Awaited<Saying["command"]>, origin?: Saying["origin"]) =>
    change({ caseNumber: number, operation: command.operation, command, ...(origin && { origin }) });
  await say(says("source", { type: "open", admission: admission() }));
  return { store, lines, change, say };
}

describe("a change of a case", () => {
  it("is on record with who made it and from where", async () => {
    const { lines, say } = await onRecord();
    await say(claims(a, "prisonCaseManager"), "channel");
    assert.deepEqual(lines, [
      { actor: "source", action: "open", object: number, result: "done", origin: "notice" },
      { actor: a.id, action: "claim", object: number, result: "done", origin: "channel" },
    ]);
  });

  it("is on record when it is refused: a claim out of reach changes nothing (scenario 23)", async () => {
    const { store, lines, say } = await onRecord();
    const before = await store.cases.read(number);
    const reply = await say(claims(elsewhere, "prisonCaseManager"), "chat");
    assert.equal(reply.ok, false);
    assert.deepEqual(await store.cases.read(number), before);
    assert.deepEqual(lines.at(-1), {
      ...{ actor: elsewhere.id, action: "claim", object: number, origin: "chat" },
      result: "refused:outOfReach",
    });
  });

  it("is on record as said again when Teams delivers it twice", async () => {
    const { lines, say } = await onRecord();
    const claim = claims(a, "prisonCaseManager");
    await say(claim);
    await say(claim);
    assert.deepEqual(
      lines.slice(1).map(({ result }) => result),
      ["done", "repeated"],
    );
  });

  it("is on record of time only when time changed something", async () => {
    const { lines, say } = await onRecord();
    await say(says("time", { type: "time" }, at("2026-11-23", "15:00")));
    await say(says("time", { type: "time" }, at("2026-12-01", "10:00")));
    assert.deepEqual(
      lines.slice(1).map(({ actor, action, origin }) => [actor, action, origin]),
      [["time", "time", "agenda"]],
    );
  });

  it("is on record as failed when the storage was away: it may have happened", async () => {
    const lines: Omit<AuditEntry, "at">[] = [];
    const away = async () => Promise.reject(new StorageAwayError({ cause: "test" }));
    const change = logged(away, { record: (line) => lines.push(line) });
    const command = claims(a, "prisonCaseManager");
    await assert.rejects(change({ caseNumber: number, operation: command.operation, command }), StorageAwayError);
    assert.deepEqual(
      lines.map(({ result }) => result),
      ["failed"],
    );
  });
});
