import assert from "node:assert/strict";
import { openEndsNow } from "../../../src/bot/openEnds/openEndsNow.ts";
import type { Case } from "../../../src/case/case.ts";
import { lookupKeys } from "../../../src/store/lookupKeys.ts";
import { memoryStore } from "../../../src/store/memoryStore.ts";
import { beginning } from "../../store/cases.ts";
import { a, at, b, becomes, desk, on, onItsWay, rules, says } from "../../support/chain.ts";

const noon = at("2026-12-11", "12:00");

/** What is an open end at noon of Friday 11 December, when this is the only case. */
async function openIn(it: Case): Promise<readonly string[]> {
  const store = memoryStore();
  for (const key of lookupKeys(it)) await store.lookup.add(key, it.number);
  await store.cases.create(beginning(it));
  return (await openEndsNow(store, noon, rules)).map(({ owed }) => owed.item);
}

const told = (it: Case, moment = noon): Case => becomes(it, says("time", { type: "time" }, moment));

describe("the open ends of a case", () => {
  /** A case of which step 1 is done. */
  const begun = (changes: Parameters<typeof onItsWay>[0]): Case =>
    becomes(
      onItsWay(changes),
      says(a, { type: "recordContact", with: "lead", way: "other" }, at("2026-11-25")),
      says(b, { type: "recordContact", with: "municipality", way: "other" }, at("2026-11-25")),
      says(b, { type: "agreeProcess", probation: false, tasks: [] }, at("2026-11-25")),
    );
  /** A sentence with TBS owes nothing beyond step 1. */
  const agreed = becomes(
    begun({ detention: "sentenceAndTbs" }),
    says(
      a,
      {
        ...{ type: "agree", agreement: "a1", domain: "housing", what: "Inschrijven", owner: { person: a } },
        due: on("2026-12-04"),
      },
      at("2026-11-26"),
    ),
  );

  it("are an agreement too, when nothing else in it is late", async () => {
    const late = told(agreed);
    assert.deepEqual(late.told.late, []);
    assert.deepEqual(await openIn(late), ["4a:a1"]);
  });

  it("are no agreement that was carried out since", async () => {
    const done = becomes(told(agreed), says(a, { type: "finishAgreement", agreement: "a1" }, noon));
    assert.deepEqual(await openIn(done), []);
  });

  it("are an end of detention of which no notice came, though the handover is complete", async () => {
    const expectedRelease = { on: on("2026-12-02"), type: "sentenceEnd", certain: true } as const;
    const awaited = told(
      becomes(
        begun({ expectedRelease }),
        says(a, { type: "startHandover", to: ["lead"], items: [], warm: false }, at("2026-11-25")),
        says(b, { type: "acceptHandover", side: "lead" }, at("2026-11-25")),
      ),
    );
    assert.deepEqual(awaited.told.late, []);
    assert.deepEqual(await openIn(awaited), ["5b"]);
  });

  it("are none in a case that ended", async () => {
    const ended = becomes(told(onItsWay()), says(desk, { type: "cancel", reason: "wrongPerson" }, noon));
    assert.deepEqual(await openIn(ended), []);
  });
});
