import assert from "node:assert/strict";
import { type Instant, later } from "../../src/calendar/day.ts";
import type { CaseNumber } from "../../src/case/case.ts";
import { operationId } from "../../src/case/commands.ts";
import { decide } from "../../src/case/decide.ts";
import { deliverer } from "../../src/delivery/deliver.ts";
import { pacing } from "../../src/delivery/pacing.ts";
import { sweeper } from "../../src/reminders/sweep.ts";
import { changer } from "../../src/store/change.ts";
import { caseOpener } from "../../src/store/opening.ts";
import type { Store } from "../../src/store/store.ts";
import { tableStore } from "../../src/store/tableStore.ts";
import { ownAzurite } from "../support/azurite.ts";
import { a, admission, noticedAt, rules } from "../support/chain.ts";
import { type FakeTeams, fakeTeams } from "../support/teams.ts";

describe("a bot that died, on a real Azurite", () => {
  const roermond = { id: "19:roermond", tenant: "region", serviceUrl: "https://teams" };
  const azurite = ownAzurite();
  const tables = () => tableStore({ connectionString: azurite.connectionString() });
  let store: Store;
  let teams: FakeTeams;
  let now: Instant;

  before(() => tables().prepare());
  beforeEach(() => {
    store = tables();
    teams = fakeTeams();
    now = noticedAt;
  });

  /** A bot in its own process. One that dies right after each commit delivers nothing by itself. */
  const bot = () => {
    const clock = { now: () => now };
    const sleep = async () => {};
    const { deliver } = deliverer({
      store,
      messenger: teams,
      pacing: pacing({ now: () => 0, sleep, replicas: 1 }),
      clock,
      sleep,
      random: () => 0,
      placesFor: async () => [roermond],
      cardFor: ({ case: it }) => ({
        card: { type: "AdaptiveCard", body: it.roles.prisonCaseManager.state },
        summary: it.number,
      }),
      conversationFor: async () => undefined,
      isOwed: () => false,
      wordsFor: () => ({ text: "", mentions: [] }),
      stateOf: () => "",
    });
    const change = changer({ store, decide, rules, clock, afterCommit: () => {} });
    const { sweep } = sweeper({
      store,
      change,
      deliver,
      clock,
      nextMoment: () => null,
      report: (_, e) => assert.fail(String(e)),
    });
    return {
      change,
      sweep,
      openCase: caseOpener({ notices: store.notices, tombstones: store.tombstones, change, region: "DIE" }),
    };
  };

  const standing = () => [...teams.standing.values()].map(({ words }) => "card" in words && words.card["body"]);

  const hintsOf = async (number: CaseNumber) =>
    (await store.agenda.due(later(now, 3_600), 1_000)).filter(({ row }) => row.subject === number);

  it("after the notice and after the click is followed by one that shows both, in one thread, and then rests", async () => {
    const { number: _, ...rest } = admission();
    const dying = bot();
    const opening = { noticeKey: "death", admission: rest, operation: operationId("death-notice"), at: now };
    const { number } = await dying.openCase(opening);
    now = later(now, 31);
    await bot().sweep();
    assert.deepEqual(standing(), ["open"]);

    const operation = operationId("death-click");
    const claim = { type: "claim", operation, at: now, by: a, role: "prisonCaseManager" } as const;
    assert((await dying.change({ caseNumber: number, operation, command: claim })).ok);
    assert.deepEqual(standing(), ["open"]);
    now = later(now, 31);
    await bot().sweep();
    assert.deepEqual(standing(), ["held"]);
    assert.deepEqual(await hintsOf(number), []);
    await bot().sweep();
    assert.deepEqual([teams.posts.length, teams.edits.length], [1, 1]);
  });
});
