import { Template } from "adaptivecards-templating";
import { caseCard } from "../src/cards/caseCard.ts";
import { publicCase } from "../src/cards/publicCase.ts";
import template from "../src/cards/templates/case.json" with { type: "json" };
import { nl } from "../src/cards/words/words.nl.ts";
import { placeNames } from "../src/people/places.ts";
import { readRegion } from "../src/region/region.ts";
import { onItsWay, rules } from "../test/support/chain.ts";
import type { Benches } from "./measure.ts";

/** What a card costs, against reading its template anew each time. */
export function renderingBenches(): Benches {
  const it = onItsWay();
  const places = placeNames(readRegion("config/nml.json"));
  const card = () => caseCard(publicCase({ case: it, version: 1, recent: [] }, { rules, places }), nl);
  return {
    title: "the card of a case",
    unit: {
      name: "its template read and filled in with nothing",
      run: () => new Template(template).expand({ $root: {} }),
    },
    benches: [{ name: "the card, from case to JSON", run: card }],
  };
}
