import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { en } from "../../src/cards/words/words.en.ts";
import { nl } from "../../src/cards/words/words.nl.ts";
import { textProblem } from "../../src/case/freeText.ts";

const files = readdirSync("test/golden").filter((name) => name.endsWith(".json"));
const read = (name: string) => readFileSync(`test/golden/${name}`, "utf8");

/** Every text of a card or window by itself, where it would be read. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What only role holders may read: needs by domain, where somebody stays, why, and what makes a case special. */
const kept = [nl.code, en.code].flatMap(({ domain, need, placement, flag, detention, ...reasons }) =>
  [domain, need, placement, flag, detention, reasons.pauseReason, reasons.refusalReason, reasons.lateReason].flatMap(
    (group) => Object.values(group),
  ),
);

/** Words of those lists that also say something else, which a card may say. */
const harmless: ReadonlySet<string> = new Set(
  [nl.code, en.code].flatMap(({ need, detention }) => [need.unknown, detention.unknown, detention.other]),
);

describe("all that is held in test/golden", () => {
  it("has every placeholder filled in", () => {
    for (const name of files) assert.doesNotMatch(read(name), /\$\{|undefined|\[object/, name);
  });

  it("holds nothing that looks like a BSN, an e-mail address or a phone number", () => {
    for (const name of files) {
      for (const text of textsIn(JSON.parse(read(name)))) {
        const found = textProblem(text, "what", Number.POSITIVE_INFINITY);
        assert.ok(found === null || found.kind === "textMissing", `${name} holds ${JSON.stringify(found)}`);
      }
    }
  });

  it("shows in a channel no need, no place of stay, and nothing that makes a case special", () => {
    const cards = files.filter((name) => /^(case|status|list|moved|reminder)\./.test(name));
    assert.ok(cards.length > 60);
    for (const name of cards) {
      const texts = textsIn(JSON.parse(read(name)));
      for (const word of kept.filter((each) => !harmless.has(each))) {
        // "Zorg" is a domain; the "Zorg- en Veiligheidshuis" is not.
        const alone = new RegExp(`(?<![\\p{L}-])${RegExp.escape(word)}(?![\\p{L}-])`, "iu");
        assert.ok(!texts.some((text) => alone.test(text)), `${name} says "${word}"`);
      }
    }
  });

  it("has each file in both languages, and they differ", () => {
    for (const name of files.filter((each) => each.endsWith(".nl.json"))) {
      const other = name.replace(".nl.", ".en.");
      assert.ok(files.includes(other), `${other} is missing`);
      assert.notEqual(read(name), read(other), name);
    }
  });
});
