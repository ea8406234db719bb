import assert from "node:assert/strict";
import sinon from "sinon";
import { type Instant, later } from "../../src/calendar/day.ts";
import type { Case, CaseNumber } from "../../src/case/case.ts";
import { type Command, operationId } from "../../src/case/commands.ts";
import type { Outcome } from "../../src/case/outcome.ts";
import { planLook } from "../../src/reminders/look.ts";
import { type Sweeper, sweeper } from "../../src/reminders/sweep.ts";
import { changer } from "../../src/store/change.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import type { Store } from "../../src/store/store.ts";
import { aCase, beginning, caseNumber, monday, opened, reminder } from "../store/cases.ts";
import { a } from "../support/chain.ts";

describe("the sweep over the agenda", () => {
  const number = caseNumber("NML-2026-0147");
  const other = caseNumber("NML-2026-0148");
  let store: Store;
  let now: Instant;
  /** When time makes the case owe its reminder. */
  let moment: Instant | null;
  let delivered: CaseNumber[];
  let delivery: { settled: boolean; lookAgainAt: Instant | null };
  let failures: (string | null)[];
  let sweeping: Sweeper;

  /** Rules in which time, from `moment` on, makes a case owe one reminder. */
  const decide = (current: Case | undefined, command: Command): Outcome => {
    assert(current);
    const owes = command.type === "time" && moment !== null && command.at >= moment && current.prison === "roermond";
    const { operation, at } = command;
    return owes || command.type === "claim"
      ? {
          ok: true,
          next: { ...current, prison: owes ? "reminded" : current.prison },
          happenings: [{ ...opened(at), operation }],
          messages: owes ? [reminder("reminder:2b", { from: at })] : [],
        }
      : { ok: true, next: current, happenings: [], messages: [] };
  };

  const changing = (over: Pick<Store, "cases" | "agenda" | "lookup"> = store) =>
    changer({ store: over, decide, rules: {}, clock: { now: () => now }, afterCommit: () => {} });

  const hints = async () => (await store.agenda.due(later(now, 10 ** 7), 1_000)).map(({ row }) => row.operation);

  const sweeperOver = (over: Store): Sweeper =>
    sweeper({
      store: over,
      change: changing(over),
      deliver: async (caseNumber) => {
        delivered.push(caseNumber);
        return delivery;
      },
      clock: { now: () => now },
      nextMoment: (it, at) => (moment !== null && moment > at && it.prison === "roermond" ? moment : null),
      report: (subject) => failures.push(subject),
    });

  beforeEach(async () => {
    now = monday;
    moment = null;
    delivered = [];
    delivery = { settled: true, lookAgainAt: null };
    failures = [];
    store = memoryStore({ now: () => now });
    sweeping = sweeperOver(store);
    for (const it of [number, other]) await store.cases.create(beginning(aCase(it)));
  });

  it("looks at what is due and at nothing else", async () => {
    await planLook(store, number, now);
    await planLook(store, other, later(now, 1));
    await sweeping.sweep();
    assert.deepEqual(delivered, [number]);
    assert.deepEqual(await hints(), ["look"]);
  });

  it("lets time make a case owe its reminder, once, under the hint that is due, and with no other", async () => {
    moment = later(now, 3_600);
    await planLook(store, number, now);
    await sweeping.sweep();
    assert.deepEqual(await store.cases.messages(number), []);
    assert.deepEqual(await hints(), ["look"]);
    now = moment;
    await Promise.all([sweeping.sweep(), sweeperOver(store).sweep()]);
    assert.equal((await store.cases.messages(number)).length, 1);
    assert.deepEqual(await hints(), []);
    assert.equal((await store.cases.read(number))?.row.version, 2);
  });

  it("after a day's outage owes each reminder once", async () => {
    moment = later(now, 3_600);
    await planLook(store, number, moment);
    now = later(now, 86_400);
    await sweeping.sweep();
    await sweeping.sweep();
    assert.equal((await store.cases.messages(number)).length, 1);
  });

  it("keeps looking until everything is said, and plans a look for what may be said later", async () => {
    delivery = { settled: false, lookAgainAt: null };
    await planLook(store, number, now);
    await sweeping.sweep();
    assert.deepEqual(await hints(), ["look"]);
    delivery = { settled: true, lookAgainAt: later(now, 600) };
    await sweeping.sweep();
    const [hint] = await store.agenda.due(later(now, 600), 10);
    assert.equal(hint?.row.at, later(now, 600));
    assert.equal((await hints()).length, 1);
  });

  it("removes the hint of a change that was made, not of one that may still come", async () => {
    const [made, coming] = [operationId("made"), operationId("coming")];
    await changing()({ caseNumber: number, operation: made, command: claim(made) });
    await store.agenda.writeOwn({ at: now, subject: number, operation: coming });
    now = later(now, 60);
    await sweeping.sweep();
    assert.deepEqual(await hints(), [coming]);
  });

  it("leaves the hint of a button that is pressed once more, whatever came of it before", async () => {
    const operation = operationId("pressed-again");
    const command = { type: "claim", operation, at: now, by: a, role: "prisonCaseManager" } as const;
    await changing()({ caseNumber: number, operation, command });
    now = later(now, 700);
    await sweeping.sweep();
    assert.deepEqual(await hints(), []);
    await store.agenda.writeOwn({ at: later(now, 30), subject: number, operation });
    now = later(now, 31);
    await sweeping.sweep();
    assert.deepEqual(await hints(), [operation], "whoever pressed it may stand still before the change");
  });

  it("touches a case before it gives up a hint of ten minutes ago, so that who stands still has to begin again", async () => {
    const operation = operationId("stalled");
    let letGo = () => {};
    const stalled = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const cases: Store["cases"] = {
      ...store.cases,
      commit: async (...commit) => {
        await stalled;
        return store.cases.commit(...commit);
      },
    };
    const changed = changing({ ...store, cases })({ caseNumber: number, operation, command: claim(operation) });
    while ((await hints()).length === 0) await new Promise(setImmediate);
    now = later(now, 601);
    await sweeping.sweep();
    assert.deepEqual(await hints(), []);
    letGo();
    assert((await changed).ok);
    assert.deepEqual(await hints(), [operation]);
    assert.equal((await Array.fromAsync(store.cases.history(number))).length, 2);
  });

  it("leaves the hint of a case that was never created for a day: its creator may still come", async () => {
    const operation = operationId("creating");
    const nobody = caseNumber("NML-2026-0999");
    await store.agenda.writeOwn({ at: now, subject: nobody, operation });
    now = later(now, 80_000);
    await sweeping.sweep();
    assert.deepEqual(await hints(), [operation]);
    now = later(now, 7_000);
    await sweeping.sweep();
    assert.deepEqual(await hints(), []);
  });

  it("is not stopped by one case that fails, nor by a subject that it does not know", async () => {
    const failing: Store = {
      ...store,
      cases: {
        ...store.cases,
        read: (it) => (it === number ? Promise.reject(new Error("unreadable")) : store.cases.read(it)),
      },
    };
    await planLook(store, number, now);
    await planLook(store, other, later(now, 1));
    await store.agenda.write({ at: now, subject: "somebody", operation: operationId("look") });
    now = later(now, 1);
    await sweeperOver(failing).sweep();
    assert.deepEqual(delivered, [other]);
    assert.deepEqual(failures.sort(), [number, "somebody"]);
    assert.equal((await hints()).length, 2);
  });

  it("goes on after the agenda could not be read", async () => {
    let isAway = true;
    const due: Store["agenda"]["due"] = (...asked) =>
      isAway ? Promise.reject(new Error("away")) : store.agenda.due(...asked);
    const flaky = sweeperOver({ ...store, agenda: { ...store.agenda, due } });
    await planLook(store, number, now);
    await flaky.sweep();
    assert.deepEqual(failures, [null]);
    isAway = false;
    await flaky.sweep();
    assert.deepEqual(delivered, [number]);
  });

  it("reads on at once while more is due than it reads at a time", async () => {
    const clock = sinon.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      const many = Array.from({ length: 600 }, (_, nth) => caseNumber(`NML-2026-${String(1_000 + nth)}`));
      for (const it of many) {
        await store.cases.create(beginning(aCase(it)));
        await planLook(store, it, now);
      }
      sweeping.start();
      while (delivered.length < many.length) await new Promise(setImmediate);
      await sweeping.stop();
      assert.deepEqual(delivered.toSorted(), many);
    } finally {
      clock.restore();
    }
  });

  it("begins at once, sweeps every two seconds, and finishes what it does when it is stopped", async () => {
    const clock = sinon.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      await planLook(store, number, now);
      sweeping.start();
      while (delivered.length < 1) await new Promise(setImmediate);
      await sweeping.sweep();
      await planLook(store, other, now);
      clock.tick(2_000);
      while (delivered.length < 2) await new Promise(setImmediate);
      await sweeping.stop();
      assert.deepEqual(await hints(), []);
      await planLook(store, number, now);
      clock.tick(2_000);
      await sweeping.sweep();
      assert.deepEqual(delivered, [number, other]);
    } finally {
      clock.restore();
    }
  });

  it("does not let a case that waits for Teams hold up another", async () => {
    let letGo = () => {};
    const teams = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const numbers = Array.from({ length: 40 }, (_, nth) => caseNumber(`NML-2026-1${String(nth).padStart(3, "0")}`));
    for (const it of numbers) {
      await store.cases.create(beginning(aCase(it)));
      await planLook(store, it, now);
    }
    const waiting = sweeper({
      store,
      change: changing(),
      deliver: async (it) => {
        if (it !== numbers.at(-1)) await teams;
        delivered.push(it);
        return delivery;
      },
      clock: { now: () => now },
      nextMoment: () => null,
      report: (subject) => failures.push(subject),
    });
    const swept = waiting.sweep();
    while (delivered.length === 0) await new Promise(setImmediate);
    assert.deepEqual(delivered, [numbers.at(-1)]);
    letGo();
    await swept;
    assert.equal(delivered.length, 40);
    assert.deepEqual(await hints(), []);
  });

  it("finds what is due behind many hints of cases that wait for Teams, or that fail", async () => {
    const clock = sinon.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const stuck = caseNumber("NML-2026-0200");
    const teams = Promise.withResolvers<void>();
    const busy = sweeper({
      store,
      change: changing(),
      deliver: async (it) => {
        if (it === stuck) await teams.promise;
        delivered.push(it);
        return delivery;
      },
      clock: { now: () => now },
      nextMoment: () => null,
      report: (subject) => failures.push(subject),
      looks: { "broken:": () => Promise.reject(new Error("unreadable")) },
    });
    try {
      await store.cases.create(beginning(aCase(stuck)));
      for (let nth = 0; nth < 600; nth++) {
        await store.agenda.write({ at: now, subject: stuck, operation: operationId(`change-${nth}`) });
        await planLook(store, `broken:${nth}`, now);
      }
      now = later(now, 1);
      await planLook(store, other, now);
      busy.start();
      for (let rounds = 0; rounds < 5; rounds++) {
        for (let turns = 0; turns < 2_000; turns++) await new Promise(setImmediate);
        clock.tick(5_000);
      }
      assert.deepEqual(delivered, [other]);
      now = later(now, 10);
      const before = failures.length;
      clock.tick(5_000);
      while (failures.length === before) await new Promise(setImmediate);
      teams.resolve();
      await busy.stop();
    } finally {
      clock.restore();
    }
  });

  it("looks at everything that is due in one sweep, however much that is", async () => {
    const numbers = Array.from({ length: 1_200 }, (_, nth) => caseNumber(`NML-2026-${2_000 + nth}`));
    for (const it of numbers) {
      await store.cases.create(beginning(aCase(it)));
      await planLook(store, it, now);
    }
    await sweeping.sweep();
    assert.equal(new Set(delivered).size, 1_200);
  });

  const claim = (operation: Command["operation"]): Command => ({
    type: "claim",
    operation,
    at: now,
    by: a,
    role: "prisonCaseManager",
  });
});
