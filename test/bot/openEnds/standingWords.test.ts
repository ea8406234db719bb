import assert from "node:assert/strict";
import type { OpenEnd } from "../../../src/bot/openEnds/openEndsNow.ts";
import { newsOf, standingCard } from "../../../src/bot/openEnds/standingWords.ts";
import type { Listed } from "../../../src/case/owed/addressees.ts";
import { assertGoodCard } from "../../support/cardRules.ts";
import { administrator, at, caseNumber, onItsWay, rules } from "../../support/chain.ts";

const names = { prison: () => "PI Roermond", municipality: () => "Venlo" };

const end = (item: string, day: string, nth = 0): OpenEnd => ({
  head: {
    ...{ case: onItsWay({ number: caseNumber(`NML-2026-${2000 + nth}`) }), version: 1, happened: 0 },
    ...{ operations: [], recent: [] },
  },
  owed: {
    ...{ key: `openEnd:${item}`, kind: "openEnd", item, to: [], audience: { kind: "administrators" } },
    ...{ where: "channel", from: at(day, "08:30") },
  },
});

async function shown(ends: readonly OpenEnd[], language: "nl" | "en" = "nl", how = rules): Promise<string> {
  const linksTo = async () =>
    new Map(
      ends.map(({ head: { case: it } }) => [it.number, `[${it.number}](https://teams.microsoft.com/l)`] as const),
    );
  const words = await standingCard(ends, { names, language, linksTo, rules: how });
  assert.ok("card" in words);
  assertGoodCard(words.card);
  return JSON.stringify(words.card);
}

describe("what the list of open ends shows", () => {
  it("has first who is free or about to be, then roles, then steps, with the day since which each is open", async () => {
    const text = await shown([
      end("2b", "2026-12-01"),
      end("prisonCaseManager", "2026-12-02"),
      end("handover", "2026-12-03"),
    ]);
    assert.match(
      text,
      /Rond de vrijlating.*de overdracht na vrijlating, open eindje sinds do 3 dec.*Rollen die nog vrij zijn.*casemanager PI is nog vrij, open eindje sinds wo 2 dec.*Stappen en afspraken.*informatieblad.*sinds di 1 dec/,
    );
  });

  it("calls the sheet what the region calls it", async () => {
    const { variant } = rules;
    const plan = { ...rules, variant: { ...variant, sheet: { ...variant.sheet, kind: "shareablePlan" as const } } };
    assert.match(await shown([end("2b", "2026-12-01")], "nl", plan), /deelbaar D&R-plan/);
  });

  it("counts what does not fit, and stays small", async () => {
    const text = await shown(Array.from({ length: 40 }, (_, nth) => end("2b", "2026-12-01", nth)));
    assert.match(text, /Open eindjes: 40.*En nog 28\. Typ \*\*open eindjes\*\*/);
    assert.ok(Buffer.byteLength(text) < 20_000, `${Buffer.byteLength(text)} bytes`);
  });

  it("says so when there are none, in both languages", async () => {
    assert.match(await shown([]), /Open eindjes: geen.*Er ligt nu niets/);
    assert.match(await shown([], "en"), /Open ends: none.*Nothing is left open/);
  });
});

describe("what is said of new open ends", () => {
  const said = (people: readonly Listed[], day = "2026-12-08") =>
    newsOf([end("2b", "2026-12-08")], { language: "nl", at: at(day, "08:32"), people, rules });

  it("names the administrators, and no case", () => {
    assert.deepEqual(said([administrator]), {
      text: "<at>Ad</at> Er is een nieuw open eindje. Het staat op de lijst hierboven.",
      mentions: [{ objectId: "ad", name: "Ad" }],
    });
  });

  it("waits for a day on which one of them works", () => {
    const fridays: Listed = { ...administrator, days: [5] };
    assert.equal(said([fridays]), undefined);
    assert.notEqual(said([fridays], "2026-12-11"), undefined);
  });

  it("is said to the channel alone when there is no administrator", () => {
    assert.deepEqual(said([]), {
      text: "Er is een nieuw open eindje. Het staat op de lijst hierboven.",
      mentions: [],
    });
  });
});
