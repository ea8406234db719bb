import assert from "node:assert/strict";
import type { Chain } from "../../../../src/bot/chain.ts";
import { plainDialogs } from "../../../../src/bot/dialogs/chain/plainDialogs.ts";
import { chainDialogs } from "../../../../src/cards/dialogNames.ts";
import { en } from "../../../../src/cards/words/words.en.ts";
import { nl } from "../../../../src/cards/words/words.nl.ts";
import { personId } from "../../../../src/case/person.ts";
import { holderKey } from "../../../../src/store/lookupKeys.ts";
import { assertGoodCard } from "../../../support/cardRules.ts";
import {
  a,
  administrator,
  at,
  b,
  colleague,
  contact,
  desk,
  director,
  onItsWay,
  opened,
  person,
  probation,
} from "../../../support/chain.ts";
import { cardIn, chainOf, morning, windowOn } from "../../../support/windows.ts";

const id = personId("tenant", "somebody");

/** Anouk has a role in a case that is kept. */
async function keepsCase({ store }: Chain): Promise<void> {
  const it = onItsWay();
  const head = { case: it, version: 1, happened: 0, operations: [], recent: [] };
  await store.cases.create({ head, happenings: [], messages: [] });
  await store.lookup.add(holderKey(a.id), it.number);
}

/** What a button sends along to windows that are about something. */
const along = {
  ...{ queue: "unmatched", key: "k", person: id },
  ...{ number: "NML-2026-0147" },
};

describe("the windows of the chain", () => {
  for (const name of chainDialogs) {
    for (const [language, words] of [["nl", nl] as const, ["en", en] as const]) {
      it(`are cards that Teams takes: ${name}, ${language}`, async () => {
        const people = [a, b, colleague, contact, probation, desk, director, administrator];
        const chain = await chainOf(people, morning("2026-12-28"));
        const asked = { organisation: "PI Roermond", duties: ["teamLead"], reach: a.reach } as const;
        await chain.directory.requestAccess({ id, name: "Iemand", ...asked, askedAt: at("2026-12-28") });
        await keepsCase(chain);
        const typed = name === "passAllOn" ? { person: a.id } : along;
        const window = windowOn(opened(), { chain, by: administrator, words, typed });
        assertGoodCard(cardIn(await plainDialogs[name].open(window)));
      });
    }
  }

  for (const name of ["leave", "away", "passAllOn"] as const) {
    it(`stay small with five hundred people, of whom everybody is found by name: ${name}`, async () => {
      const { organisation } = a;
      const many = Array.from({ length: 500 }, (_, nth) => ({
        ...person("m", ["prisonCaseManager"], { organisation }),
        id: personId(
          "11111111-1111-4111-8111-111111111111",
          `${String(nth).padStart(8, "0")}-0000-4000-8000-000000000000`,
        ),
        name: `Medewerker met een lange naam ${nth}`,
      }));
      const last = person("Zwaantje", ["prisonCaseManager"], { organisation });
      const chain = await chainOf([a, administrator, ...many, last], morning("2026-12-28"));
      await keepsCase(chain);
      const shown = async (typed: object) => {
        const window = windowOn(opened(), { chain, by: administrator, typed: { person: a.id, ...typed } });
        const does = "does" in typed ? plainDialogs[name].sent : plainDialogs[name].open;
        const card = cardIn(await does(window));
        assertGoodCard(card);
        return JSON.stringify(card);
      };
      assert.doesNotMatch(await shown({}), /Zwaantje/);
      assert.match(await shown({ does: "seek", seek: "zwaan" }), /"title":"Zwaantje \(PI Roermond\)"/);
    });
  }
});
