import assert from "node:assert/strict";
import { type Instant, later } from "../../src/calendar/day.ts";
import type { CardJson } from "../../src/cards/render.ts";
import type { Case, CaseNumber } from "../../src/case/case.ts";
import type { Owed } from "../../src/case/outcome.ts";
import { type Deliverer, deliverer } from "../../src/delivery/deliver.ts";
import { type Conversation, MessengerError } from "../../src/delivery/messenger.ts";
import { pacing } from "../../src/delivery/pacing.ts";
import type { Parts } from "../../src/delivery/parts.ts";
import { retryCards } from "../../src/delivery/stuck.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import type { Head, MessageRow, Store } from "../../src/store/store.ts";
import { aCase, anna, beginning, caseNumber, monday, reminder } from "../store/cases.ts";
import { type FakeTeams, fakeTeams } from "../support/teams.ts";

const roermond: Conversation = { id: "19:roermond", tenant: "region", serviceUrl: "https://teams" };
const venlo: Conversation = { id: "19:venlo", tenant: "region", serviceUrl: "https://teams" };
const chat: Conversation = { id: "a:anna", tenant: "region", serviceUrl: "https://teams" };

const settled = { settled: true, contended: false, lookAgainAt: null };

describe("delivering a case", () => {
  let store: Store;
  let teams: FakeTeams;
  let now: Instant;
  let slept: number;
  /** Each draw is another, so that two processes never write the same. */
  let drawn = 0;
  let places: readonly Conversation[];
  let stillOwed: boolean;
  let delivery: Deliverer;
  const number: CaseNumber = caseNumber("NML-2026-0147");

  /** Sleeping moves the time of both clocks at once. */
  const sleep = async (milliseconds: number): Promise<void> => {
    slept += milliseconds;
    await new Promise(setImmediate);
  };

  const delivering = (changes: Partial<Parts> = {}): Deliverer =>
    deliverer({
      store,
      messenger: teams,
      pacing: pacing({ now: () => slept, sleep, replicas: 1 }),
      clock: { now: () => now },
      sleep,
      random: () => 0.5 + ++drawn / 1_000_000,
      placesFor: async () => places,
      cardFor: ({ case: it }: Head) => ({ card: cardSaying(it), summary: it.number }),
      conversationFor: async (_: Case, { where }: Owed) => (where === "digest" ? chat : places[0]),
      isOwed: () => stillOwed,
      wordsFor: (_, owed) => ({ text: owed.map(({ item }) => item).join(", "), mentions: [] }),
      stateOf: () => "",
      ...changes,
    });

  const cardSaying = (it: Case): CardJson => ({ type: "AdaptiveCard", body: it.prison });

  const shown = (activity: string): unknown => {
    const words = teams.standing.get(activity)?.words;
    return words && "card" in words ? words.card["body"] : words?.text;
  };

  const open = (messages: readonly Owed[] = []) => store.cases.create(beginning(aCase(number), { messages }));

  const becomes = async (changes: Partial<Case>): Promise<void> => {
    const stored = await store.cases.read(number);
    assert(stored);
    const head = { ...stored.row, case: { ...stored.row.case, ...changes }, version: stored.row.version + 1 };
    await store.cases.commit({ head, happenings: [], messages: [] }, stored.etag);
  };

  const messageStates = async (): Promise<readonly (readonly [string, MessageRow["state"], string | null])[]> =>
    (await store.cases.messages(number)).map(({ row }) => [row.owed.key, row.state, row.reason]);

  const cardStates = async () =>
    (await store.cases.cards(number)).map(({ row }) => [row.conversation, row.state, row.activity]).sort();

  beforeEach(() => {
    now = monday;
    slept = 0;
    places = [roermond];
    stillOwed = true;
    store = memoryStore({ now: () => now });
    teams = fakeTeams();
    delivery = delivering();
  });

  it("of which nothing is known does nothing", async () => {
    assert.deepEqual(await delivery.deliver(number), settled);
  });

  it("posts its card once in each place, and lets its thread be found", async () => {
    places = [roermond, venlo];
    await open();
    assert.deepEqual(await delivery.deliver(number), settled);
    assert.deepEqual(await delivery.deliver(number), settled);
    assert.deepEqual(teams.posts, [roermond.id, venlo.id]);
    assert.deepEqual(await cardStates(), [
      [roermond.id, "shown", "1700"],
      [venlo.id, "shown", "1701"],
    ]);
    assert.deepEqual(await store.lookup.find("thread:19:roermond;messageid=1700"), [number]);
  });

  it("edits the card when the case shows something else, and not when it does not", async () => {
    await open();
    await delivery.deliver(number);
    await becomes({ personKey: "another" });
    await delivery.deliver(number);
    assert.deepEqual(teams.edits, []);
    await becomes({ prison: "sittard" });
    await delivery.deliver(number);
    assert.deepEqual(teams.edits, ["1700"]);
    assert.equal(shown("1700"), "sittard");
  });

  describe("that goes elsewhere", () => {
    const leftBehind = {
      cardFor: ({ case: it }: Head) => ({ card: { type: "AdaptiveCard", body: "moved" } as const, summary: it.number }),
      reach: async (ids: readonly string[]) => [roermond, venlo].filter(({ id }) => ids.includes(id)),
    };
    beforeEach(async () => {
      delivery = delivering({ leftBehind });
      await open();
      await delivery.deliver(number);
      places = [venlo];
    });

    it("has its card there, and says so once where it was", async () => {
      await delivery.deliver(number);
      await becomes({ prison: "sittard" });
      assert.deepEqual(await delivery.deliver(number), settled);
      assert.deepEqual([shown("1700"), shown("1701")], ["moved", "sittard"]);
      assert.deepEqual(teams.edits, ["1700", "1701"]);
    });

    it("has one card in each place after it came back", async () => {
      await delivery.deliver(number);
      places = [roermond];
      await delivery.deliver(number);
      assert.deepEqual([shown("1700"), shown("1701")], ["roermond", "moved"]);
      assert.equal(teams.posts.length, 2);
    });

    it("posts nothing where its card was deleted, until it comes back", async () => {
      teams.remove("1700");
      assert.deepEqual(await delivery.deliver(number), settled);
      assert.deepEqual(teams.posts, [roermond.id, venlo.id]);
      places = [roermond];
      await delivery.deliver(number);
      assert.deepEqual(teams.posts, [roermond.id, venlo.id, roermond.id]);
    });

    it("leaves its card as it is while it has no other place", async () => {
      places = [];
      await becomes({ prison: "sittard" });
      assert.deepEqual(await delivery.deliver(number), settled);
      assert.deepEqual(teams.edits, []);
    });
  });

  it("posts a deleted card anew", async () => {
    await open();
    await delivery.deliver(number);
    teams.remove("1700");
    await becomes({ prison: "sittard" });
    assert.deepEqual(await delivery.deliver(number), settled);
    assert.deepEqual(await cardStates(), [[roermond.id, "shown", "1701"]]);
    assert.equal(shown("1701"), "sittard");
  });

  it("by two processes at once begins one thread", async () => {
    await open();
    await Promise.all([delivery.deliver(number), delivering().deliver(number), delivering().deliver(number)]);
    assert.equal(teams.posts.length, 1);
  });

  it("asked ten times during a run runs once more, which shows the last state", async () => {
    await open();
    const first = delivery.deliver(number);
    await new Promise(setImmediate);
    await becomes({ prison: "sittard" });
    await Promise.all([first, ...Array.from({ length: 10 }, () => delivery.deliver(number))]);
    assert.equal(teams.posts.length, 1);
    assert(teams.edits.length <= 1);
    assert.equal(shown("1700"), "sittard");
  });

  it("waits as long as Teams asks, while other channels go on", async () => {
    places = [roermond, venlo];
    teams.trouble(roermond.id, { wait: 30 });
    await open();
    assert.deepEqual(await delivery.deliver(number), settled);
    assert.deepEqual(teams.posts, [venlo.id, roermond.id]);
    assert(slept >= 30_000);
  });

  it("backs off when Teams says later without saying when, and owes the card after five times", async () => {
    teams.trouble(roermond.id, "later", "later", "later", "later", "later");
    await open();
    assert.equal((await delivery.deliver(number)).settled, false);
    assert.deepEqual(await cardStates(), [[roermond.id, "owed", null]]);
    assert(slept > 20_000);
    assert.deepEqual(await delivery.deliver(number), settled);
    assert.equal(teams.posts.length, 1);
  });

  it("parks a card that Teams refuses, and nobody else suffers", async () => {
    places = [roermond, venlo];
    teams.trouble(roermond.id, "refused");
    await open();
    assert.deepEqual(await delivery.deliver(number), settled);
    assert.deepEqual(await cardStates(), [
      [roermond.id, "parked", null],
      [venlo.id, "shown", "1700"],
    ]);
  });

  it("tries a card in doubt once more; a second doubt stays on record, unsent", async () => {
    teams.trouble(roermond.id, "answerLost", "answerLost");
    await open();
    assert.equal((await delivery.deliver(number)).settled, false);
    now = later(now, 121);
    assert.deepEqual(await delivery.deliver(number), settled);
    assert.deepEqual(await delivery.deliver(number), settled);
    assert.equal(teams.posts.length, 2);
    assert.deepEqual(await cardStates(), [[roermond.id, "unsure", null]]);
  });

  it("has said everything once when Teams was away for a minute", async () => {
    await open([reminder("thread"), reminder("chat", { where: "digest" })]);
    const back = later(now, 60);
    let calls = 0;
    teams.meanwhile = async () => {
      calls++;
      if (now < back) throw new MessengerError("doubt");
    };
    for (let looks = 0; looks < 30; looks++) {
      await delivery.deliver(number);
      now = later(now, 5);
    }
    assert.deepEqual(await delivery.deliver(number), settled);
    assert.deepEqual(teams.posts.toSorted(), [roermond.id, `${roermond.id};messageid=1700`, chat.id].toSorted());
    assert.deepEqual(await messageStates(), [
      ["chat", "sent", null],
      ["thread", "sent", null],
    ]);
    assert.equal(calls, 5);
  });

  it("keeps on record that a card may stand twice, also when it is adopted and edited later", async () => {
    const reasons = async () => (await store.cases.cards(number)).map(({ row }) => row.reason);
    teams.trouble(roermond.id, "answerLost");
    await open();
    await delivery.deliver(number);
    now = later(now, 121);
    await delivery.deliver(number);
    assert.deepEqual(await cardStates(), [[roermond.id, "shown", "1701"]]);
    assert.deepEqual(await reasons(), ["doubt"]);
    await delivery.adoptCard({ caseNumber: number, conversation: roermond, activity: "1700" });
    await becomes({ prison: "sittard" });
    await delivery.deliver(number);
    assert.deepEqual(await reasons(), ["doubt"]);
  });

  it("adopts the message on which somebody pressed a button, and brings it up to date", async () => {
    teams.trouble(roermond.id, "answerLost");
    await open();
    await delivery.deliver(number);
    const thread = { ...roermond, id: `${roermond.id};messageid=1700` };
    await delivery.adoptCard({ caseNumber: number, conversation: thread, activity: "1700" });
    await becomes({ prison: "sittard" });
    assert.deepEqual(await delivery.deliver(number), settled);
    assert.deepEqual(teams.posts, [roermond.id]);
    assert.equal(shown("1700"), "sittard");
    assert.deepEqual(await store.lookup.find("thread:19:roermond;messageid=1700"), [number]);
  });

  it("adopts nothing in a channel where the case does not belong", async () => {
    await open();
    await delivery.adoptCard({ caseNumber: number, conversation: venlo, activity: "99" });
    assert.deepEqual(await store.cases.cards(number), []);
  });

  it("leaves a card alone that another process is posting, and takes it over when that process died", async () => {
    await open();
    const sending = { activity: null, shown: null, state: "sending", attempts: 1, reason: null } as const;
    await store.cases.putCard(number, { conversation: roermond.id, since: now, ...sending }, null);
    assert.equal((await delivery.deliver(number)).settled, false);
    assert.deepEqual(teams.posts, []);
    now = later(now, 301);
    assert.deepEqual(await delivery.deliver(number), settled);
    assert.equal(teams.posts.length, 1);
  });

  it("edits once more when a slow edit was overtaken, so that the old state does not stay", async () => {
    await open();
    await delivery.deliver(number);
    await becomes({ prison: "old" });
    let isSlow = true;
    teams.meanwhile = async () => {
      if (!isSlow) return;
      isSlow = false;
      // The row looks as if the slow one had died: another process takes it over and shows what is true now.
      now = later(now, 61);
      await becomes({ prison: "new" });
      assert.deepEqual(await delivering().deliver(number), settled);
      assert.equal(shown("1700"), "new");
    };
    assert.deepEqual(await delivery.deliver(number), settled);
    assert.equal(shown("1700"), "new");
  });

  it("repeats an edit in doubt freely", async () => {
    await open();
    await delivery.deliver(number);
    await becomes({ prison: "sittard" });
    teams.trouble(roermond.id, "answerLost", "doubt");
    assert.deepEqual(await delivery.deliver(number), settled);
    assert.equal(shown("1700"), "sittard");
    assert.equal(teams.posts.length, 1);
  });

  describe("what has to be said once", () => {
    it("is said in the thread of the card, all of it in one message, most urgent first", async () => {
      await open([reminder("later", { item: "3c", from: monday }), reminder("first", { from: later(monday, -60) })]);
      assert.deepEqual(await delivery.deliver(number), settled);
      assert.deepEqual(teams.posts, [roermond.id, `${roermond.id};messageid=1700`]);
      assert.equal(shown("1701"), "2b, 3c");
      assert.deepEqual(await delivery.deliver(number), settled);
      assert.equal(teams.posts.length, 2);
    });

    it("begins with a release, however long the rest has been owed", async () => {
      const release = { ...reminder("release", { item: "release", where: "channel" }), kind: "release" } as const;
      await open([reminder("old", { where: "channel", from: later(monday, -3_600) }), release]);
      await delivery.deliver(number);
      assert.deepEqual([shown("1701"), shown("1702")], ["release", "2b"]);
    });

    it("waits for its moment, and the next look is then", async () => {
      const from = later(monday, 3_600);
      await open([reminder("tomorrow", { from })]);
      assert.deepEqual(await delivery.deliver(number), { ...settled, lookAgainAt: from });
      assert.equal(teams.posts.length, 1);
    });

    it("waits for the working day when it would be said at night", async () => {
      const morning = later(monday, 36_000);
      await open([reminder("night")]);
      const atNight = delivering({ notBefore: () => morning });
      assert.deepEqual(await atNight.deliver(number), { ...settled, lookAgainAt: morning });
      assert.deepEqual(await messageStates(), [["night", "owed", null]]);
    });

    it("takes no turn in its channel when it is no longer owed when it comes to it", async () => {
      const turns: string[] = [];
      const pace = pacing({ now: () => slept, sleep, replicas: 1 });
      const turn: typeof pace.turn = (to, urgency = "said") => {
        turns.push(urgency);
        return pace.turn(to, urgency);
      };
      const counting = delivering({ pacing: { ...pace, turn } });
      await open([reminder("2b"), reminder("3c")]);
      stillOwed = false;
      assert.deepEqual(await counting.deliver(number), settled);
      assert.deepEqual(turns, ["firstCard"]);
      assert.deepEqual(await messageStates(), [
        ["2b", "dropped", null],
        ["3c", "dropped", null],
      ]);
    });

    it("is dropped when it is no longer owed at the moment of saying", async () => {
      await open([reminder("done")]);
      // Somebody does it while this waits its turn.
      let asked = 0;
      assert.deepEqual(await delivering({ isOwed: () => asked++ === 0 }).deliver(number), settled);
      assert.deepEqual(await messageStates(), [["done", "dropped", null]]);
      assert.equal(teams.posts.length, 1);
    });

    it("is parked with the reason when Teams refuses it or there is nowhere to say it", async () => {
      await open([reminder("refused", { where: "digest" }), reminder("nowhere")]);
      teams.trouble(chat.id, "refused");
      places = [];
      assert.deepEqual(await delivery.deliver(number), settled);
      assert.deepEqual(await messageStates(), [
        ["nowhere", "parked", "noPlace"],
        ["refused", "parked", "refused"],
      ]);
    });

    it("that had nowhere to be said is said when there is a channel, all of it in one message", async () => {
      await open([reminder("2a"), reminder("2b")]);
      places = [];
      await delivery.deliver(number);
      await delivery.deliver(number);
      places = [roermond];
      assert.deepEqual(await delivery.deliver(number), settled);
      assert.deepEqual(teams.posts, [roermond.id, `${roermond.id};messageid=1700`]);
      assert.deepEqual(await messageStates(), [
        ["2a", "sent", null],
        ["2b", "sent", null],
      ]);
    });

    it("that waited for a refused card is said when that card stands", async () => {
      await open([reminder("2b")]);
      teams.trouble(roermond.id, "refused");
      await delivery.deliver(number);
      assert.deepEqual(await messageStates(), [["2b", "parked", "noThread"]]);
      await retryCards({ store, clock: { now: () => now } }, number);
      assert.deepEqual(await delivery.deliver(number), settled);
      assert.deepEqual(await messageStates(), [["2b", "sent", null]]);
    });

    it("is tried once more when in doubt, then stays on record", async () => {
      await open([reminder("doubt", { where: "digest" })]);
      teams.trouble(chat.id, "answerLost", "doubt");
      assert.equal((await delivery.deliver(number)).settled, false);
      now = later(now, 121);
      assert.deepEqual(await delivery.deliver(number), settled);
      assert.deepEqual(await delivery.deliver(number), settled);
      assert.deepEqual(await messageStates(), [["doubt", "unsure", null]]);
      assert.equal(teams.posts.filter((to) => to === chat.id).length, 1);
    });

    it("is said by one of two processes", async () => {
      await open([reminder("once", { where: "digest" })]);
      await Promise.all([delivery.deliver(number), delivering().deliver(number)]);
      assert.equal(teams.posts.filter((to) => to === chat.id).length, 1);
    });

    it("whose sender died is left alone for five minutes, then tried once more", async () => {
      await open([reminder("died", { where: "digest" })]);
      const [message] = await store.cases.messages(number);
      assert(message);
      await store.cases.putMessages(number, [
        { row: { ...message.row, state: "sending", attempts: 1 }, etag: message.etag },
      ]);
      now = later(now, 299);
      assert.equal((await delivery.deliver(number)).settled, false);
      assert.equal(teams.posts.filter((to) => to === chat.id).length, 0);
      now = later(now, 2);
      assert.deepEqual(await delivery.deliver(number), settled);
      assert.deepEqual(await messageStates(), [["died", "sent", null]]);
    });
  });

  it("that fails in one channel still reaches the other, and says that it failed", async () => {
    places = [roermond, venlo];
    await open();
    const broken = delivering({
      cardFor: (_, { id }) => {
        if (id === roermond.id) throw new Error("no template");
        return { card: { type: "AdaptiveCard" }, summary: "" };
      },
    });
    await assert.rejects(broken.deliver(number), AggregateError);
    assert.deepEqual(teams.posts, [venlo.id]);
  });

  it("that is stopped while Teams asks to wait keeps what it owes", async () => {
    await open();
    teams.trouble(roermond.id, { wait: 3_600 });
    const patient = delivering({
      pacing: pacing({ now: () => slept, sleep: () => new Promise(() => {}), replicas: 1 }),
    });
    const delivered = patient.deliver(number);
    while ((await cardStates())[0]?.[1] !== "owed") await new Promise(setImmediate);
    await patient.stop();
    assert.equal((await delivered).settled, false);
    assert.deepEqual(await cardStates(), [[roermond.id, "owed", null]]);
  });

  it("needs nothing but the store to go on after a restart", async () => {
    await open([reminder("said", { where: "digest", to: [anna.id] })]);
    await delivery.deliver(number);
    assert.deepEqual(await delivering().deliver(number), settled);
    assert.equal(teams.posts.length, 2);
  });
});
