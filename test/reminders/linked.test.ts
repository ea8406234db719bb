import assert from "node:assert/strict";
import { type Instant, later } from "../../src/calendar/day.ts";
import type { Case } from "../../src/case/case.ts";
import { retryCards } from "../../src/delivery/stuck.ts";
import { linked, linkedLook, planLinked } from "../../src/reminders/linked.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import type { CardRow, Store } from "../../src/store/store.ts";
import { aCase, beginning, caseNumber, monday } from "../store/cases.ts";

describe("a channel that is linked", () => {
  const roermond = { id: "19:roermond", tenant: "region", serviceUrl: "https://teams" };
  const now: Instant = monday;
  const clock = { now: () => now };
  let store: Store;
  let stopping: AbortController;

  beforeEach(() => {
    store = memoryStore();
    stopping = new AbortController();
  });

  const open = async (text: string, stage?: Case["stage"]) => {
    const number = caseNumber(text);
    await store.cases.create(beginning(aCase(number, stage === undefined ? {} : { stage })));
    return number;
  };
  const closed: Case["stage"] = { state: "closed", at: monday };
  const shown: CardRow = {
    conversation: roermond.id,
    ...{ activity: "1700", shown: "hash", state: "shown", since: monday, attempts: 0, reason: null },
  };
  const walk = () => linkedLook({ store, clock, placesFor: async () => [roermond] })(linked, stopping.signal);
  const planned = async (until = now) => (await store.agenda.due(until, 10)).map(({ row }) => row.subject);

  it("has every case looked at that runs, and no case shown there that ended", async () => {
    await open("NML-2026-0001");
    await open("NML-2026-0002", closed);
    await store.cases.putCard(await open("NML-2026-0003", closed), shown, null);
    assert.deepEqual(await walk(), { settled: true, lookAgainAt: null });
    assert.deepEqual(await planned(), ["NML-2026-0001", "NML-2026-0003"]);
  });

  it("has a card tried once more that Teams refused", async () => {
    const number = await open("NML-2026-0001");
    await store.cases.putCard(number, { ...shown, activity: null, state: "parked", reason: "refused" }, null);
    await walk();
    assert.deepEqual(
      (await store.cases.cards(number)).map(({ row }) => [row.state, row.reason]),
      [["owed", null]],
    );
  });

  it("has a case looked at that was tried once more by a walk which died before it planned that", async () => {
    const number = await open("NML-2026-0001");
    await store.cases.putCard(number, { ...shown, activity: null, state: "parked", reason: "refused" }, null);
    await retryCards({ store, clock }, number);
    assert.deepEqual(await planned(), []);
    await walk();
    assert.deepEqual(await planned(), [number]);
  });

  it("is on the agenda before it is written down, and stays there when the walk is broken off", async () => {
    await planLinked({ store, clock });
    assert.deepEqual(await planned(), []);
    assert.deepEqual(await planned(later(now, 30)), [linked]);
    await open("NML-2026-0001");
    stopping.abort();
    assert.equal((await walk()).settled, false);
    assert.deepEqual(await planned(), []);
  });
});
