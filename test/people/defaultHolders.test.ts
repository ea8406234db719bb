import assert from "node:assert/strict";
import { decide } from "../../src/case/decide.ts";
import { defaultsNoter } from "../../src/people/defaultHolders.ts";
import type { Entry } from "../../src/people/entry.ts";
import { type Change, changer } from "../../src/store/change.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import type { Store } from "../../src/store/store.ts";
import { a, admission, b, caseNumber, check, claims, desk, noticedAt, on, rules, says } from "../support/chain.ts";

const number = caseNumber();
const clock = { now: () => noticedAt };
const usual = [
  { role: "prisonCaseManager", prison: "roermond", person: a.id },
  { role: "aftercareCoordinator", municipality: "GM0983", person: b.id },
] as const;

describe("who usually does what", () => {
  let store: Store;
  let change: Change;
  let people: readonly Entry[];
  let note: () => Promise<void>;

  const say = async (command: ReturnType<typeof says>) => {
    const reply = await change({ caseNumber: number, operation: command.operation, command });
    assert.ok(reply.ok);
    await note();
  };
  const noted = async () =>
    (await store.cases.read(number))?.row.case.defaults.map(({ role, who }) => [role, who.name]);

  beforeEach(async () => {
    store = memoryStore();
    people = [a, b];
    change = changer({ store, decide, rules, clock, afterCommit: () => {} });
    const noter = defaultsNoter({ usual: [...usual], people: async () => people, cases: store.cases, change, clock });
    note = () => noter(number);
    await say(says("source", { type: "open", admission: admission() }));
  });

  it("is noted as soon as a case is there, and holds nothing yet", async () => {
    assert.deepEqual(await noted(), [
      ["prisonCaseManager", "Anouk"],
      ["aftercareCoordinator", "Bas"],
    ]);
    assert.equal((await store.cases.read(number))?.row.case.roles.prisonCaseManager.state, "open");
  });

  it("is confirmed by their first click after the check", async () => {
    await say(check());
    await say(says(b, { type: "confirmDefaultHolder", role: "aftercareCoordinator" }));
    const lead = (await store.cases.read(number))?.row.case.roles.aftercareCoordinator;
    assert.equal(lead?.state === "held" && lead.by.name, "Bas");
  });

  it("is written once, however often it is looked at", async () => {
    const before = (await store.cases.read(number))?.row.version;
    await note();
    await say(claims(a, "prisonCaseManager", noticedAt));
    assert.equal((await store.cases.read(number))?.row.version, (before ?? 0) + 1);
  });

  it("follows the prison and the municipality when they turn out to be others", async () => {
    await say(says(desk, { type: "transfer", prison: "ter-peel", on: on("2026-11-23") }));
    assert.deepEqual(await noted(), [["aftercareCoordinator", "Bas"]]);
    await say(says(desk, { type: "setMunicipality", municipality: "GM0957", basis: "registered" }));
    assert.deepEqual(await noted(), []);
  });

  it("is nobody who left, or who may not hold the role", async () => {
    people = [{ ...b, duties: ["municipalContact"] }];
    await note();
    assert.deepEqual(await noted(), []);
  });

  it("leaves a case alone that has ended or is not there", async () => {
    await say(says(desk, { type: "cancel", reason: "wrongPerson" }));
    people = [];
    await note();
    assert.equal((await noted())?.length, 2);
    const other = defaultsNoter({ usual: [...usual], people: async () => [], cases: store.cases, change, clock });
    await other(caseNumber("NML-2026-9999"));
  });
});
