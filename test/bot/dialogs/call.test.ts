import assert from "node:assert/strict";
import { day } from "../../../src/calendar/day.ts";
import { personId } from "../../../src/case/person.ts";
import { type Scene, scene } from "../../support/scene.ts";
import { player } from "../../support/stage.ts";

describe("Bel of mail", () => {
  let play: Scene;
  before(async () => {
    play = await scene();
  });
  after(() => play.on.close());

  it("shows who holds a role, each with a button to call and one to mail", async () => {
    const { says } = await play.opens("Noor", "call");
    assert.match(says, /\*\*Casemanager PI:\*\* Joris Kempen \(PI Ter Peel\)/);
    assert.match(says, /"title":"Bel Joris Kempen: 077 000 00 01","url":"tel:0770000001"/);
    assert.match(says, /"url":"mailto:daan.aerts@example.org"/);
    assert.doesNotMatch(says, /Fenna/);
  });

  it("names the deputy of whoever is away", async () => {
    const id = (name: string) => personId(player(name).tenant, player(name).objectId);
    const away = { from: day("2026-12-01"), until: day("2026-12-18"), deputy: id("Fenna") };
    await play.on.bot.people.setAway(id("Joris"), away);
    const { says } = await play.opens("Noor", "call");
    assert.match(says, /Afwezig tot en met vr 18 dec, waarnemer Fenna Winters/);
    assert.match(says, /Bel Fenna Winters/);
  });

  it("comes first in Meer…", async () => {
    assert.match((await play.opens("Noor", "more")).says, /"choices":\[\{"title":"Bel of mail","value":"call"\}/);
  });
});
