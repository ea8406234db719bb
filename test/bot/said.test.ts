import assert from "node:assert/strict";
import { said } from "../../src/bot/said.ts";
import { caseNumber } from "../support/chain.ts";

const hears = (text: string) => said(text, "NML-2026");

describe("what people type", () => {
  const cases: readonly (readonly [string, ReturnType<typeof said>])[] = [
    ["zaak NML-2026-0147", { kind: "case", number: caseNumber("NML-2026-0147") }],
    ["Zaak nml-2026-0147?", { kind: "case", number: caseNumber("NML-2026-0147") }],
    ["status 0147", { kind: "case", number: caseNumber("NML-2026-0147") }],
    ["casus 147", { kind: "case", number: caseNumber("NML-2026-0147") }],
    ["hoe staat zaak 0147 ervoor?", { kind: "case", number: caseNumber("NML-2026-0147") }],
    ["0147", { kind: "case", number: caseNumber("NML-2026-0147") }],
    ["case NML-2025-12345", { kind: "case", number: caseNumber("NML-2025-12345") }],
    ["status", { kind: "case", number: null }],
    ["<at>Ketenmaat</at> mijn zaken", { kind: "myCases" }],
    ["  MIJN   zaken! ", { kind: "myCases" }],
    ["my cases", { kind: "myCases" }],
    ["open rollen", { kind: "openRoles" }],
    ["open roles", { kind: "openRoles" }],
    ["help", { kind: "help" }],
    ["hulp", { kind: "help" }],
    ["", { kind: "help" }],
    ["zaak NML-2026-147", { kind: "case", number: caseNumber("NML-2026-0147") }],
    ["termijnen 0147", { kind: "deadlines", number: caseNumber("NML-2026-0147"), on: null }],
    ["termijnen 23-11-2026", { kind: "deadlines", number: null, on: "2026-11-23" }],
    ["termijnen 23/11/2026", { kind: "deadlines", number: null, on: "2026-11-23" }],
    ["termijnen 3.2.2027", { kind: "deadlines", number: null, on: "2027-02-03" }],
    ["termijnen 23 november 2026", { kind: "deadlines", number: null, on: "2026-11-23" }],
    ["ik heb 2 vragen over een zaak", { kind: "case", number: null }],
    ["taal nl, mijn Ketenmaat een", { kind: "language", language: "nl" }],
    ["taal en", { kind: "language", language: "en" }],
    ["taal nl", { kind: "language", language: "nl" }],
    ["koppel pi roermond", { kind: "link", place: "pi roermond" }],
    ["koppel zvh noord-limburg", { kind: "link", place: "zvh noord-limburg" }],
    ["ontkoppel", { kind: "unlink" }],
  ];
  for (const [text, meant] of cases) {
    it(`"${text}" is understood`, () => assert.deepEqual(hears(text), meant));
  }

  const slips: readonly (readonly [string, string])[] = [
    ["zaka", "zaak"],
    ["mijn zaekn", "mijn zaken"],
    ["mijn zken", "mijn zaken"],
    ["open rolen", "open rollen"],
    ["opne rollen", "open rollen"],
    ["hlep", "help"],
    ["ontkopel", "ontkoppel"],
  ];
  for (const [text, nearest] of slips) {
    it(`"${text}" gets the question whether ${nearest} was meant`, () => {
      assert.deepEqual(hears(text), { kind: "unknown", word: text, nearest });
    });
  }

  it("repeats only the word that it asks about", () => {
    assert.deepEqual(hears("zaka Jansen 123456782"), { kind: "unknown", word: "zaka", nearest: "zaak" });
    assert.deepEqual(hears("hlep over Jansen"), { kind: "unknown", word: "hlep", nearest: "help" });
  });

  it("anything else is unknown, without a guess", () => {
    assert.deepEqual(hears("goedemiddag allemaal"), { kind: "unknown", word: "", nearest: null });
  });
});
