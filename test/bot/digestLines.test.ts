import assert from "node:assert/strict";
import { entriesOf } from "../../src/bot/owed/digestLines.ts";
import { nl } from "../../src/cards/words/words.nl.ts";
import type { Case } from "../../src/case/case.ts";
import type { Listed } from "../../src/case/owed/addressees.ts";
import { a, at, onItsWay, rules } from "../support/chain.ts";

const names = { prison: () => "PI Roermond", municipality: () => "Venlo" };

/** What stands on somebody's list of a day about a step, in which part and with which last day. */
function listed(it: Case, item: RegExp, { person, day }: { readonly person: Listed; readonly day: string }) {
  const head = { case: it, version: 1, happened: 0, operations: [], recent: [] };
  const reader = { person, standsInFor: new Map() };
  return entriesOf(head, { reader, at: at(day, "08:30"), rules, words: nl, names })
    .filter(({ text }) => item.test(text))
    .map(({ section, rank }) => `${section} ${rank}`);
}

describe("a casemanager who works on Monday, Tuesday and Thursday", () => {
  // Given: the intake has its last day on Friday 4 December, the information sheet on Monday the 7th.
  const it_ = onItsWay();
  const person: Listed = { ...a, days: [1, 2, 4] };

  it("reads on Thursday what has its last day on Friday, apart from the rest of the week", () => {
    assert.deepEqual(listed(it_, /intake/, { person, day: "2026-12-03" }), ["beforeNext 2026-12-04"]);
  });

  it("has what is due on their next working day itself among what comes", () => {
    assert.deepEqual(listed(it_, /informatieblad/, { person, day: "2026-12-03" }), ["coming 2026-12-07"]);
  });

  it("has it among what comes on an earlier day, and as late on the day after", () => {
    assert.deepEqual(listed(it_, /intake/, { person, day: "2026-12-01" }), ["coming 2026-12-04"]);
    assert.deepEqual(listed(it_, /intake/, { person, day: "2026-12-07" }), ["late 2026-12-04"]);
  });

  it("does not read it there when they work on Friday too", () => {
    assert.deepEqual(listed(it_, /intake/, { person: a, day: "2026-12-03" }), ["coming 2026-12-04"]);
  });
});
