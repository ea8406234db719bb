import assert from "node:assert/strict";
import { execute } from "../../src/cards/actions.ts";
import { listCard } from "../../src/cards/listCard.ts";
import { en } from "../../src/cards/words/words.en.ts";
import { nl } from "../../src/cards/words/words.nl.ts";
import { assertGoodCard, assertSpoken } from "../support/cardRules.ts";
import { assertGolden } from "../support/golden.ts";

const languages = [["nl", nl] as const, ["en", en] as const];

describe("a list of cases", () => {
  for (const [language, words] of languages) {
    const lines = Array.from({ length: 23 }, (_, index) => {
      const number = `NML-2026-${String(index + 1).padStart(4, "0")}`;
      const button = execute(words.button.claim, "claim", { case: number, v: 1, role: "municipalContact" });
      return { head: number, text: `${words.role.municipalContact.label} · PI Roermond · Venlo`, buttons: [button] };
    });
    const list = (page: number) =>
      listCard({ title: words.answer.openRoles(lines.length), lines, page, more: "open rollen pagina 2" }, words);

    it(`shows a page, and counts what is left: ${language}`, () => {
      assertGolden(`test/golden/list.first-page.${language}.json`, list(1));
      assertGolden(`test/golden/list.last-page.${language}.json`, list(3));
      for (const card of [list(1), list(3)]) {
        assertGoodCard(card);
        assertSpoken(card);
      }
    });
  }

  it("shows the last page when somebody asks for one that is not there", () => {
    const listed = { title: "Open rollen", lines: [{ head: "1", text: "een", buttons: [] }], page: 9, more: "" };
    assert.match(JSON.stringify(listCard(listed, nl)), /"een"/);
  });
});
