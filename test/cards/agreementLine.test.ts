import assert from "node:assert/strict";
import { type AgreementLine, agreementLine } from "../../src/cards/agreementLine.ts";
import { en } from "../../src/cards/words/words.en.ts";
import { nl, type Words } from "../../src/cards/words/words.nl.ts";
import type { Case } from "../../src/case/case.ts";
import type { NamedOwner } from "../../src/case/commands/planCommands.ts";
import type { Command } from "../../src/case/commands.ts";
import { a, at, b, becomes, on, onItsWay, rules, says } from "../support/chain.ts";

const agreed = (told: { what?: string; due?: string; owner?: NamedOwner }, ...after: readonly Command[]) => {
  const { what = "Een afspraak maken", due = "2026-12-15", owner = { role: "prisonCaseManager" } } = told;
  const command = says(a, { type: "agree", agreement: "a1", domain: "debts", what, due: on(due), owner });
  return becomes(onItsWay(), command, ...after);
};

const said = (it: Case, today = "2026-12-10", words: Words = nl): AgreementLine => {
  const [first] = it.agreements;
  const context = { case: it, calendar: rules.calendar, today: on(today), words };
  return agreementLine(first ?? assert.fail("no agreement"), context);
};

describe("an agreement in words", () => {
  it("names the holder of the role that owns it, or says that nobody does yet", () => {
    assert.equal(said(agreed({})).who, "Casemanager PI: Anouk");
    assert.equal(said(agreed({ owner: { role: "probationOfficer" } })).who, "Reclassering: nog niemand");
    assert.equal(said(agreed({ owner: { person: b } })).who, "Bas (gemeente Venlo)");
  });

  it("says the day as agreed, and the working day that it really is due when that is another", () => {
    assert.equal(said(agreed({ due: "2026-12-15" })).due, "di 15 dec");
    assert.equal(said(agreed({ due: "2026-12-13" })).due, "zo 13 dec, dus ma 14 dec");
    assert.equal(said(agreed({ due: "2026-12-25" })).due, "vr 25 dec, dus ma 28 dec");
    assert.equal(said(agreed({ due: "2026-12-25" }), "2026-12-10", en).due, "Fri 25 Dec, so Mon 28 Dec");
  });

  it("is late from the day after its last working day, and never once it is done", () => {
    assert.equal(said(agreed({ due: "2026-12-13" }), "2026-12-14").state, "nog niet begonnen");
    assert.equal(said(agreed({ due: "2026-12-13" }), "2026-12-15").state, "nog niet begonnen, te laat");
    const done = says(a, { type: "finishAgreement", agreement: "a1" }, at("2026-12-14"));
    assert.equal(said(agreed({ due: "2026-12-13" }, done), "2026-12-20").state, "klaar op ma 14 dec");
  });

  it("says why it was dropped", () => {
    const dropped = says(a, { type: "dropAgreement", agreement: "a1", why: "Niet meer nodig" }, at("2026-12-14"));
    assert.equal(said(agreed({}, dropped)).state, "vervallen: Niet meer nodig");
  });

  it("takes markdown in what was typed for plain letters", () => {
    assert.equal(said(agreed({ what: "**Bel** [hier](https://example.org)" })).what, "Bel hier(https://example.org)");
  });
});
