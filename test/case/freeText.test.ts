import assert from "node:assert/strict";
import fc from "fast-check";
import { textProblem } from "../../src/case/freeText.ts";
import { seed } from "../support/seed.ts";

const found = (text: string) => {
  const problem = textProblem(text, "what");
  return problem?.kind === "personalData" ? problem.found : (problem?.kind ?? null);
};

describe("a text that somebody types (scenario 29)", () => {
  for (const text of [
    "111222333",
    "BSN 1112.22.333",
    "nummer 111 222 333 nodig",
    "12345672",
    "0123 45 672",
    "(111-222-333)",
    "BSN:111222333.",
    "１１１２２２３３３",
  ]) {
    it(`is refused with a BSN in it: ${text}`, () => assert.equal(found(text), "bsn"));
  }

  for (const text of ["mail jan@voorbeeld.nl", "Jan.de.Wit+x@gemeente.example.org", "naar (a@b.nl)"]) {
    it(`is refused with an e-mail address in it: ${text}`, () => assert.equal(found(text), "email"));
  }

  for (const text of [
    "bel 06-12345678",
    "bel 06 12 34 56 78",
    "077 359 66 66",
    "(077) 3596666",
    "+31 6 1234 5678",
    "0031612345678",
    "+49 2151 123456",
  ]) {
    it(`is refused with a phone number in it: ${text}`, () => assert.equal(found(text), "phone"));
  }

  for (const text of [
    "Afspraak bij het UWV op 14-12-2026 om 10.00",
    "Inschrijven in de week van 2026-12-07",
    "Zie zaak NML-2026-0147",
    "Uitkering aanvragen voor 1 februari 2027",
    "Borg van 1.250 euro regelen",
    "Kamer 12, 3 maanden",
    "Dossier 123456789",
  ]) {
    it(`is fine: ${text}`, () => assert.equal(found(text), null));
  }

  it("is refused when it is empty, or longer than 280 characters", () => {
    assert.deepEqual(textProblem(" \n ", "what"), { kind: "textMissing", field: "what" });
    assert.equal(textProblem("é".repeat(280), "what"), null);
    assert.deepEqual(textProblem("e".repeat(281), "what"), { kind: "textTooLong", field: "what", most: 280 });
  });

  it(`never passes a BSN, however it is grouped and wherever it stands (seed ${seed})`, () => {
    const separator = fc.constantFrom("", " ", ".", "-");
    fc.assert(
      fc.property(bsn, fc.array(separator, { minLength: 8, maxLength: 8 }), (digits, between) => {
        const grouped = [...digits].map((digit, at) => digit + (between[at] ?? "")).join("");
        assert.notEqual(found(`Bel over ${grouped} terug`), null);
      }),
      { seed },
    );
  });
});

/** Nine digits that pass the _elfproef_: the last one is what the others need, when one digit is enough. */
const bsn = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
  .map((digits) => ({ digits, last: digits.reduce((sum, digit, at) => sum + digit * (9 - at), 0) % 11 }))
  .filter(({ digits, last }) => last < 10 && (digits[0] ?? 0) > 0)
  .map(({ digits, last }) => [...digits, last].join(""))
  // Grouped as a date, a number passes for one.
  .filter((digits) => !/^\d{2,4}(?:19|20)\d\d|^(?:19|20)\d\d/.test(digits));
