import assert from "node:assert/strict";
import { day, later } from "../../src/calendar/day.ts";
import { holderKey, lookupKeys, referenceKey, stuckKey, threadKey } from "../../src/store/lookupKeys.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import { rebuild } from "../../src/store/rebuild.ts";
import type { CardRow, Store } from "../../src/store/store.ts";
import { person } from "../support/chain.ts";
import { aCase, anna, beginning, caseNumber, monday } from "./cases.ts";

describe("what follows from the cases", () => {
  const number = caseNumber("NML-2026-0147");
  const card: CardRow = {
    conversation: "19:roermond",
    activity: "1700",
    shown: "hash",
    state: "shown",
    since: monday,
    attempts: 0,
    reason: null,
  };

  const opened = async (): Promise<Store> => {
    const store = memoryStore();
    await store.cases.create(beginning(aCase(number)));
    await store.cases.putCard(number, card, null);
    await store.cases.putCard(number, { ...card, conversation: "19:venlo", activity: null, state: "parked" }, null);
    return store;
  };

  it("can be written anew: every lookup, the threads, what is stuck, and a look at each case", async () => {
    const store = await opened();
    assert.equal(await rebuild({ store, report: assert.fail }, monday), 1);
    const keys = [...lookupKeys(aCase(number)), threadKey("19:roermond;messageid=1700"), stuckKey];
    for (const key of keys) assert.deepEqual(await store.lookup.find(key), [number], key);
    assert.deepEqual(
      (await store.agenda.due(monday, 10)).map(({ row }) => [row.subject, row.at]),
      [[number, monday]],
    );
  });

  it("is written anew for the others when one case cannot be read", async () => {
    const store = await opened();
    const broken = caseNumber("NML-2026-0148");
    await store.cases.create(beginning(aCase(broken)));
    const cases: Store["cases"] = {
      ...store.cases,
      cards: (asked) => (asked === broken ? Promise.reject(new Error("unreadable")) : store.cases.cards(asked)),
    };
    const failed: string[] = [];
    assert.equal(await rebuild({ store: { ...store, cases }, report: (it) => failed.push(it) }, monday), 1);
    assert.deepEqual(failed, [broken]);
  });

  it("lets everybody find the cases in which they have something to do", () => {
    const [taker, owner, receiver, absent] = ["Tina", "Otto", "Rita", "Abel"].map((name) => person(name, []));
    assert(taker && owner && receiver && absent);
    const made = { by: anna, at: monday };
    const keys = lookupKeys(
      aCase(number, {
        attendance: [{ who: absent, attends: false, at: monday }],
        tasks: [{ task: "intake", who: taker, at: monday }],
        agreements: [
          {
            id: "a1",
            domain: "housing",
            what: "Inschrijven",
            owner: { person: owner },
            due: day("2026-12-18"),
            state: { is: "notStarted" },
            made,
            changed: made,
          },
        ],
        offers: [{ role: "processDirector", from: anna, to: receiver, at: later(monday, 1) }],
      }),
    );
    const found = [anna, taker, owner, receiver, absent].filter(({ id }) => keys.includes(holderKey(id)));
    assert.deepEqual(found, [anna, taker, owner, receiver]);
  });

  it("lets a case be found by what other systems call it", () => {
    const keys = lookupKeys(aCase(number, { ownReferences: [{ organisation: "gemeente Venlo", reference: "V 12" }] }));
    const asked = ["inj-2026-000123 ", "T-55", "v 12", "V-12"];
    assert.deepEqual(
      asked.map((reference) => keys.includes(referenceKey(reference))),
      [true, true, true, false],
    );
  });
});
