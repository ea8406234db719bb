import assert from "node:assert/strict";
import { said } from "../../../src/bot/answers/said.ts";
import { commandNames, spoken } from "../../../src/bot/answers/spoken.ts";
import { caseNumber } from "../../support/chain.ts";

const hears = (text: string) => said(text, "NML-2026");

describe("what people type", () => {
  const cases: readonly (readonly [string, Partial<ReturnType<typeof said>>])[] = [
    ["zaak NML-2026-0147", { command: "case", number: caseNumber("NML-2026-0147") }],
    ["Zaak nml-2026-0147?", { command: "case", number: caseNumber("NML-2026-0147") }],
    ["status 0147", { command: "case", number: caseNumber("NML-2026-0147") }],
    ["casus 147", { command: "case", number: caseNumber("NML-2026-0147") }],
    ["hoe staat zaak 0147 ervoor?", { command: "case", number: caseNumber("NML-2026-0147") }],
    ["0147", { command: "case", number: caseNumber("NML-2026-0147") }],
    ["case NML-2025-12345", { command: "case", number: caseNumber("NML-2025-12345") }],
    ["status", { command: "case", number: null }],
    ["<at>Ketenmaat</at> mijn zaken", { command: "myCases" }],
    ["  MIJN   zaken! ", { command: "myCases" }],
    ["my cases", { command: "myCases" }],
    ["open rollen", { command: "openRoles" }],
    ["open roles", { command: "openRoles" }],
    ["help", { command: "help" }],
    ["hulp", { command: "help" }],
    ["", { command: "help" }],
    ["zaak NML-2026-147", { command: "case", number: caseNumber("NML-2026-0147") }],
    ["termijnen 0147", { command: "deadlines", number: caseNumber("NML-2026-0147"), on: null }],
    ["termijnen 23-11-2026", { command: "deadlines", number: null, on: "2026-11-23" }],
    ["termijnen 23/11/2026", { command: "deadlines", number: null, on: "2026-11-23" }],
    ["termijnen 3.2.2027", { command: "deadlines", number: null, on: "2027-02-03" }],
    ["termijnen 23 november 2026", { command: "deadlines", number: null, on: "2026-11-23" }],
    ["ik heb 2 vragen over een zaak", { command: "case", number: null }],
    ["taal nl, mijn Ketenmaat een", { command: "language" }],
    ["taal en", { command: "language", rest: "en" }],
    ["taal nl", { command: "language", rest: "nl" }],
    ["koppel pi roermond", { command: "link", rest: "pi roermond" }],
    ["koppel zvh noord-limburg", { command: "link", rest: "zvh noord-limburg" }],
    ["ontkoppel", { command: "unlink" }],
  ];
  for (const [text, meant] of cases) {
    it(`"${text}" is understood`, () => assert.partialDeepStrictEqual(hears(text), meant));
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
      assert.deepEqual(hears(text), { command: "unknown", word: text, nearest: [nearest] });
    });
  }

  it("repeats only the word that it asks about", () => {
    assert.deepEqual(hears("zaka Jansen 123456782"), { command: "unknown", word: "zaka", nearest: ["zaak"] });
    assert.deepEqual(hears("hlep over Jansen"), { command: "unknown", word: "hlep", nearest: ["help"] });
  });

  it("anything else is unknown, without a guess", () => {
    assert.deepEqual(hears("goedemiddag allemaal"), { command: "unknown", word: "", nearest: [] });
  });

  /** A letter left out, one twice, and two that changed places: in the middle, where nobody looks. */
  const misspelled = (word: string): readonly string[] => {
    const middle = Math.floor(word.length / 2);
    const [before, one = "", other = "", after] = [
      ...[word.slice(0, middle - 1), word[middle - 1], word[middle]],
      word.slice(middle + 1),
    ];
    return [`${before}${other}${after}`, `${before}${one}${one}${other}${after}`, `${before}${other}${one}${after}`];
  };
  for (const command of commandNames) {
    const [first, second] = spoken[command];
    for (const text of [first, second].flatMap(misspelled)) {
      it(`"${text}" leads to ${first}`, () => {
        const heard = hears(text);
        const led = heard.command === "unknown" ? heard.nearest : [spoken[heard.command][0]];
        assert.ok(led.includes(first), JSON.stringify(heard));
      });
    }
  }
});
