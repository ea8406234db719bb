import assert from "node:assert/strict";
import { languageFor } from "../../src/people/languageFor.ts";

describe("the language in which somebody is answered", () => {
  const both = { languages: { default: "nl", offered: ["nl", "en"] } } as const;
  const dutch = { languages: { default: "nl", offered: ["nl"] } } as const;
  const english = { languages: { default: "en", offered: ["nl", "en"] } } as const;

  it("is what they chose, before that of their Teams", () => {
    assert.equal(languageFor(both, "nl", "en"), "nl");
    assert.equal(languageFor(both, undefined, "en"), "en");
  });

  it("is the region's when they chose none", () => {
    assert.equal(languageFor(both), "nl");
    assert.equal(languageFor(english, undefined, undefined), "en");
  });

  it("is none that the region does not offer, also when it was chosen before", () => {
    assert.equal(languageFor(dutch, "en", "en"), "nl");
  });
});
