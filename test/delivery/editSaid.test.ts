import assert from "node:assert/strict";
import { type Instant, later } from "../../src/calendar/day.ts";
import { deliverer } from "../../src/delivery/deliver.ts";
import type { Conversation } from "../../src/delivery/messenger.ts";
import { pacing } from "../../src/delivery/pacing.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import type { Store } from "../../src/store/store.ts";
import { aCase, beginning, caseNumber, monday, reminder } from "../store/cases.ts";
import { type FakeTeams, fakeTeams } from "../support/teams.ts";

const roermond: Conversation = { id: "19:roermond", tenant: "region", serviceUrl: "https://teams" };
const chat: Conversation = { id: "a:anna", tenant: "region", serviceUrl: "https://teams" };
const settled = { settled: true, contended: false, lookAgainAt: null };

describe("a message that was said", () => {
  const number = caseNumber("NML-2026-0147");
  let store: Store;
  let teams: FakeTeams;
  let now: Instant;
  let state: string;
  let hasChat: boolean;
  let slept = 0;
  /** Each draw is another, so that two processes never write the same. */
  let drawn = 0;

  /** Sleeping moves the time by which Teams is paced. */
  const sleep = async (milliseconds: number) => {
    slept += milliseconds;
    await new Promise(setImmediate);
  };

  /** A process that delivers; several may do so beside each other. */
  const process = () =>
    deliverer({
      ...{ store, sleep },
      messenger: teams,
      pacing: pacing({ now: () => slept, sleep, replicas: 1 }),
      clock: { now: () => now },
      random: () => 0.5 + ++drawn / 1_000_000,
      placesFor: async () => [roermond],
      cardFor: ({ case: it }) => ({ card: { type: "AdaptiveCard", body: it.prison }, summary: it.number }),
      conversationFor: async (_, { where }) => (where === "digest" && hasChat ? chat : roermond),
      leaveChat: async ({ id }) => {
        const isChat = id === chat.id;
        if (isChat) hasChat = false;
        return isChat;
      },
      isOwed: () => true,
      wordsFor: (_, owed) => ({ text: `${owed.map(({ item }) => item).join(", ")}: ${state}`, mentions: [] }),
      stateOf: () => state,
    });

  const texts = () =>
    [...teams.standing.values()].flatMap(({ to, words }) => ("text" in words ? [`${to} ${words.text}`] : []));
  const thread = `${roermond.id};messageid=1700`;

  beforeEach(() => {
    store = memoryStore();
    teams = fakeTeams();
    now = monday;
    state = "open";
    hasChat = true;
  });

  const open = (...keys: readonly string[]) =>
    store.cases.create(beginning(aCase(number), { messages: keys.map((item) => reminder(item, { item })) }));

  it("is edited when it was answered, and posted once", async () => {
    await open("2a", "2b");
    await process().deliver(number);
    state = "answered";
    assert.deepEqual(await process().deliver(number), settled);
    assert.deepEqual(texts(), [`${thread} 2a, 2b: answered`]);
    assert.equal(teams.posts.length, 2);
  });

  it("is left alone while nothing about it changes", async () => {
    await open("2b");
    await process().deliver(number);
    await process().deliver(number);
    assert.deepEqual(teams.edits, []);
  });

  it("is edited once more when Teams was in doubt", async () => {
    await open("2b");
    await process().deliver(number);
    state = "answered";
    teams.trouble(thread, "doubt");
    assert.deepEqual(await process().deliver(number), settled);
    assert.deepEqual(texts(), [`${thread} 2b: answered`]);
  });

  it("stays away when somebody took it away", async () => {
    await open("2b");
    await process().deliver(number);
    teams.remove("1701");
    state = "answered";
    assert.deepEqual(await process().deliver(number), settled);
    assert.deepEqual(await process().deliver(number), settled);
    assert.deepEqual(texts(), []);
    assert.equal(teams.posts.length, 2);
  });

  it("ends as the last state has it when two processes edit it at once", async () => {
    await open("2b");
    await process().deliver(number);
    state = "answered";
    teams.meanwhile = async () => {
      teams.meanwhile = async () => {};
      state = "done";
      await process().deliver(number);
    };
    await process().deliver(number);
    await process().deliver(number);
    assert.deepEqual(texts(), [`${thread} 2b: done`]);
  });

  it("is one message for two processes, however much falls together", async () => {
    await open("2a", "2b", "3a", "3b", "3c");
    await Promise.all([process().deliver(number), process().deliver(number)]);
    now = later(now, 60);
    await process().deliver(number);
    assert.deepEqual(texts(), [`${thread} 2a, 2b, 3a, 3b: open`, `${thread} 3c: open`]);
  });

  it("is said under the card when Teams refuses somebody's own chat", async () => {
    const messages = [reminder("offer", { item: "offer", where: "digest" })];
    await store.cases.create(beginning(aCase(number), { messages }));
    teams.trouble(chat.id, "refused");
    assert.deepEqual(await process().deliver(number), settled);
    assert.deepEqual(texts(), [`${thread} offer: open`]);
  });
});
