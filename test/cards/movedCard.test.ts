import { movedCard } from "../../src/cards/movedCard.ts";
import { en } from "../../src/cards/words/words.en.ts";
import { nl } from "../../src/cards/words/words.nl.ts";
import { assertGoodCard } from "../support/cardRules.ts";
import { caseNumber } from "../support/chain.ts";
import { assertGolden } from "../support/golden.ts";

describe("the card of a case that went on in another channel", () => {
  for (const [language, words] of [["nl", nl] as const, ["en", en] as const]) {
    it(`says so, and nothing of the case but its number: ${language}`, () => {
      const card = movedCard(caseNumber(), words);
      assertGolden(`test/golden/moved.${language}.json`, card);
      assertGoodCard(card);
    });
  }
});
