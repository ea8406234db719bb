import assert from "node:assert/strict";
import { type Field, inputsOf, type Problems, type Typed } from "../../src/cards/fields.ts";
import { nl } from "../../src/cards/words/words.nl.ts";

const asked: readonly Field[] = [
  { kind: "day", id: "at.on", label: "Dag", optional: "sometimes" },
  { kind: "time", id: "at.time", label: "Tijd", optional: true },
  { kind: "text", id: "what", label: "Wat", most: 280 },
];

/** The inputs, and what stands under them, as one row of ids and texts. */
const row = (problems: Problems, typed: Typed = {}) =>
  inputsOf(asked, { typed, problems, words: nl }).map((element) => element["id"] ?? element["text"]);

describe("the inputs of a window", () => {
  it("say themselves what may be left empty, unless their label says in which case", () => {
    const [day, time, what] = inputsOf(asked, { typed: {}, problems: {}, words: nl });
    assert.deepEqual([day?.["label"], day?.["isRequired"]], ["Dag", false]);
    assert.deepEqual([time?.["label"], time?.["isRequired"]], ["Tijd (mag leeg blijven)", false]);
    assert.deepEqual([what?.["label"], what?.["isRequired"]], ["Wat", true]);
  });

  it("keep what was typed, and have what is wrong right under them", () => {
    const [, , what, wrong] = inputsOf(asked, { typed: { what: "x" }, problems: { what: "Te kort." }, words: nl });
    assert.equal(what?.["value"], "x");
    assert.equal(wrong?.["text"], "Te kort.");
  });

  it("say once what is wrong with a day and a time together", () => {
    assert.deepEqual(row({ at: "Kan niet." }), ["at.on", "Kan niet.", "at.time", "what"]);
  });

  it("say what is missing of a day and a time under the one that was left empty", () => {
    const time = "Vul een tijd in, bijvoorbeeld 10:00.";
    assert.deepEqual(row({ at: null }, { "at.on": "2026-12-15" }), ["at.on", "at.time", time, "what"]);
    assert.deepEqual(row({ at: null }), ["at.on", "Kies een dag.", "at.time", time, "what"]);
  });
});
