import assert from "node:assert/strict";
import { accessLog } from "../../src/audit/accessLog.ts";
import { verified } from "../../src/audit/verify.ts";
import { instant } from "../../src/calendar/day.ts";
import type { AuditEntry, AuditTrail } from "../../src/store/auditTrail.ts";
import { StorageAwayError } from "../../src/store/errors.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import { a, caseNumber } from "../support/chain.ts";

const clock = { now: () => instant("2026-11-23T10:00:00+01:00") };

const looked = (nth = 1): Omit<AuditEntry, "at"> => ({
  actor: a.id,
  action: "see",
  object: caseNumber(`NML-2026-${String(nth).padStart(4, "0")}`),
  result: "shown",
  origin: "channel",
});

/** A log of one process on a trail, with what it reported and how long it waited: no longer than `patience` times. */
function logOn(trail: AuditTrail, patience = 10) {
  const reports: number[] = [];
  const waits: number[] = [];
  const sleep = async (milliseconds: number) => {
    waits.push(milliseconds);
    if (waits.length === patience) await new Promise(() => {});
  };
  const log = accessLog({ trail, clock, sleep, report: (waiting) => reports.push(waiting) });
  return { log, reports, waits };
}

const objectsOf = async (trail: AuditTrail) =>
  (await Array.fromAsync(trail.lines())).map((line) => ("entry" in line ? line.entry.object : "unreadable"));

describe("the access log", () => {
  it("keeps who did what with which case, from where, and when", async () => {
    const { audit } = memoryStore();
    const { log } = logOn(audit);
    log.record(looked());
    await log.flush();
    const [line] = await Array.fromAsync(audit.lines());
    assert.ok(line !== undefined && "entry" in line);
    assert.deepEqual(line.entry, { ...looked(), at: clock.now() });
    assert.deepEqual(await verified(audit), { end: { number: 1, hash: line.hash }, flaws: [] });
  });

  it("writes what gathers during a write in one go, in the order in which it came", async () => {
    const { audit } = memoryStore();
    const sizes: number[] = [];
    const { log } = logOn({
      ...audit,
      append: (lines, etag) => {
        sizes.push(lines.length);
        return audit.append(lines, etag);
      },
    });
    for (let nth = 1; nth <= 200; nth++) log.record(looked(nth));
    await log.flush();
    assert.deepEqual(sizes, [1, 90, 90, 19]);
    assert.deepEqual(
      await objectsOf(audit),
      Array.from({ length: 200 }, (_, nth) => looked(nth + 1).object),
    );
    assert.deepEqual((await verified(audit)).flaws, []);
  });

  it("does not fork when three processes write at the same time, and loses nothing", async () => {
    const { audit } = memoryStore();
    const logs = [logOn(audit), logOn(audit), logOn(audit)].map(({ log }) => log);
    for (let nth = 1; nth <= 60; nth++) logs[nth % 3]?.record(looked(nth));
    await Promise.all(logs.map((log) => log.flush()));
    const { end, flaws } = await verified(audit);
    assert.deepEqual([end.number, flaws], [60, []]);
    assert.equal(new Set(await objectsOf(audit)).size, 60);
  });

  it("keeps lines while the storage is away, says how many wait, and writes them later", async () => {
    const { audit } = memoryStore();
    let away = 3;
    const { log, reports, waits } = logOn({
      ...audit,
      append: async (lines, etag) => {
        if (away-- > 0) throw new StorageAwayError({ cause: "test" });
        return audit.append(lines, etag);
      },
    });
    log.record(looked(1));
    await assert.rejects(log.flush(), StorageAwayError);
    log.record(looked(2));
    while ((await audit.end())?.row.number !== 2) await Promise.resolve();
    await log.flush();
    assert.deepEqual(await objectsOf(audit), [looked(1).object, looked(2).object]);
    assert.ok(reports.length > 0 && reports.every((waiting) => waiting <= 2));
    assert.deepEqual(waits.slice(0, 2), [1_000, 2_000]);
  });

  it("recognises a write whose answer got lost, also when more has come since", async () => {
    const { audit } = memoryStore();
    let isLost = true;
    const { log } = logOn({
      ...audit,
      append: async (lines, etag) => {
        const stored = await audit.append(lines, etag);
        if (!isLost) return stored;
        isLost = false;
        log.record(looked(2));
        throw new StorageAwayError({ cause: "test" });
      },
    });
    log.record(looked(1));
    await assert.rejects(log.flush(), StorageAwayError);
    await log.flush();
    assert.deepEqual(await objectsOf(audit), [looked(1).object, looked(2).object]);
    assert.deepEqual((await verified(audit)).flaws, []);
  });

  it("gives up for a while when the end is gone and lines stand, instead of trying for ever", async () => {
    const { audit } = memoryStore();
    const { log } = logOn({ ...audit, end: async () => undefined });
    log.record(looked(1));
    await log.flush();
    const { log: other, reports } = logOn({ ...audit, end: async () => undefined }, 1);
    other.record(looked(2));
    await assert.rejects(other.flush(), /somebody wrote first/);
    assert.deepEqual(reports, [1]);
  });
});
