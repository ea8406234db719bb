import { plainDialogs } from "../../../../src/bot/dialogs/chain/plainDialogs.ts";
import { chainDialogs } from "../../../../src/cards/dialogNames.ts";
import { en } from "../../../../src/cards/words/words.en.ts";
import { nl } from "../../../../src/cards/words/words.nl.ts";
import { personId } from "../../../../src/case/person.ts";
import { assertGoodCard } from "../../../support/cardRules.ts";
import { a, administrator, at, b, contact, desk, director, opened, probation } from "../../../support/chain.ts";
import { cardIn, chainOf, morning, windowOn } from "../../../support/windows.ts";

const id = personId("tenant", "somebody");

/** What a button sends along to windows that are about something. */
const along = {
  ...{ queue: "unmatched", key: "k", person: id },
  ...{ number: "NML-2026-0147" },
};

describe("the windows of the chain", () => {
  for (const name of chainDialogs) {
    for (const [language, words] of [["nl", nl] as const, ["en", en] as const]) {
      it(`are cards that Teams takes: ${name}, ${language}`, async () => {
        const people = [a, b, contact, probation, desk, director, administrator];
        const chain = await chainOf(people, morning("2026-12-28"));
        const asked = { organisation: "PI Roermond", duties: ["teamLead"], reach: a.reach } as const;
        await chain.directory.requestAccess({ id, name: "Iemand", ...asked, askedAt: at("2026-12-28") });
        const window = windowOn(opened(), { chain, by: administrator, words, typed: along });
        assertGoodCard(cardIn(await plainDialogs[name].open(window)));
      });
    }
  }
});
