import assert from "node:assert/strict";
import { accessLog } from "../../src/audit/accessLog.ts";
import { bury, type Erase, eraser } from "../../src/audit/erase.ts";
import { figuresOf } from "../../src/audit/figures.ts";
import { type Day, type Instant, later, momentOn } from "../../src/calendar/day.ts";
import { operationId } from "../../src/case/commands.ts";
import { decide } from "../../src/case/decide.ts";
import { pacing } from "../../src/delivery/pacing.ts";
import { retryStuck, stuckList, takenAway } from "../../src/delivery/stuck.ts";
import { withdrawer } from "../../src/delivery/withdraw.ts";
import { changer } from "../../src/store/change.ts";
import { lookupKeys } from "../../src/store/lookupKeys.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import { caseOpener } from "../../src/store/opening.ts";
import type { Store } from "../../src/store/store.ts";
import { aCase, anna, beginning, caseNumber, monday, reminder } from "../store/cases.ts";
import { on, rules } from "../support/chain.ts";
import { type FakeTeams, fakeTeams } from "../support/teams.ts";

const channel = { id: "19:roermond", tenant: "region", serviceUrl: "https://teams" };
const number = caseNumber("NML-2026-0147");
const text = (words: string) => ({ text: words, mentions: [] });

/** What writes. */
const writes = ["write", "remove", "removeCard", "removeMessage", "removeHistory"] as const;

