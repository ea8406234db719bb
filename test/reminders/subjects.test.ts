import assert from "node:assert/strict";
import { type Instant, instant, later } from "../../src/calendar/day.ts";
import type { CaseNumber } from "../../src/case/case.ts";
import { operationId } from "../../src/case/commands.ts";
import type { Delivered } from "../../src/delivery/deliver.ts";
import { planLook } from "../../src/reminders/look.ts";
import { nextNight, nightly, nightlyLook, planNight } from "../../src/reminders/nightly.ts";
import type { SubjectLooks } from "../../src/reminders/subjects.ts";
import { type Sweeper, sweeper } from "../../src/reminders/sweep.ts";
import { memoryTables } from "../../src/store/memoryTables.ts";
import { rememberedIn } from "../../src/store/remembered.ts";
import type { Tables } from "../../src/store/rows.ts";
import type { Store } from "../../src/store/store.ts";
import { aCase, beginning, caseNumber, monday } from "../store/cases.ts";

describe("what the agenda names beside cases", () => {
  const number = caseNumber("NML-2026-0147");
  let tables: Tables;
  let store: Store;
  let now: Instant;
  let delivered: CaseNumber[];
  let looked: string[];
  let came: Delivered;
  let reported: (string | null)[];

  const sweeping = (looks?: SubjectLooks): Sweeper =>
    sweeper({
      store,
      change: async () => ({ ok: false, refusal: { kind: "unknownCase" }, head: undefined }),
      deliver: async (caseNumber) => {
        delivered.push(caseNumber);
        return { settled: true, lookAgainAt: null };
      },
      clock: { now: () => now },
      nextMoment: () => null,
      ...(looks === undefined ? {} : { looks }),
      report: (subject) => reported.push(subject),
    });

  const digests: SubjectLooks = {
    "digest:": async (subject) => {
      looked.push(subject);
      return came;
    },
  };

  const hints = async () =>
    (await store.agenda.due(later(now, 10 ** 7), 100, { passOver: () => {} })).map(({ row }) => row);

  beforeEach(() => {
    now = monday;
    [delivered, looked, reported] = [[], [], []];
    came = { settled: true, lookAgainAt: null };
    tables = memoryTables({ now: () => now });
    store = rememberedIn(tables);
  });

  it("is looked at by whatever is there for its kind, and is done when nothing is left", async () => {
    await planLook(store, "digest:anna", now);
    await sweeping(digests).sweep();
    assert.deepEqual(looked, ["digest:anna"]);
    assert.deepEqual(await hints(), []);
  });

  it("is looked at again when it asks for it, and as long as something is left", async () => {
    came = { settled: true, lookAgainAt: later(now, 600) };
    await planLook(store, "digest:anna", now);
    await sweeping(digests).sweep();
    assert.deepEqual(
      (await hints()).map(({ at }) => at),
      [later(now, 600)],
    );
    now = later(now, 600);
    came = { settled: false, lookAgainAt: null };
    await sweeping(digests).sweep();
    assert.equal((await hints()).length, 1);
  });

  it("is told once when nobody knows it, and goes after a day", async () => {
    await planLook(store, "riddle:1", now);
    const sweeper = sweeping(digests);
    await sweeper.sweep();
    now = later(now, 80_000);
    await sweeper.sweep();
    assert.equal((await hints()).length, 1);
    now = later(now, 7_000);
    await sweeper.sweep();
    assert.deepEqual(await hints(), []);
    assert.deepEqual(reported, ["riddle:1"]);
  });

  it("holds up nobody when a row cannot be read, and is told once", async () => {
    const key = `${later(monday, -1)}_riddle_look`;
    await tables.table("agenda").put({ partition: "due", key, document: { when: "later" } });
    await store.cases.create(beginning(aCase(number)));
    await planLook(store, number, now);
    await assert.rejects(store.agenda.due(now, 1));
    const sweeper = sweeping();
    await sweeper.sweep();
    await sweeper.sweep();
    assert.deepEqual(delivered, [number]);
    assert.deepEqual(reported, [key]);
    assert.deepEqual((await store.agenda.due(now, 1, { passOver: () => {} })).length, 0);
  });

  describe("each night", () => {
    const clock = { now: () => now };
    const looks = (): SubjectLooks => ({ [nightly]: nightlyLook({ store, clock, report: assert.fail }) });

    it("comes once, however many replicas plan it", async () => {
      await Promise.all([planNight({ store, clock }), planNight({ store, clock })]);
      assert.deepEqual(await hints(), [
        { at: instant("2026-11-24T04:00:00+01:00"), subject: nightly, operation: operationId("look") },
      ]);
    });

    it("forgets what no case needs, and plans the next night", async () => {
      await store.lookup.add("holder:nobody", number);
      await planNight({ store, clock });
      now = later(instant("2026-11-25T04:00:00+01:00"), 1);
      await Promise.all([sweeping(looks()).sweep(), sweeping(looks()).sweep()]);
      assert.deepEqual(await store.lookup.find("holder:nobody"), []);
      assert.deepEqual(
        (await hints()).map(({ at }) => at),
        [instant("2026-11-26T04:00:00+01:00")],
      );
    });

    it("is done again after a stop in the middle of it", async () => {
      await store.lookup.add("holder:nobody", number);
      await planNight({ store, clock });
      now = later(instant("2026-11-25T04:00:00+01:00"), 1);
      const stopped = AbortSignal.abort();
      const { [nightly]: look } = looks();
      await sweeping({ [nightly]: async (subject) => look?.(subject, stopped) ?? came }).sweep();
      assert.deepEqual(await store.lookup.find("holder:nobody"), [number]);
      assert.equal((await hints()).length, 1);
    });

    it("is at four in Amsterdam, in winter, in summer and on the days between", () => {
      const night = (at: string) => nextNight(instant(at));
      assert.equal(night("2026-11-24T03:59:59+01:00"), instant("2026-11-24T04:00:00+01:00"));
      assert.equal(night("2026-11-24T04:00:00+01:00"), instant("2026-11-25T04:00:00+01:00"));
      assert.equal(night("2027-03-28T00:30:00+01:00"), instant("2027-03-28T04:00:00+02:00"));
      assert.equal(night("2026-10-25T00:30:00+02:00"), instant("2026-10-25T04:00:00+01:00"));
    });
  });
});
