import assert from "node:assert/strict";
import { digestWords } from "../../src/bot/owed/digestWords.ts";
import type { Person } from "../../src/case/person.ts";
import { caseQueues } from "../../src/notices/caseQueues.ts";
import { deskQueues } from "../../src/notices/queues.ts";
import { turnedAwayCount } from "../../src/notices/turnedAway.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import { a, administrator, at, on, rules } from "../support/chain.ts";

describe("the days made equal to a holiday, when they are not known for long any more", () => {
  const names = { prison: () => "", municipality: () => "" };
  const chat = { id: "a:1", tenant: "tenant", serviceUrl: "https://teams" };

  const listOf = async (person: Person, day: string): Promise<string> => {
    const store = memoryStore();
    const turnedAway = turnedAwayCount({ ...store, clock: { now: () => at(day) } });
    const queues = { ...deskQueues(store), ...caseQueues({ ...store, outside: [] }), turnedAway };
    const sending = { person, at: at(day, "08:30"), today: on(day), chat };
    const directory = { everybody: async () => [], pendingRequests: async () => [] };
    const world = {
      store,
      people: [],
      rules,
      names,
      queues,
      directory,
      region: { prisons: [], municipalities: [], languages: { default: "nl", offered: ["nl"] } as const },
    };
    return JSON.stringify(await digestWords(world, sending)) ?? "";
  };

  it("are on the list of the day of administrators, from October of the last known year, on Mondays", async () => {
    const said = /Maandag 2 oktober: 1 punt.*Kalender.*gelijkstaan, zijn bekend tot en met zo 31 dec\. Vul/;
    assert.match(await listOf(administrator, "2028-10-02"), said);
    for (const day of ["2028-09-25", "2028-10-03"]) assert.equal(await listOf(administrator, day), "", day);
  });

  it("are on nobody else's list", async () => assert.equal(await listOf(a, "2028-10-02"), ""));
});
