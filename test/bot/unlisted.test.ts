import assert from "node:assert/strict";
import { unlisted } from "../../src/bot/owed/unlisted.ts";
import type { Owed } from "../../src/case/outcome.ts";
import type { Listed } from "../../src/case/owed/addressees.ts";
import { remindersAhead } from "../../src/case/owed/reminders.ts";
import { a, at, colleague, on, onItsWay, rules, teamLead } from "../support/chain.ts";

describe("who reads the reminder of the day after in no list of their own", () => {
  const now = at("2026-12-08", "08:30");
  const it_ = onItsWay();
  const reminder = remindersAhead(it_, rules).find(({ key }) => key.startsWith("reminder:2b:after1"));

  /** When everybody has a chat of their own with the bot. */
  async function without(people: readonly Listed[], more: Partial<Owed> = {}): Promise<readonly string[]> {
    assert.ok(reminder !== undefined);
    const chats = { find: async () => ({ id: "a:1", tenant: "tenant", serviceUrl: "https://teams" }) };
    return [...(await unlisted(it_, { ...reminder, ...more }, { chats, people, rules, clock: { now: () => now } }))];
  }

  const away = (deputy: Listed | null): Listed => ({
    ...a,
    away: { from: on("2026-12-07"), until: on("2026-12-11"), deputy: deputy?.id ?? null },
  });

  it("is nobody, for a casemanager who works", async () => {
    assert.deepEqual(await without([a, colleague, teamLead]), []);
  });

  it("is nobody, for the deputy of one who is away", async () => {
    assert.deepEqual(await without([away(colleague), colleague, teamLead]), []);
  });

  it("is the team lead, who hears it for one who is away without a deputy", async () => {
    assert.deepEqual(await without([away(null), colleague, teamLead]), [teamLead.id]);
  });

  it("is the team leads, when it is theirs to see to because nobody else can", async () => {
    const theirs = { to: [], audience: { kind: "teamLeads", organisation: null, role: "prisonCaseManager" } } as const;
    assert.deepEqual(await without([a, colleague, teamLead], theirs), [teamLead.id]);
  });
});
