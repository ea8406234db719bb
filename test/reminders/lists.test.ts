import assert from "node:assert/strict";
import { type Instant, instant, later } from "../../src/calendar/day.ts";
import type { Words } from "../../src/delivery/messenger.ts";
import type { PrisonList } from "../../src/reminders/listMoments.ts";
import { listLook } from "../../src/reminders/lists.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import { ConflictError } from "../../src/store/store.ts";
import { rules } from "../support/chain.ts";
import { type FakeTeams, fakeTeams } from "../support/teams.ts";

const channel = (id: string) => ({ id, tenant: "tenant", serviceUrl: "https://smba.example.org" });
const text = (words: string): Words => ({ text: words, mentions: [] });
const list: PrisonList = { kind: "mdo", prison: "roermond", meetsOn: 3 };
const subject = "list:mdo:roermond";

describe("saying a prison's list", () => {
  let teams: FakeTeams;
  let now: Instant;
  let look: () => Promise<unknown>;
  let channels: readonly string[];
  let drawn = 0;
  /** The storage takes what is written, and its answer gets lost: written once more, the row stands already. */
  let losesAnswers: boolean;

  beforeEach(() => {
    teams = fakeTeams();
    now = instant("2026-11-30T08:30+01:00");
    channels = ["first"];
    const store = memoryStore();
    losesAnswers = false;
    const write: typeof store.documents.write = async (...it) => {
      await store.documents.write(...it);
      if (losesAnswers) throw new ConflictError("somebody wrote first");
    };
    const say = listLook({
      store: { ...store, documents: { ...store.documents, write } },
      rules,
      messenger: teams,
      pacing: { turn: async () => true, hold: () => {}, pause: async () => true, stop: () => {} },
      random: () => ++drawn / 1_000,
      clock: { now: () => now },
      lists: [list],
      channelsOf: async () => channels.map(channel),
      wordsFor: async (_, { on }) => text(`the plans for ${on}`),
      over: text("over"),
    });
    look = () => say(subject, new AbortController().signal);
  });
  const standing = () =>
    [...teams.standing.values()].map(({ to, words }) => [to, "text" in words ? words.text : ""].join(": "));

  it("says it once, also when two processes look at the same moment", async () => {
    await Promise.all([look(), look()]);
    await look();
    assert.deepEqual(standing(), ["first: the plans for 2026-12-02"]);
  });

  it("says it in each channel of the prison, whatever becomes of the others", async () => {
    channels = ["first", "second"];
    teams.trouble("first", "refused");
    await look();
    await look();
    assert.deepEqual(standing(), ["second: the plans for 2026-12-02"]);
  });

  it("tries it once more when Teams leaves us in doubt, and no third time", async () => {
    teams.trouble("first", "doubt", "doubt");
    assert.deepEqual(await look(), { settled: false, lookAgainAt: instant("2026-12-07T08:30+01:00") });
    now = later(now, 60);
    assert.deepEqual(await look(), { settled: false, lookAgainAt: instant("2026-12-07T08:30+01:00") });
    now = later(now, 61);
    assert.deepEqual(await look(), { settled: true, lookAgainAt: instant("2026-12-07T08:30+01:00") });
    await look();
    assert.deepEqual(standing(), []);
  });

  it("knows its own row again when the storage's answer got lost", async () => {
    losesAnswers = true;
    assert.deepEqual(await look(), { settled: true, lookAgainAt: instant("2026-12-07T08:30+01:00") });
    assert.deepEqual(standing(), ["first: the plans for 2026-12-02"]);
  });

  it("puts a line in place of the one before", async () => {
    await look();
    now = instant("2026-12-07T08:30+01:00");
    await look();
    assert.deepEqual(standing(), ["first: over", "first: the plans for 2026-12-09"]);
  });

  it("waits for open hours, and lets a list go whose meeting is over", async () => {
    now = instant("2026-12-01T07:00+01:00");
    assert.deepEqual(await look(), { settled: true, lookAgainAt: instant("2026-12-01T08:30+01:00") });
    now = instant("2026-12-03T09:00+01:00");
    assert.deepEqual(await look(), { settled: true, lookAgainAt: instant("2026-12-07T08:30+01:00") });
    assert.deepEqual(standing(), []);
  });
});
