import assert from "node:assert/strict";
import { refusalText } from "../../src/cards/refusals.ts";
import { en } from "../../src/cards/words/words.en.ts";
import { nl, type Words } from "../../src/cards/words/words.nl.ts";
import { holder } from "../../src/case/person.ts";
import type { Refusal } from "../../src/case/refusal.ts";
import type { RoleName } from "../../src/case/roles/roles.ts";
import { a, noticedAt, on, opened } from "../support/chain.ts";

const role = "prisonCaseManager";

/** One of each kind: a kind that is missing here is a type error. */
const refusals: { readonly [Kind in Refusal["kind"]]: Extract<Refusal, { readonly kind: Kind }> } = {
  alreadyHeld: { kind: "alreadyHeld", role, by: holder(a), since: noticedAt },
  notYours: { kind: "notYours", role },
  notYourRole: { kind: "notYourRole", role },
  outOfReach: { kind: "outOfReach", role, organisation: "PI Sittard" },
  notYetOpen: { kind: "notYetOpen", role },
  notInUse: { kind: "notInUse", role },
  theyMayNot: { kind: "theyMayNot", role, name: "Siem" },
  otherOrganisation: { kind: "otherOrganisation", organisation: "PI Roermond" },
  notOffered: { kind: "notOffered", role },
  onlyIntakeDesk: { kind: "onlyIntakeDesk" },
  notYourPart: { kind: "notYourPart", command: "adoptPlan" },
  needsGcos: { kind: "needsGcos" },
  needsReference: { kind: "needsReference" },
  needsSecondPerson: { kind: "needsSecondPerson", side: "processDirector" },
  needsDetails: { kind: "needsDetails", item: "2a" },
  noProposal: { kind: "noProposal", to: "zvh" },
  taskTaken: { kind: "taskTaken", by: holder(a) },
  alreadyRecorded: { kind: "alreadyRecorded", on: on("2026-12-03") },
  notYetPossible: { kind: "notYetPossible", first: "3c" },
  impossibleDate: { kind: "impossibleDate", field: "on" },
  pastDue: { kind: "pastDue", due: on("2026-12-07") },
  tooFarAhead: { kind: "tooFarAhead", last: on("2027-01-18") },
  textMissing: { kind: "textMissing", field: "what" },
  textTooLong: { kind: "textTooLong", field: "what", most: 280 },
  personalData: { kind: "personalData", field: "what", found: "bsn" },
  tooMany: { kind: "tooMany", most: 100 },
  caseFull: { kind: "caseFull" },
  unknownAgreement: { kind: "unknownAgreement" },
  nothingToCorrect: { kind: "nothingToCorrect" },
  staleCard: { kind: "staleCard" },
  ended: { kind: "ended", state: "closed" },
  noPart: { kind: "noPart" },
  hasNoPart: { kind: "hasNoPart", field: "owner", name: "Siem" },
  noLongerListed: { kind: "noLongerListed", role, place: "roermond" },
  unknownPerson: { kind: "unknownPerson" },
  unknownCase: { kind: "unknownCase" },
};

const places = { prison: () => "PI Roermond", municipality: () => "Venlo" };
const said = (refusal: Refusal, words: Words = nl) =>
  refusalText(refusal, { case: opened(), today: on("2026-12-10"), places, words });

describe("a refusal in words", () => {
  for (const refusal of Object.values(refusals)) {
    it(`is whole sentences in both languages: ${refusal.kind}`, () => {
      for (const words of [nl, en]) {
        assert.match(said(refusal, words), /^[^\s].+[.?*]$/s);
        assert.doesNotMatch(said(refusal, words), /undefined|\bnull\b| {2}/);
      }
    });
  }

  it("says what was found in a text, never the text", () => {
    assert.equal(
      said(refusals.personalData),
      "In je tekst staat iets dat lijkt op een BSN. Zulke gegevens bewaar ik niet. Haal het weg en probeer het nog eens. Er is niets bewaard.",
    );
  });

  it("says what has to come first", () => {
    assert.equal(
      said({ kind: "notYetPossible", first: "handover" }),
      "Dit kan nog niet. Eerst: de overdracht starten. Er is niets veranderd.",
    );
  });

  it("says where somebody no longer works, or what they no longer are", () => {
    const lost = (role: RoleName, place: string | null) =>
      /^Dit lukt niet\. (.*?\.) De rol van /.exec(said({ kind: "noLongerListed", role, place }))?.[1];
    assert.equal(lost(role, "roermond"), "Jij staat in de lijst niet meer bij PI Roermond.");
    assert.equal(lost("municipalContact", "GM0983"), "Jij staat in de lijst niet meer bij gemeente Venlo.");
    assert.equal(lost(role, null), "Jij staat in de lijst niet meer als casemanager PI.");
  });
});
