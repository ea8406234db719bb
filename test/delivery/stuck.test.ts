import assert from "node:assert/strict";
import sinon from "sinon";
import { type Instant, later } from "../../src/calendar/day.ts";
import { type Deliverer, deliverer } from "../../src/delivery/deliver.ts";
import { pacing } from "../../src/delivery/pacing.ts";
import { retryStuck, type Stuck, stuckList } from "../../src/delivery/stuck.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import type { Store } from "../../src/store/store.ts";
import { aCase, beginning, caseNumber, monday, reminder } from "../store/cases.ts";
import { type FakeTeams, fakeTeams } from "../support/teams.ts";

describe("what Teams refused or left in doubt", () => {
  const number = caseNumber("NML-2026-0147");
  const roermond = { id: "19:roermond", tenant: "region", serviceUrl: "https://teams" };
  const chat = { ...roermond, id: "a:anna" };
  let now: Instant;
  let drawn = 0;
  const clock = { now: () => now };
  let store: Store;
  let teams: FakeTeams;
  let delivery: Deliverer;

  beforeEach(async () => {
    now = monday;
    store = memoryStore(clock);
    teams = fakeTeams();
    const sleep = async () => {};
    delivery = deliverer({
      ...{ store, clock, sleep },
      messenger: teams,
      pacing: pacing({ now: () => 0, sleep, replicas: 1 }),
      random: () => 0.5 + ++drawn / 1_000_000,
      placesFor: async () => [roermond],
      cardFor: ({ case: it }) => ({ card: { type: "AdaptiveCard", body: it.prison }, summary: it.number }),
      conversationFor: async () => chat,
      isOwed: () => true,
      wordsFor: (_, owed) => ({ text: owed.map(({ item }) => item).join(", "), mentions: [] }),
      stateOf: () => "",
    });
    const messages = [reminder("reminder:2b", { where: "digest" })];
    await store.cases.create(beginning(aCase(number), { messages }));
  });

  const listed = () => Array.fromAsync(stuckList(store));
  const keys = async () => (await listed()).map(({ key, state, reason }) => [key, state, reason]);

  it("is listed with its case, what it is, where it goes and why", async () => {
    teams.trouble(chat.id, "refused");
    await delivery.deliver(number);
    const expected: Stuck = {
      caseNumber: number,
      key: "reminder:2b",
      kind: "reminder",
      where: "digest",
      state: "parked",
      reason: "refused",
      since: monday,
    };
    assert.deepEqual(await listed(), [expected]);
  });

  it("is said once more when somebody asks for it, and then is not listed", async () => {
    teams.trouble(chat.id, "answerLost", "answerLost");
    await delivery.deliver(number);
    now = later(now, 121);
    await delivery.deliver(number);
    assert.deepEqual(await keys(), [["reminder:2b", "unsure", null]]);
    assert.equal(await retryStuck({ store, clock }, { caseNumber: number, key: "reminder:2b" }), true);
    assert((await store.agenda.due(now, 10)).some(({ row }) => row.subject === number));
    await delivery.deliver(number);
    assert.deepEqual(await keys(), []);
    assert.deepEqual(
      teams.posts.filter((to) => to === chat.id),
      [chat.id, chat.id, chat.id],
    );
    assert.equal(await retryStuck({ store, clock }, { caseNumber: number, key: "reminder:2b" }), false);
  });

  it("may be a card: a refused one is posted, one that could not be edited is edited", async () => {
    teams.trouble(roermond.id, "refused");
    await delivery.deliver(number);
    const [first] = await listed();
    assert.deepEqual([first?.kind, first?.where, first?.state], ["card", "channel", "parked"]);
    assert(first && (await retryStuck({ store, clock }, first)));
    await delivery.deliver(number);
    assert.deepEqual([teams.posts.filter((to) => to === roermond.id).length, await keys()], [1, []]);

    const stored = await store.cases.read(number);
    assert(stored);
    const head = { ...stored.row, case: aCase(number, { prison: "sittard" }), version: 2 };
    await store.cases.commit({ head, happenings: [], messages: [] }, stored.etag);
    teams.trouble(roermond.id, "refused");
    await delivery.deliver(number);
    const [second] = await listed();
    assert(second && (await retryStuck({ store, clock }, second)));
    await delivery.deliver(number);
    assert.deepEqual([teams.posts.filter((to) => to === roermond.id).length, teams.edits.length], [1, 1]);
    assert.deepEqual(await keys(), []);
  });

  it("of two administrators who ask for it at once lets one be first", async () => {
    teams.trouble(chat.id, "refused");
    await delivery.deliver(number);
    const [it] = await listed();
    assert(it);
    const both = await Promise.all([retryStuck({ store, clock }, it), retryStuck({ store, clock }, it)]);
    assert.deepEqual(both.toSorted(), [false, true]);
  });

  describe("and is tried again while a sweep goes by", () => {
    const planned = async (until: Instant) => (await store.agenda.due(until, 10)).map(({ row }) => row.subject);
    /** Everything that is due at the moment at which the row is written was looked at before, in vain. */
    const sweptBefore = (): Store => {
      const sweep = async () => {
        for (const hint of await store.agenda.due(now, 10)) await store.agenda.remove(hint);
      };
      const putMessage: Store["cases"]["putMessage"] = async (...row) => {
        await sweep();
        return store.cases.putMessage(...row);
      };
      const putCard: Store["cases"]["putCard"] = async (...row) => {
        await sweep();
        return store.cases.putCard(...row);
      };
      return { ...store, cases: { ...store.cases, putMessage, putCard } };
    };

    for (const where of [roermond, chat]) {
      it(`is looked at after it is owed again, at once: ${where === chat ? "a message" : "a card"}`, async () => {
        teams.trouble(where.id, "refused");
        await delivery.deliver(number);
        const [it] = await listed();
        assert(it && (await retryStuck({ store: sweptBefore(), clock }, it)));
        assert.deepEqual(await planned(now), [number]);
      });
    }

    it("is looked at within a minute when whoever asked for it died right after the row", async () => {
      teams.trouble(chat.id, "refused");
      await delivery.deliver(number);
      const [it] = await listed();
      const swept = sweptBefore();
      const write = sinon.stub().callsFake(store.agenda.write).onSecondCall().rejects(new Error("died"));
      const dying = { ...swept, agenda: { ...swept.agenda, write } };
      assert(it);
      await assert.rejects(retryStuck({ store: dying, clock }, it), /died/);
      assert.deepEqual([await planned(now), await planned(later(now, 60))], [[], [number]]);
    });
  });
});
