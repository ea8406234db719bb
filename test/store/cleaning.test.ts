import assert from "node:assert/strict";
import { type Instant, later, day as onDay } from "../../src/calendar/day.ts";
import type { CaseNumber } from "../../src/case/case.ts";
import { clean } from "../../src/store/cleaning.ts";
import { StorageAwayError } from "../../src/store/errors.ts";
import { headKinds, lateKey, lookupKeys, stuckKey, threadKey } from "../../src/store/lookupKeys.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import type { MessageState, Store } from "../../src/store/store.ts";
import { aCase, beginning, caseNumber, monday, reminder } from "./cases.ts";

const day = 24 * 3_600;
const lateOn = onDay("2026-12-08");

describe("cleaning the house at night", () => {
  const number = caseNumber("NML-2026-0147");
  const thread = threadKey("19:roermond;messageid=1700");
  let store: Store;
  let now: Instant;
  let reported: CaseNumber[];

  const cleaned = (over: Store = store) =>
    clean({ store: over, report: (caseNumber) => reported.push(caseNumber) }).then(() => reported);

  beforeEach(async () => {
    now = monday;
    reported = [];
    store = memoryStore({ now: () => now });
    const it = aCase(number);
    const messages = ["sent", "dropped", "parked", "owed"].map((key) => reminder(key));
    await store.cases.create(beginning(it, { messages }));
    for (const key of [...lookupKeys(it), "holder:before", thread, stuckKey]) await store.lookup.add(key, number);
  });

  const becomes = async (state: MessageState): Promise<void> => {
    for (const { row, etag } of await store.cases.messages(number)) {
      if (row.owed.key === state) await store.cases.putMessages(number, [{ row: { ...row, state }, etag: etag }]);
    }
  };

  const left = async () => (await store.cases.messages(number)).map(({ row }) => row.owed.key);

  it("keeps every lookup that follows from a case, and those of its threads", async () => {
    now = later(now, 2 * day);
    assert.deepEqual(await cleaned(), []);
    for (const key of [...lookupKeys(aCase(number)), thread]) assert.deepEqual(await store.lookup.find(key), [number]);
  });

  it("forgets a lookup that no longer does, a day after it was written", async () => {
    now = later(now, day - 1);
    await cleaned();
    assert.deepEqual(await store.lookup.find("holder:before"), [number]);
    now = later(now, 2);
    await cleaned();
    assert.deepEqual(await store.lookup.find("holder:before"), []);
  });

  it("knows every kind of lookup that follows from a case, so that none stays for ever", async () => {
    const keys = lookupKeys(aCase(number, { told: { said: {}, late: [{ item: "2b", since: lateOn }] } }));
    const unknown = keys.filter((key) => !headKinds.some((kind) => kind === key.split(":")[0]));
    assert.deepEqual(unknown, []);
    await store.lookup.add(lateKey, number);
    now = later(now, 2 * day);
    await cleaned();
    assert.deepEqual(await store.lookup.find(lateKey), []);
  });

  it("leaves a lookup that somebody wrote while it was looked at: a case that needs it is about to be written", async () => {
    now = later(now, 2 * day);
    const racing: Store["cases"] = {
      ...store.cases,
      read: async (asked) => {
        await store.lookup.add("holder:before", number);
        return store.cases.read(asked);
      },
    };
    await cleaned({ ...store, cases: racing });
    assert.deepEqual(await store.lookup.find("holder:before"), [number]);
  });

  it("finds what is stuck as long as something is", async () => {
    now = later(now, 2 * day);
    await becomes("parked");
    await cleaned();
    assert.deepEqual(await store.lookup.find(stuckKey), [number]);
    const parked = (await store.cases.messages(number)).find(({ row }) => row.state === "parked");
    assert(parked);
    await store.cases.putMessages(number, [{ row: { ...parked.row, state: "owed" }, etag: parked.etag }]);
    await cleaned();
    assert.deepEqual(await store.lookup.find(stuckKey), []);
  });

  it("takes away what was said or dropped a month ago, and nothing that may still be said", async () => {
    for (const state of ["sent", "dropped", "parked"] as const) await becomes(state);
    now = later(now, 30 * day);
    await cleaned();
    assert.deepEqual(await left(), ["dropped", "owed", "parked", "sent"]);
    now = later(now, 1);
    await cleaned();
    assert.deepEqual(await left(), ["owed", "parked"]);
  });

  it("keeps what stands in Teams for as long as its case: it has to be emptied when that is erased", async () => {
    await becomes("sent");
    const said = (await store.cases.messages(number)).find(({ row }) => row.state === "sent");
    assert(said);
    const to = { id: "19:x;messageid=1", tenant: "region", serviceUrl: "https://teams" };
    await store.cases.putMessages(number, [
      { row: { ...said.row, sent: { to, activity: "2", shown: null } }, etag: said.etag },
    ]);
    now = later(now, 40 * day);
    await cleaned();
    assert.ok((await left()).includes("sent"));
  });

  it("goes on after a case that cannot be read, and ends when the storage is away", async () => {
    const other = caseNumber("NML-2026-0148");
    await store.lookup.add("holder:before", other);
    now = later(now, 2 * day);
    const failing = (error: Error): Store => ({
      ...store,
      cases: { ...store.cases, read: (asked) => (asked === number ? Promise.reject(error) : store.cases.read(asked)) },
    });
    assert.deepEqual(new Set(await cleaned(failing(new Error("unreadable")))), new Set([number]));
    assert.deepEqual(await store.lookup.find("holder:before"), [number]);
    await assert.rejects(cleaned(failing(new StorageAwayError({}))), StorageAwayError);
  });
});
