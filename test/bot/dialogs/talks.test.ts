import assert from "node:assert/strict";
import { at } from "../../support/chain.ts";
import { type Scene, scene } from "../../support/scene.ts";

describe("the window of a progress talk", () => {
  let play: Scene;
  before(async () => {
    play = await scene();
    await play.does("Joris", "recordPlan", { talkOn: "2026-12-11" });
  });
  after(() => play.on.close());

  it("shows when the last one was and by when the next one is due", async () => {
    const { says, filled } = await play.opens("Joris", "talk");
    assert.match(says, /"title":"Vorige gesprek","value":"vr 11 dec"/);
    assert.match(says, /"title":"Volgende uiterlijk","value":"vr 22 jan 2027"/);
    assert.equal(filled["on"], "2026-12-11");
  });

  it("one that is moved asks for the new day and time, beside what was left empty", async () => {
    const window = await play.opens("Joris", "talk");
    const asks = await window.press("Vastleggen", { outcome: "moved", "moment.on": "2026-12-15" });
    assert.deepEqual(asks.beside, { "moment.time": "Vul een tijd in, bijvoorbeeld 10:00." });
    const past = await asks.press("Vastleggen", { "moment.on": "2026-12-11", "moment.time": "08:00" });
    assert.equal(past.says.match(/Het geplande moment kan niet kloppen/g)?.length, 1);
    assert.equal((await past.press("Vastleggen", { "moment.on": "2026-12-15" })).says, "nothing");
    const [planned] = (await play.case()).planned;
    assert.deepEqual([planned?.what, planned?.moment], ["talk", "2026-12-15T07:00:00.000Z"]);
  });

  it("one that the person did not want asks why, and counts as a talk of that day", async () => {
    play.on.setClock(at("2026-12-15"));
    const window = await play.opens("Daan", "talk");
    const asks = await window.press("Vastleggen", { outcome: "refused" });
    assert.match(asks.beside["reason"] ?? "", /Kies een antwoord/);
    assert.match((await asks.press("Vastleggen", { reason: "noTrust" })).says, /Het gesprek is vastgelegd/);
    assert.equal((await play.case()).talks.at(-1)?.outcome, "refused");
  });

  it("one that was held begins the next six weeks", async () => {
    play.on.setClock(at("2026-12-18"));
    assert.equal((await (await play.opens("Joris", "talk")).press("Vastleggen", { outcome: "held" })).says, "nothing");
    assert.match((await play.opens("Joris", "talk")).says, /"title":"Volgende uiterlijk","value":"vr 29 jan 2027"/);
  });
});
