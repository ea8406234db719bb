import assert from "node:assert/strict";
import { channelCard } from "../../src/bot/chain.ts";
import { en } from "../../src/cards/words/words.en.ts";
import { nl } from "../../src/cards/words/words.nl.ts";
import { wordsIn } from "../../src/cards/words/wordsIn.ts";
import { defaultVariant, variantSchema } from "../../src/case/variant.ts";
import { placeNames } from "../../src/people/places.ts";
import { readRegion } from "../../src/region/region.ts";
import { lives } from "../support/lives.ts";
import { rulesWith } from "../support/rules.ts";

const plan = variantSchema.parse({ sheet: { kind: "shareablePlan" } });

/** Where something is said with these words, by its path. Who says it with a function says it elsewhere too. */
function said(words: object, what: RegExp, path = ""): readonly string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    if (typeof value === "object" && value !== null) return said(value, what, `${path}${key}.`);
    return what.test(String(value)) ? [`${path}${key}`] : [];
  });
}

describe("the words of a region", () => {
  it("are the usual ones where step 2b is the information sheet", () => {
    assert.equal(wordsIn("nl", defaultVariant), nl);
    assert.equal(wordsIn("en", defaultVariant), en);
  });

  it("nowhere name the information sheet where step 2b is the shareable plan, but in what is never kept", () => {
    assert.deepEqual(said(wordsIn("nl", plan), /informatieblad/i), ["privacy.kept"]);
    assert.deepEqual(said(wordsIn("en", plan), /information sheet/i), ["privacy.kept"]);
  });

  it("stand on the card in the channel", () => {
    const it = lives["aftercare.late"]?.case ?? assert.fail();
    const head = { case: it, version: 1, happened: 0, operations: [], recent: [] };
    const names = placeNames(readRegion("config/nml.json"));
    const cardIn = (rules = rulesWith()) => JSON.stringify(channelCard(head, { rules, names }));
    assert.match(cardIn(), /informatieblad klaarzetten/i);
    assert.match(cardIn(rulesWith({ sheet: { kind: "shareablePlan" } })), /deelbaar D&R-plan klaarzetten/i);
  });
});
