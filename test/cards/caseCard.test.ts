import assert from "node:assert/strict";
import { instant } from "../../src/calendar/day.ts";
import { caseCard } from "../../src/cards/caseCard.ts";
import { type PlaceNames, type PublicCase, publicCase } from "../../src/cards/publicCase.ts";
import { statusCard } from "../../src/cards/statusCard.ts";
import { en } from "../../src/cards/words/words.en.ts";
import { nl } from "../../src/cards/words/words.nl.ts";
import type { Case } from "../../src/case/case.ts";
import { assertGoodCard } from "../support/cardRules.ts";
import { a, b, becomes, desk, opened, probation, rules, says } from "../support/chain.ts";
import { assertGolden } from "../support/golden.ts";

const places: PlaceNames = { prison: () => "PI Roermond", municipality: () => "Venlo" };
const shown = (it: Case, version = 1): PublicCase => publicCase({ case: it, version, recent: [] }, { rules, places });

const knownAt = { benefits: "yes", wmo: "no", communityTeam: "no" } as const;
const checked = becomes(
  opened(),
  says(a, { type: "claim", role: "prisonCaseManager" }),
  says(desk, { type: "recordCheck", check: { zvhClient: false, knownAt, gcosDone: true } }),
);

/** The moments in a case's life that a card must show well. */
const moments: Readonly<Record<string, Case>> = {
  "just-opened": opened(),
  "municipality-and-release-unknown": opened({
    municipality: null,
    municipalityBasis: "unknown",
    expectedRelease: null,
  }),
  "prison-takes-no-part": opened({ prison: "sittard" }),
  checked,
  late: becomes(opened(), says("time", { type: "time" }, instant("2026-11-25T08:30:00+01:00"))),
  "everybody-takes-part": becomes(
    checked,
    says(b, { type: "claim", role: "aftercareCoordinator" }),
    says(probation, { type: "claim", role: "probationOfficer" }),
    says(a, { type: "attendIntake" }),
    says(b, { type: "attendIntake" }),
    says(probation, { type: "skipIntake" }),
  ),
};

describe("the card of a case", () => {
  for (const [moment, it_] of Object.entries(moments)) {
    for (const [language, words] of [["nl", nl] as const, ["en", en] as const]) {
      it(`is as agreed: ${moment}, ${language}`, () => {
        const card = caseCard(shown(it_), words);
        assertGolden(`test/golden/case.${moment}.${language}.json`, card);
        assertGoodCard(card);
      });

      it(`answers in one message: ${moment}, ${language}`, () => {
        const card = statusCard(shown(it_), words);
        assertGolden(`test/golden/status.${moment}.${language}.json`, card);
        assertGoodCard(card);
      });
    }
  }

  it("begins with the case number, under the id that others look for", () => {
    const [first] = Object(caseCard(shown(opened()), nl)).body;
    assert.equal(first.id, "case");
    assert.match(first.text, /NML-2026-0147/);
  });

  it("shows nothing that only the references or the notice know", () => {
    const text = JSON.stringify(caseCard(shown(checked), nl));
    for (const secret of ["INJ-2026-000123", "T-55", "0".repeat(64), "sentence", "benefits"]) {
      assert.ok(!text.includes(secret), "something personal is on the card");
    }
  });

  it("says a personal word only on that person's own copy", () => {
    const text = "Deze rol is al bezet.";
    assert.ok(JSON.stringify(caseCard(shown(opened()), nl, { text, style: "attention" })).includes(text));
    assert.ok(!JSON.stringify(caseCard(shown(opened()), nl)).includes(text));
  });

  it("takes markdown in a name for plain letters", () => {
    const odd = { ...a, name: "**[Anouk](https://example.org)** <b>" };
    const it_ = becomes(opened(), says(odd, { type: "claim", role: "prisonCaseManager" }));
    const card = caseCard(shown(it_), nl);
    assert.ok(!JSON.stringify(card).includes("[Anouk]"));
    assertGoodCard(card);
  });
});