describe("erasing a case", () => {
  let store: Store;
  let teams: FakeTeams;
  let now: Instant;
  let slept = 0;
  let channels = [channel];

  beforeEach(() => begin(monday));

  /** A case in a world of its own: one card and one reminder stand in Teams, another reminder waits. */
  async function begin(at: Instant): Promise<void> {
    now = at;
    store = memoryStore({ now: () => now });
    channels = [channel];
    teams = fakeTeams();
    const it = aCase(number, {
      release: { on: on("2026-12-01"), reportedAt: monday, by: anna, confirmedAt: null },
      admittedOn: on("2026-11-20"),
    });
    await store.cases.create(beginning(it, { messages: [reminder("reminder:2b"), reminder("reminder:2a")] }));
    for (const key of lookupKeys(it)) await store.lookup.add(key, number);
    const activity = await teams.post(channel, text("kaart"));
    const row = { conversation: channel.id, shown: null, since: monday, attempts: 0, reason: null } as const;
    await store.cases.putCard(number, { ...row, activity, state: "shown" }, null);
    await said("reminder:2b");
  }

  async function said(key: string): Promise<void> {
    const found = (await store.cases.messages(number)).find(({ row }) => row.owed.key === key);
    assert.ok(found);
    const to = { ...channel, id: `${channel.id};messageid=1700` };
    const sent = { to, activity: await teams.post(to, text("herinnering")), shown: null };
    await store.cases.putMessages(number, [{ row: { ...found.row, state: "sent", sent }, etag: found.etag }]);
  }

  /** Sleeping moves the time by which Teams is paced. */
  const sleep = async (milliseconds: number): Promise<void> => {
    slept += milliseconds;
    await new Promise(setImmediate);
  };

  const erasing = (on: Store = store): Erase =>
    eraser({
      store: on,
      clock: { now: () => now },
      retention: { monthsAfterRelease: 6, daysAfterCancellation: 30 },
      log: accessLog({ trail: store.audit, clock: { now: () => now }, sleep, report: () => {} }),
      withdraw: withdrawer({
        store: on,
        messenger: teams,
        pacing: pacing({ now: () => slept, sleep, replicas: 1 }),
        random: () => 0.5,
        clock: { now: () => now },
        channels: async () => channels,
        wordsFor: () => ({ card: text("gesloten"), message: text("gewist") }),
      }),
    });

  const lookNow = async (erase = erasing()) => erase({ number, head: await store.cases.read(number) });

  const onDay = (day: Day) => {
    now = momentOn(day, "08:30");
  };

  /** All that is left where the case was. */
  async function isGone(): Promise<void> {
    assert.equal(await store.cases.read(number), undefined);
    assert.deepEqual(await Array.fromAsync(store.cases.history(number)), []);
    assert.deepEqual([await store.cases.messages(number), await store.cases.cards(number)], [[], []]);
    for (const key of lookupKeys(aCase(number))) assert.deepEqual(await store.lookup.find(key), [], key);
    assert.deepEqual((await store.tombstones.read(number))?.row, {
      ...{ number, month: "2026-11", ending: "released", reason: "retention", state: "erased" },
      ...{ since: now, lookups: [], counts: [] },
    });
    const inTeams = [...teams.standing.values()].map(({ words }) => "text" in words && words.text);
    assert.deepEqual(inTeams, ["gesloten", "gewist"]);
    assert.equal((await figuresOf(store.documents, "2026-11"))["inflow"], 1);
  }

  it("waits for its day", async () => {
    onDay(on("2027-05-31"));
    assert.equal(await lookNow(), "kept");
    assert.notEqual(await store.cases.read(number), undefined);
  });

  it("takes everything away on its day: rows, lookups, and what Teams shows; a tombstone and counts stay", async () => {
    onDay(on("2027-06-01"));
    assert.equal(await lookNow(), "erased");
    await isGone();
    const lines = await Array.fromAsync(store.audit.lines());
    assert.deepEqual(
      lines.map((line) => "entry" in line && [line.entry.action, line.entry.actor, line.entry.object]),
      [["erase", "time", number]],
    );
    assert.equal(await lookNow(), "erased");
    await isGone();
  });

  it("tries again what Teams did not take, and does the rest only then", async () => {
    onDay(on("2027-06-01"));
    teams.trouble(channel.id, "later");
    assert.equal(await lookNow(), "erasing");
    assert.equal(await store.cases.read(number), undefined, "from the first step on nobody reads it");
    assert.equal((await store.cases.cards(number)).length, 1);
    assert.equal((await store.cases.messages(number)).length, 0);
    assert.equal(await lookNow(), "erased");
    await isGone();
  });

  it("waits for what is being sent this very moment, for as long as a sender may take", async () => {
    onDay(on("2027-06-01"));
    const [card] = await store.cases.cards(number);
    assert.ok(card);
    await store.cases.putCard(number, { ...card.row, activity: null, state: "sending" }, card.etag);
    assert.equal(await lookNow(), "erasing");
    now = later(now, 301);
    assert.equal(await lookNow(), "erased");
  });

  it("does not wait for what somebody deleted in Teams, or for a channel that it can't reach any more", async () => {
    onDay(on("2027-06-01"));
    for (const activity of [...teams.standing.keys()]) teams.remove(activity);
    assert.equal(await lookNow(), "erased");
    await begin(now);
    channels = [];
    const thread = `${channel.id};messageid=1700`;
    teams.trouble(thread, "refused");
    assert.equal(await lookNow(), "erased");
  });

  const results = async () =>
    (await Array.fromAsync(store.audit.lines())).map((line) => "entry" in line && line.entry.result);
  const refuses = (times: number) => {
    for (const to of [channel.id, `${channel.id};messageid=1700`]) teams.trouble(to, ...Array(times).fill("refused"));
  };
  const stuckNow = async () => (await Array.fromAsync(stuckList(store))).map(({ key, reason }) => [key, reason]);

  it("does not take a no of Teams for done: it is tried once a day, and an administrator sees it until then", async () => {
    onDay(on("2027-06-01"));
    refuses(1);
    assert.equal(await lookNow(), "refused");
    const both = [
      ["reminder:2b", "notTakenBack"],
      [`card:${channel.id}`, "notTakenBack"],
    ];
    assert.deepEqual(await stuckNow(), both);
    now = later(now, 300);
    assert.equal(await lookNow(), "refused", "Teams is not asked again at once");
    assert.deepEqual([teams.edits, await stuckNow(), await results()], [[], both, []]);
    now = later(now, 86_400);
    assert.equal(await lookNow(), "erased");
    await isGone();
    assert.deepEqual(await stuckNow(), []);
  });

  it("goes on when an administrator has it tried again, or took it away in Teams", async () => {
    onDay(on("2027-06-01"));
    refuses(1);
    const told = { store, clock: { now: () => now } };
    const card = { caseNumber: number, key: `card:${channel.id}` };
    assert.equal(await takenAway(told, card), false, "what is not stuck can't be given up");
    assert.equal(await lookNow(), "refused");
    assert.equal(await takenAway(told, card), true);
    assert.equal(await takenAway(told, card), false);
    assert.equal(await retryStuck(told, { caseNumber: number, key: "reminder:2b" }), true);
    assert.equal(await lookNow(), "erased");
    assert.deepEqual(await results(), ["done"]);
  });

  it("ends after thirty days all the same, and the log says what stays in Teams", async () => {
    onDay(on("2027-06-01"));
    refuses(3);
    assert.equal(await lookNow(), "refused");
    onDay(on("2027-06-30"));
    assert.equal(await lookNow(), "refused");
    onDay(on("2027-07-01"));
    assert.equal(await lookNow(), "erased");
    assert.deepEqual(await results(), ["left:card", "left:message", "done"]);
    assert.deepEqual([await store.cases.messages(number), await store.cases.cards(number)], [[], []]);
  });

  it("goes on where it was when it died at any write, and counts the case once", async () => {
    onDay(on("2027-06-01"));
    let last = 0;
    for (let died = true, at = 1; died; at++) {
      await begin(now);
      died = await diesAtWrite(at);
      assert.equal(await lookNow(), "erased", `after a death at write ${at}`);
      await isGone();
      last = at;
    }
    assert.ok(last > 10, `only ${last} writes were tried`);
  });

  /** Runs an erasure that dies just before its nth write; answers whether it came that far. */
  async function diesAtWrite(nth: number): Promise<boolean> {
    let count = 0;
    const dying = <Room extends object>(room: Room): Room =>
      new Proxy(room, {
        get: (target, name) => {
          const member: unknown = Reflect.get(target, name);
          if (typeof member !== "function") return member;
          return (...given: readonly unknown[]) => {
            if (writes.some((write) => write === name) && ++count === nth) throw new Error("died");
            return Reflect.apply(member, target, given);
          };
        },
      });
    const { tombstones, lookup, documents } = store;
    const mortal = {
      ...store,
      tombstones: dying(tombstones),
      lookup: dying(lookup),
      documents: dying(documents),
    };
    try {
      await lookNow(erasing(mortal));
      return false;
    } catch (error) {
      if (!(error instanceof Error && error.message === "died")) throw error;
      return true;
    }
  }

  it("begins anew when somebody wrote to the case this very moment", async () => {
    onDay(on("2027-06-01"));
    const before = await store.cases.read(number);
    assert.ok(before);
    await store.cases.commit({ head: before.row, happenings: [], messages: [] }, before.etag);
    assert.equal(await erasing()({ number, head: before }), "kept");
    assert.equal(await lookNow(), "erased");
  });

  it("is for good: nothing is said to the case any more, and its notice does not open it again", async () => {
    await store.notices.reserve("the-notice", number);
    const before = await store.cases.read(number);
    assert.ok(before);
    await bury({ store, clock: { now: () => now } }, before, "subject");
    assert.equal(await lookNow(), "erased", "also one that nobody had to wait for");
    const change = changer({ store, decide, rules, clock: { now: () => now }, afterCommit: () => {} });
    const operation = operationId("late");
    const reply = await change({
      caseNumber: number,
      operation,
      command: { type: "time", operation, at: now, by: "time" },
    });
    assert.deepEqual(reply, { ok: false, refusal: { kind: "unknownCase" }, head: undefined });
    const { notices, tombstones } = store;
    const openCase = caseOpener({ notices, tombstones, change, region: "NML" });
    const { number: _, ...admission } = { ...before.row.case, personKey: "person-key" };
    const opening = { noticeKey: "the-notice", admission, operation: operationId("again"), at: now };
    assert.deepEqual(await openCase(opening), { number, isNew: false });
    assert.equal(await store.cases.read(number), undefined);
  });
});
