import assert from "node:assert/strict";
import { type Instant, instant, later } from "../../src/calendar/day.ts";
import type { Words } from "../../src/delivery/messenger.ts";
import { planSoon, planStanding, standingList, standingLook } from "../../src/reminders/standingList.ts";
import { retryList, stuckLists } from "../../src/reminders/stuckLists.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import { ConflictError, type Store } from "../../src/store/store.ts";
import { rules } from "../support/chain.ts";
import { type FakeTeams, fakeTeams } from "../support/teams.ts";

const text = (words: string): Words => ({ text: words, mentions: [] });

describe("a list that stands in a channel", () => {
  let teams: FakeTeams;
  let store: Store;
  let now: Instant;
  let things: readonly string[];
  let isTheirs: boolean;
  let administratorsWork: boolean;
  let drawn = 0;
  /** The storage takes what is written, and its answer gets lost: written once more, the row stands already. */
  let losesAnswers: boolean;
  let look: () => Promise<unknown>;

  beforeEach(() => {
    teams = fakeTeams();
    store = memoryStore();
    now = instant("2026-12-07T08:32+01:00");
    [things, isTheirs, administratorsWork, losesAnswers] = [["a", "b"], true, true, false];
    const write: typeof store.documents.write = async (...it) => {
      await store.documents.write(...it);
      if (losesAnswers && it[3] !== undefined) throw new ConflictError("somebody wrote first");
    };
    const looks = standingLook<string>({
      store: { ...store, documents: { ...store.documents, write } },
      rules,
      messenger: teams,
      pacing: { turn: async () => true, hold: () => {}, pause: async () => true, stop: () => {} },
      random: () => ++drawn / 1_000,
      clock: { now: () => now },
      channels: async () => [
        { to: { id: "region", tenant: "tenant", serviceUrl: "https://smba.example.org" }, isTheirs },
      ],
      things: async () => things,
      keyOf: (thing) => thing,
      wordsFor: async (all) => text(`open: ${all.join(" ")}`),
      newsOf: async (fresh) => (administratorsWork ? text(`new: ${fresh.join(" ")}`) : undefined),
      over: text("over"),
    });
    look = () => looks(standingList, new AbortController().signal);
  });
  const standing = () =>
    [...teams.standing.values()].map(({ to, words }) => [to, "text" in words ? words.text : ""].join(": "));
  const news = () => standing().filter((each) => each.includes("new:"));

  it("is one message, under which is said what is new on it", async () => {
    assert.deepEqual(await look(), { settled: true, lookAgainAt: instant("2026-12-08T08:32+01:00") });
    assert.deepEqual(standing(), ["region: open: a b", "region;messageid=1700: new: a b"]);
  });

  it("is posted once when two processes look at the same moment", async () => {
    await Promise.all([look(), look()]);
    await look();
    assert.equal(teams.posts.filter((to) => to === "region").length, 1);
    assert.equal(news().length, 1);
  });

  it("is edited when something else is true, and left alone when nothing is", async () => {
    await look();
    await look();
    assert.deepEqual(teams.edits, []);
    things = ["b"];
    await look();
    assert.deepEqual(standing()[0], "region: open: b");
    assert.equal(teams.posts.length, 2);
  });

  it("tells of what is new at most once a day, and of the rest on the next", async () => {
    await look();
    things = ["a", "b", "c"];
    now = later(now, 3_600);
    await look();
    assert.equal(news().length, 1);
    now = instant("2026-12-08T08:32+01:00");
    await look();
    assert.deepEqual(news(), ["region;messageid=1700: new: a b", "region;messageid=1700: new: c"]);
    now = instant("2026-12-09T08:32+01:00");
    await look();
    assert.equal(news().length, 2);
  });

  it("tells anew of what came back, and keeps nothing of what went", async () => {
    await look();
    things = ["b"];
    await look();
    assert.deepEqual((await store.documents.read("settings", "openEnds:told:region"))?.row, ["b"]);
    things = ["a", "b"];
    now = instant("2026-12-08T08:32+01:00");
    await look();
    assert.deepEqual(news().at(-1), "region;messageid=1700: new: a");
  });

  it("keeps what is new for a day on which somebody who hears it works", async () => {
    administratorsWork = false;
    await look();
    assert.deepEqual(standing(), ["region: open: a b"]);
    administratorsWork = true;
    now = instant("2026-12-08T08:32+01:00");
    await look();
    assert.deepEqual(news(), ["region;messageid=1700: new: a b"]);
  });

  it("stays when nothing is on it any more", async () => {
    await look();
    things = [];
    await look();
    assert.equal(standing()[0], "region: open: ");
  });

  it("is posted anew when somebody took it away", async () => {
    await look();
    teams.remove("1700");
    things = ["b"];
    await look();
    assert.ok(standing().includes("region: open: b"));
  });

  it("is not posted at night, but edited", async () => {
    now = instant("2026-12-06T22:00+01:00");
    assert.deepEqual(await look(), { settled: true, lookAgainAt: instant("2026-12-07T08:32+01:00") });
    assert.deepEqual(standing(), []);
    now = instant("2026-12-07T08:32+01:00");
    await look();
    now = instant("2026-12-07T22:00+01:00");
    things = ["a"];
    await look();
    assert.deepEqual(standing()[0], "region: open: a");
  });

  it("says that it is over in a channel that is no longer the region's, and never comes to one that was not", async () => {
    isTheirs = false;
    await look();
    assert.deepEqual(standing(), []);
    isTheirs = true;
    await look();
    isTheirs = false;
    await look();
    assert.equal(standing()[0], "region: over");
  });

  it("edits once more when two edits crossed, for nobody knows which came last", async () => {
    await look();
    things = ["a"];
    teams.meanwhile = async () => {
      teams.meanwhile = async () => {};
      things = ["b"];
      await look();
    };
    assert.deepEqual(await look(), { settled: false, lookAgainAt: instant("2026-12-08T08:32+01:00") });
    await look();
    assert.equal(standing()[0], "region: open: b");
  });

  it("is tried once more when Teams leaves us in doubt, and then on another day", async () => {
    teams.trouble("region", "doubt", "doubt");
    await look();
    now = later(now, 121);
    await look();
    now = later(now, 121);
    assert.deepEqual(await look(), { settled: true, lookAgainAt: instant("2026-12-08T08:32+01:00") });
    assert.deepEqual(standing(), []);
    now = instant("2026-12-08T08:32+01:00");
    await look();
    assert.deepEqual(standing()[0], "region: open: a b");
  });

  it("is tried on another day in a channel that refuses it", async () => {
    teams.trouble("region", "refused");
    await look();
    await look();
    assert.deepEqual(standing(), []);
    now = instant("2026-12-08T08:32+01:00");
    await look();
    assert.deepEqual(standing()[0], "region: open: a b");
  });

  it("has what is new on it among what is stuck when Teams refuses that, until somebody tries it once more", async () => {
    const clock = { now: () => now };
    teams.trouble("region;messageid=1700", "refused");
    await look();
    const [stuck, ...others] = await stuckLists({ store, clock });
    assert.deepEqual([stuck?.list, stuck?.state, others], [{ kind: "openEnds" }, "parked", []]);
    assert(await retryList({ store, clock, chatAgain: async () => {} }, stuck?.key ?? ""));
    await look();
    assert.deepEqual(news(), ["region;messageid=1700: new: a b"]);
    assert.deepEqual(await stuckLists({ store, clock }), []);
  });

  it("comes as soon as Teams lets it, and is edited after a doubt", async () => {
    teams.trouble("region", { wait: 2 });
    assert.deepEqual(await look(), { settled: false, lookAgainAt: instant("2026-12-08T08:32+01:00") });
    await look();
    things = ["a"];
    teams.trouble("region", "doubt");
    assert.deepEqual(await look(), { settled: false, lookAgainAt: instant("2026-12-08T08:32+01:00") });
    await look();
    assert.deepEqual(standing()[0], "region: open: a");
  });

  it("knows its own rows again when the storage's answer got lost", async () => {
    losesAnswers = true;
    await look();
    await look();
    assert.deepEqual(standing(), ["region: open: a b", "region;messageid=1700: new: a b"]);
  });

  it("is looked at a little after the offices open, and once for all that changes in a minute", async () => {
    const clock = { now: () => now };
    now = instant("2026-12-07T04:00+01:00");
    await planStanding({ store, clock, rules });
    now = instant("2026-12-07T11:00:10+01:00");
    await planSoon({ store, clock });
    now = instant("2026-12-07T11:00:40+01:00");
    await planSoon({ store, clock });
    const due = await store.agenda.due(instant("2026-12-07T17:00+01:00"), 10);
    assert.deepEqual(
      due.map(({ row: { subject, at } }) => [subject, at]),
      [
        [standingList, instant("2026-12-07T08:32+01:00")],
        [standingList, instant("2026-12-07T11:02+01:00")],
      ],
    );
  });
});
