import assert from "node:assert/strict";
import { prisonListWords } from "../../../src/bot/prisonLists/listWords.ts";
import { day, instant } from "../../../src/calendar/day.ts";
import type { Case } from "../../../src/case/case.ts";
import { placeNames } from "../../../src/people/places.ts";
import { readRegion } from "../../../src/region/region.ts";
import { listingsAt, type PrisonList } from "../../../src/reminders/listMoments.ts";
import { lookupKeys } from "../../../src/store/lookupKeys.ts";
import { memoryStore } from "../../../src/store/memoryStore.ts";
import { beginning } from "../../store/cases.ts";
import { a, admission, at, becomes, caseNumber, desk, on, onItsWay, opened, rules, says } from "../../support/chain.ts";

const names = placeNames(readRegion("config/nml.json"));
const to = { id: "19:pi-roermond@thread.tacv2", tenant: "tenant", serviceUrl: "https://smba.example.org" };

/** What the list of PI Roermond says at a moment, when these are all cases. */
async function said(list: PrisonList, moment: string, cases: readonly Case[]): Promise<string | undefined> {
  const store = memoryStore();
  for (const it of cases) {
    for (const key of lookupKeys(it)) await store.lookup.add(key, it.number);
    await store.cases.create(beginning(it));
  }
  const { current } = listingsAt(list, instant(moment), rules);
  assert.ok(current);
  const words = await prisonListWords({ store, rules, names }, list, {
    listing: current,
    today: day(moment.slice(0, 10)),
    to,
  });
  return words === undefined ? undefined : JSON.stringify(words);
}

const mdo: PrisonList = { kind: "mdo", prison: "roermond", meetsOn: 3 };
const idu: PrisonList = { kind: "idu", prison: "roermond" };

describe("what the list for an MDO says", () => {
  const planned = (moment: string) =>
    becomes(onItsWay(), says(a, { type: "planMoment", what: "mdo", moment: instant(moment) }, at("2026-12-01")));

  it("puts a plan at the MDO for which it was planned, whatever its last day", async () => {
    const now = await said(mdo, "2026-12-07T08:30+01:00", [planned("2026-12-09T10:00+01:00")]);
    assert.match(now ?? "", /Nu vaststellen \(1\).*MDO wo 9 dec, 10\.00 uur/);
    const later = await said(mdo, "2026-12-07T08:30+01:00", [planned("2026-12-16T10:00+01:00")]);
    assert.match(later ?? "", /Voor een volgend MDO \(1\).*MDO wo 16 dec, 10\.00 uur/);
  });

  it("leaves a plan that can wait for another MDO", async () => {
    assert.match((await said(mdo, "2026-12-07T08:30+01:00", [onItsWay()])) ?? "", /Voor een volgend MDO \(1\)/);
    assert.match((await said(mdo, "2026-12-14T08:30+01:00", [onItsWay()])) ?? "", /Nu vaststellen \(1\)/);
  });

  it("has no case of another prison, and none that ended", async () => {
    const elsewhere = opened({ prison: "ter-peel" });
    const ended = becomes(
      opened({ number: caseNumber("NML-2026-0148") }),
      says(desk, { type: "cancel", reason: "wrongPerson" }),
    );
    assert.equal(await said(mdo, "2026-12-07T08:30+01:00", [elsewhere, ended]), undefined);
  });
});

describe("what the IDU list says", () => {
  const moment = "2026-12-07T08:30+01:00";

  it("tells how many more there are than fit", async () => {
    const cases = Array.from({ length: 10 }, (_, index) => opened({ number: caseNumber(`NML-2026-020${index}`) }));
    const list = (await said(idu, moment, cases)) ?? "";
    assert.match(list, /In: nieuw in de afgelopen twee weken \(10\)/);
    assert.equal(list.match(/Binnen: ma 23 nov/g)?.length, 8);
    assert.match(list, /En nog 2 zaken\./);
  });

  it("has who leaves before the next list under those who go", async () => {
    const expectedRelease = { on: on("2026-12-18"), type: "sentenceEnd", certain: true } as const;
    assert.match(
      (await said(idu, moment, [opened({ expectedRelease })])) ?? "",
      /Uit: .*Verwacht einde detentie: vr 18 dec/,
    );
  });

  it("has who came from another prison as new here", async () => {
    const moved = becomes(
      opened({ prison: "ter-peel", admittedOn: day("2026-10-05") }),
      says(desk, { type: "transfer", prison: "roermond", on: on("2026-11-30") }, at("2026-11-30")),
    );
    assert.match((await said(idu, moment, [moved])) ?? "", /In: nieuw.*Overgeplaatst: ma 30 nov/);
  });

  it("forgets who has been free for longer, and who is only announced", async () => {
    const free = becomes(
      opened({ admittedOn: day("2026-10-05") }),
      says(desk, { type: "reportRelease", on: on("2026-11-20") }),
    );
    const expected = becomes(
      undefined,
      says("source", { type: "open", announced: true, admission: admission({ admittedOn: day("2026-12-10") }) }),
    );
    assert.equal(await said(idu, moment, [free]), undefined);
    assert.equal(await said(idu, moment, [expected]), undefined);
  });

  it("shows nothing that a card would not, and stays small", async () => {
    const leaves = { on: on("2026-12-18"), type: "sentenceEnd", certain: true } as const;
    const cases = Array.from({ length: 60 }, (_, index) =>
      opened({
        number: caseNumber(`NML-2026-${1000 + index}`),
        admittedOn: day(index % 2 === 0 ? "2026-10-05" : "2026-11-23"),
        ...(index % 3 === 0 ? { expectedRelease: leaves } : {}),
      }),
    );
    const list = (await said(idu, moment, cases)) ?? "";
    assert.ok(Buffer.byteLength(list) < 20_000, `${Buffer.byteLength(list)} bytes`);
    assert.doesNotMatch(list, /INJ-|T-55|sentence|\$\{/);
  });
});
