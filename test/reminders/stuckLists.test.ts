import assert from "node:assert/strict";
import { type Instant, instant, later } from "../../src/calendar/day.ts";
import { type PersonId, personId } from "../../src/case/person.ts";
import { digestLook } from "../../src/reminders/digest.ts";
import type { PrisonList } from "../../src/reminders/listMoments.ts";
import { listLook } from "../../src/reminders/lists.ts";
import { retryList, stuckLists } from "../../src/reminders/stuckLists.ts";
import { forgetStuck } from "../../src/reminders/stuckNotes.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import type { Store } from "../../src/store/store.ts";
import { a, on, rules } from "../support/chain.ts";
import { type FakeTeams, fakeTeams } from "../support/teams.ts";

const conversation = (id: string) => ({ id, tenant: "tenant", serviceUrl: "https://smba.example.org" });
const list: PrisonList = { kind: "mdo", prison: "roermond", meetsOn: 3 };
const mdo = "list:mdo:roermond";
const own = `digest:${a.id}`;

describe("lists of a day that are stuck", () => {
  let teams: FakeTeams;
  let store: Store;
  let now: Instant;
  let chats: Map<PersonId, ReturnType<typeof conversation>>;
  let dies: boolean;
  const clock = { now: () => now };

  beforeEach(() => {
    teams = fakeTeams();
    store = memoryStore();
    now = instant("2026-11-30T08:30+01:00");
    chats = new Map([[a.id, conversation("chat")]]);
    dies = false;
  });

  let drawn = 0;
  const parts = () => ({
    ...{ store, rules, clock },
    messenger: {
      ...teams,
      post: async (...post: Parameters<FakeTeams["post"]>) => {
        const sent = await teams.post(...post);
        if (dies) throw new Error("the process died");
        return sent;
      },
    },
    pacing: { turn: async () => true, hold: () => {}, pause: async () => true, stop: () => {} },
    random: () => ++drawn / 1_000,
  });
  const looks = {
    [mdo]: () =>
      listLook({
        ...parts(),
        lists: [list],
        channelsOf: async () => [conversation("first"), conversation("second")],
        wordsFor: async () => ({ text: "the plans", mentions: [] }),
        over: { text: "over", mentions: [] },
      }),
    [own]: () =>
      digestLook({
        ...parts(),
        reader: async () => a,
        chatOf: async (id) => chats.get(id),
        leaveChat: async () => chats.delete(a.id),
        digestFor: async () => ({ words: { text: "what is due", mentions: [] }, cases: [] }),
        shown: () => {},
      }),
  };
  const look = (subject: string) => looks[subject]?.()(subject, new AbortController().signal);
  const stuck = () => stuckLists({ store, clock });
  const told = async () => (await stuck()).map(({ list: it, state, reason }) => [it.kind, state, reason]);
  const retry = (key: string) =>
    retryList({ store, clock, chatAgain: async (of, chat) => void chats.set(of, conversation(chat.id)) }, key);
  const retryFirst = async () => retry((await stuck())[0]?.key ?? assert.fail("nothing is stuck"));
  /** What the agenda asks for by now is looked at. */
  const sweep = async () => {
    for (const hint of await store.agenda.due(now, 100)) {
      await look(hint.row.subject);
      await store.agenda.remove(hint);
    }
  };

  it("are none while Teams takes them", async () => {
    await look(mdo);
    await look(own);
    assert.deepEqual(await stuck(), []);
  });

  it("are found as refused or in doubt, each on its own, and nobody stands in a key", async () => {
    teams.trouble("first", "refused");
    teams.trouble("chat", "doubt");
    await look(mdo);
    await look(own);
    assert.deepEqual((await told()).sort(), [
      ["digest", "unsure", null],
      ["mdo", "parked", "refused"],
    ]);
    assert.doesNotMatch((await stuck()).map(({ key }) => key).join(), /tenant|anouk|first/);
  });

  it("are said once more when somebody asks for that, and only where they are stuck", async () => {
    teams.trouble("first", "refused");
    await look(mdo);
    assert(await retryFirst());
    assert.deepEqual(await stuck(), []);
    now = later(now, 5);
    await sweep();
    assert.deepEqual(teams.posts, ["second", "first"]);
    assert.deepEqual(await stuck(), []);
  });

  it("come back when Teams refuses them again", async () => {
    teams.trouble("first", "refused", "refused");
    await look(mdo);
    assert(await retryFirst());
    now = later(now, 5);
    await sweep();
    assert.deepEqual(await told(), [["mdo", "parked", "refused"]]);
  });

  it("come in somebody's own chat again, though that was given up", async () => {
    teams.trouble("chat", "refused");
    await look(own);
    assert.equal(chats.size, 0);
    assert(await retryFirst());
    now = later(now, 5);
    await sweep();
    assert.deepEqual([teams.posts, chats.size], [["chat"], 1]);
  });

  it("may be tried a third time by hand after two doubts, and no more by themselves", async () => {
    teams.trouble("chat", "doubt", "doubt");
    await look(own);
    now = later(now, 121);
    await look(own);
    now = later(now, 121);
    await look(own);
    assert.deepEqual([teams.posts, await told()], [[], [["digest", "unsure", null]]]);
    assert(await retryFirst());
    now = later(now, 5);
    await sweep();
    assert.deepEqual(teams.posts, ["chat"]);
  });

  it("are found when a process died over the second try", async () => {
    dies = true;
    await assert.rejects(look(own) ?? assert.fail());
    now = later(now, 301);
    await assert.rejects(look(own) ?? assert.fail());
    assert.deepEqual(await told(), [], "it may be at it still");
    now = later(now, 301);
    assert.deepEqual(await told(), [["digest", "unsure", null]]);
  });

  it("leave the list when their day has passed: nothing is said of yesterday", async () => {
    teams.trouble("chat", "refused");
    teams.trouble("first", "refused");
    await look(own);
    await look(mdo);
    const keys = (await stuck()).map(({ key }) => key);
    assert.equal(keys.length, 2);
    now = instant("2026-12-02T16:00+01:00");
    assert.deepEqual(await told(), [["mdo", "parked", "refused"]], "the MDO is today");
    now = instant("2026-12-03T08:30+01:00");
    assert.deepEqual(await stuck(), []);
    for (const key of keys) assert.equal(await retry(key), false);
    assert.deepEqual(await store.agenda.due(later(now, 60), 100), []);
  });

  it("are forgotten in the night after their day, and not before", async () => {
    teams.trouble("chat", "refused");
    await look(own);
    const kept = async () =>
      (await store.documents.list("settings")).filter(({ key }) => key.startsWith("stuck:")).length;
    await forgetStuck(store.documents, on("2026-11-30"));
    assert.equal(await kept(), 1);
    await forgetStuck(store.documents, on("2026-12-01"));
    assert.equal(await kept(), 0);
  });

  it("are said once more by one of two who ask for it at once, and never under a key of anything else", async () => {
    teams.trouble("first", "refused");
    await look(mdo);
    const both = await Promise.all([retryFirst(), retryFirst()]);
    assert.deepEqual(both.filter(Boolean).length, 1);
    for (const key of [own, "chat:x", "stuck:", "stuck:9999-12-31:x", personId("tenant", "x")]) {
      assert.equal(await retry(key), false);
    }
  });
});
