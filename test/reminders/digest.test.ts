import assert from "node:assert/strict";
import { type Day, instant } from "../../src/calendar/day.ts";
import { digestLook } from "../../src/reminders/digest.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import { a, rules } from "../support/chain.ts";
import { fakeTeams } from "../support/teams.ts";

describe("somebody's list of the day", () => {
  it("is that of the day on which it was looked at, though the clock went on while it was made", async () => {
    const teams = fakeTeams();
    const store = memoryStore();
    const friday = instant("2026-11-27T16:59:59+01:00");
    const saturday = instant("2026-11-28T00:00:00+01:00");
    const moments = [friday];
    const days: Day[] = [];
    const look = digestLook({
      store,
      rules,
      messenger: teams,
      pacing: { turn: async () => true, hold: () => {}, pause: async () => true, stop: () => {} },
      random: () => 0.5,
      clock: { now: () => moments.shift() ?? saturday },
      reader: async () => a,
      chatOf: async () => ({ id: "chat", tenant: "tenant", serviceUrl: "https://smba.example.org" }),
      leaveChat: async () => true,
      digestFor: async (_, { today }) => {
        days.push(today);
        return { words: { text: "what is due", mentions: [] }, cases: [] };
      },
      shown: () => {},
    });
    await look(`digest:${a.id}`, new AbortController().signal);
    assert.deepEqual(days, ["2026-11-27"]);
    assert.deepEqual(teams.posts, ["chat"]);
  });
});
