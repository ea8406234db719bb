import assert from "node:assert/strict";
import { dialogs } from "../../../src/bot/dialogs/dialogs.ts";
import type { Person } from "../../../src/case/person.ts";
import { a, onItsWay, teamLead } from "../../support/chain.ts";
import { cardIn, chainOf, morning, windowOn } from "../../support/windows.ts";

describe('"Meer…"', () => {
  const people = [a, teamLead];
  const shown = async (by: Person) => {
    const chain = await chainOf(people, morning("2026-11-30"));
    return JSON.stringify(cardIn(await dialogs.more.open(windowOn(onItsWay(), { chain, by }))));
  };

  it("shows what is next, and the rest in a list", async () => {
    assert.match(await shown(a), /Nu aan de beurt.*Iets anders/);
  });

  it("asks nobody what is next who can do nothing of that", async () => {
    const card = await shown(teamLead);
    assert.doesNotMatch(card, /Nu aan de beurt/);
    assert.match(card, /Rol toewijzen/);
  });
});
