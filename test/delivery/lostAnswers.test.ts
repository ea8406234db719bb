import assert from "node:assert/strict";
import { type Deliverer, deliverer } from "../../src/delivery/deliver.ts";
import { pacing } from "../../src/delivery/pacing.ts";
import { StorageAwayError } from "../../src/store/errors.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import { ConflictError, type Store } from "../../src/store/store.ts";
import { aCase, beginning, caseNumber, monday, reminder } from "../store/cases.ts";
import { type FakeTeams, fakeTeams } from "../support/teams.ts";

describe("delivering with a storage that loses its answers", () => {
  const number = caseNumber("NML-2026-0147");
  const roermond = { id: "19:roermond", tenant: "region", serviceUrl: "https://teams" };
  const settled = { settled: true, contended: false, lookAgainAt: null };
  let store: Store;
  let teams: FakeTeams;
  let drawn = 0;
  /** Run before and after each write of delivery's own rows, by the state that is written: throw what the writer hears. */
  let asked: (state: string) => void;
  let answers: (state: string) => void;
  let delivery: Deliverer;

  beforeEach(async () => {
    store = memoryStore();
    teams = fakeTeams();
    asked = () => {};
    answers = () => {};
    const { cases } = store;
    const faulty: typeof cases = {
      ...cases,
      putMessages: async (...it) => {
        for (const { row } of it[1]) asked(row.state);
        const put = await cases.putMessages(...it);
        for (const { row } of it[1]) answers(row.state);
        return put;
      },
      putCard: async (...it) => {
        asked(it[1].state);
        const put = await cases.putCard(...it);
        answers(it[1].state);
        return put;
      },
    };
    const sleep = async () => {
      await new Promise(setImmediate);
    };
    delivery = deliverer({
      ...{ store: { ...store, cases: faulty }, sleep },
      messenger: teams,
      pacing: pacing({ now: () => 0, sleep, replicas: 1 }),
      clock: { now: () => monday },
      random: () => 0.5 + ++drawn / 1_000_000,
      placesFor: async () => [roermond],
      cardFor: ({ case: it }) => ({ card: { type: "AdaptiveCard", body: it.prison }, summary: it.number }),
      conversationFor: async () => roermond,
      isOwed: () => true,
      wordsFor: (_, owed) => ({ text: owed.map(({ item }) => item).join(", "), mentions: [] }),
      stateOf: () => "",
    });
    const messages = ["2a", "2b", "3a"].map((item) => reminder(item, { item }));
    await store.cases.create(beginning(aCase(number), { messages }));
  });

  const tries = async () => (await store.cases.messages(number)).map(({ row }) => [row.state, row.attempts]);
  const once = [
    ["sent", 1],
    ["sent", 1],
    ["sent", 1],
  ];

  it("knows its own rows again, and takes nobody else to be at it", async () => {
    answers = () => {
      throw new ConflictError("somebody wrote first");
    };
    assert.deepEqual(await delivery.deliver(number), settled);
    assert.equal(teams.posts.length, 2);
    assert.deepEqual(await tries(), once);
  });

  it("writes down what Teams took as soon as the storage is back, all of it", async () => {
    const away = new Map([
      ["shown", 5],
      ["sent", 20],
    ]);
    asked = (state) => {
      const left = away.get(state) ?? 0;
      away.set(state, left - 1);
      if (left > 0) throw new StorageAwayError({});
    };
    assert.deepEqual(await delivery.deliver(number), settled);
    assert.equal(teams.posts.length, 2);
    assert.deepEqual(await tries(), once);
  });

  it("gives up writing when it is stopped: the next start finds what it was at", async () => {
    let isAway = false;
    answers = (state) => {
      isAway ||= state === "sent";
      if (isAway) throw new StorageAwayError({});
    };
    const ended = assert.rejects(delivery.deliver(number));
    while (!isAway) await new Promise(setImmediate);
    await delivery.stop();
    await ended;
  });
});
