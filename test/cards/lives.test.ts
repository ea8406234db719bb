import assert from "node:assert/strict";
import { caseCard } from "../../src/cards/caseCard.ts";
import { type PlaceNames, publicCase } from "../../src/cards/publicCase.ts";
import { statusCard } from "../../src/cards/statusCard.ts";
import { en } from "../../src/cards/words/words.en.ts";
import { nl } from "../../src/cards/words/words.nl.ts";
import { roleNames } from "../../src/case/roles/roles.ts";
import { assertGoodCard, assertSpoken } from "../support/cardRules.ts";
import { rules } from "../support/chain.ts";
import { assertGolden } from "../support/golden.ts";
import { type Lived, lives } from "../support/lives.ts";

const places: PlaceNames = { prison: () => "PI Roermond", municipality: () => "Venlo" };
const shown = (it: Lived) => publicCase({ ...it, version: 7 }, { rules, places });
const languages = [["nl", nl] as const, ["en", en] as const];

describe("the card of a case, through its life", () => {
  for (const [moment, it_] of Object.entries(lives)) {
    for (const [language, words] of languages) {
      it(`is as agreed: ${moment}, ${language}`, () => {
        const card = caseCard(shown(it_), words);
        assertGolden(`test/golden/case.${moment}.${language}.json`, card);
        assertGoodCard(card);
        assertSpoken(card);
        assertGoodCard(statusCard(shown(it_), words));
      });
    }
  }

  it("leaves nothing to press when the case has ended, and says what became of it", () => {
    const ends = Object.entries(lives).filter(([, { case: it }]) => !["announced", "running"].includes(it.stage.state));
    assert.equal(ends.length, 5);
    for (const [, it_] of ends) {
      const text = JSON.stringify(caseCard(shown(it_), nl));
      assert.doesNotMatch(text, /Action\./);
      assert.match(text, /Zaak gesloten|Zaak vervallen|Gaat verder als zaak|Doorgegeven aan een andere regio/);
    }
  });

  it("stays small for the largest case: every role held, long names, everything planned, and a word for one person", () => {
    const it_ = shown(lives["zvh.step-5"] ?? assert.fail("no such moment"));
    const by = {
      name: "Anne-Marie Wilhelmina van der Heijden-Janssen".repeat(2),
      organisation: "Veiligheidshuis ".repeat(5),
    };
    const [held] = it_.roles.flatMap(({ state }) => (state.state === "held" ? [state] : []));
    assert.ok(held !== undefined);
    const everybody = Array.from({ length: 12 }, () => by.name);
    const largest = {
      ...it_,
      roles: roleNames.map((role) => ({ role, state: { ...held, by: { ...held.by, ...by } }, usual: null })),
      ...{ isIntakeAhead: true, goes: everybody, stays: everybody, isSpecial: true },
      planned: (["intake", "talk", "mdo"] as const).map((what) => ({ what, moment: held.since })),
    };
    assertGoodCard(caseCard(largest, nl, { text: "Deze rol is al bezet. ".repeat(20), style: "attention" }));
  });
});
