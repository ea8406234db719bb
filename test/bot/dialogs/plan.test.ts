import assert from "node:assert/strict";
import { type Scene, scene } from "../../support/scene.ts";

describe("the windows of the plan", () => {
  let play: Scene;
  before(async () => {
    play = await scene();
  });
  after(() => play.on.close());

  it("the start is recorded with the way it was made, on today unless told otherwise", async () => {
    const window = await play.opens("Joris", "initiative");
    assert.equal(window.filled["on"], "2026-12-11");
    assert.match((await window.press("Vastleggen")).says, /Kies een antwoord/);
    assert.equal((await window.press("Vastleggen", { way: "video", on: "2026-12-04" })).says, "nothing");
    const { initiative } = (await play.case()).plan;
    assert.equal(initiative?.way, "video");
    assert.equal(initiative?.on, "2026-12-04");
  });

  it("a day that cannot be is told beside its input, with the rest kept", async () => {
    const window = await play.opens("Joris", "plan");
    const again = await window.press("Vastleggen", { on: "2026-12-10", talkOn: "2026-12-30" });
    assert.match(again.beside["talkOn"] ?? "", /De dag van het gesprek kan niet kloppen/);
    assert.equal(again.filled["on"], "2026-12-10");
    assert.equal(again.filled["talkOn"], "2026-12-30");
  });

  it("that the person wants no plan asks for a reason, and is no end: a concept may still come", async () => {
    const window = await play.opens("Joris", "plan");
    const asks = await window.press("Betrokkene wil geen plan");
    assert.match(asks.beside["reason"] ?? "", /Kies een antwoord/);
    const said = await asks.press("Betrokkene wil geen plan", { reason: "later" });
    assert.match(said.says, /De keten gaat onderling verder/);
    assert.equal((await play.case()).plan.refused?.reason, "later");
    assert.equal(
      (await (await play.opens("Daan", "plan")).press("Vastleggen", { talkOn: "2026-12-11" })).says,
      "nothing",
    );
    const now = await play.case();
    assert.equal(now.plan.refused, null);
    assert.equal(now.talks[0]?.on, "2026-12-11");
  });

  it("sharing and amending wait for the plan to be adopted, and say so", async () => {
    for (const dialog of ["share", "amend"]) {
      assert.match((await play.opens("Joris", dialog)).says, /Dit kan nog niet\. Eerst: plan vaststellen/);
    }
  });

  it("adopting is the prison's: whoever else opens the window is told", async () => {
    assert.match((await play.opens("Daan", "adopt")).says, /iemand met een andere rol/);
    assert.equal((await (await play.opens("Joris", "adopt")).press("Vaststellen")).says, "nothing");
    assert.equal((await play.case()).plan.adopted[0]?.version, "1.0");
    assert.match((await play.opens("Joris", "adopt")).says, /al vastgesteld/);
    assert.match((await play.opens("Joris", "plan")).says, /al vastgesteld/);
  });

  it("whether probation gets the plan is asked each time, without an answer beforehand (scenario 25)", async () => {
    const window = await play.opens("Joris", "share");
    assert.equal(window.filled["probation"], "");
    const asks = await window.press("Vastleggen", { to: "zvh,municipality", channel: "mail" });
    assert.match(asks.beside["probation"] ?? "", /Kies een antwoord/);
    assert.equal(asks.filled["to"], "zvh,municipality");
    const nobody = await asks.press("Vastleggen", { to: "", probation: "no" });
    assert.match(nobody.beside["to"] ?? "", /Aan wie het gaat is nog leeg/);
    assert.equal((await nobody.press("Vastleggen", { to: "zvh,municipality" })).says, "nothing");
    const [share] = (await play.case()).plan.shares;
    assert.deepEqual([share?.to, share?.probation, share?.channel], [["zvh", "municipality"], false, "mail"]);
  });

  it("a plan that came is confirmed once, by who received it", async () => {
    assert.match((await play.opens("Joris", "acknowledge")).says, /geen plan met jullie gedeeld/);
    const window = await play.opens("Noor", "acknowledge");
    assert.equal(window.filled["recipient"], "municipality");
    assert.equal((await window.press("Bevestigen")).says, "nothing");
    assert.match((await play.opens("Noor", "acknowledge")).says, /geen plan met jullie gedeeld/);
  });

  it("an amendment is a new version, and whoever had the earlier one is ticked to get it (scenario 20)", async () => {
    assert.equal((await (await play.opens("Daan", "amend")).press("Vastleggen", { reason: "needs" })).says, "nothing");
    const window = await play.opens("Joris", "share");
    assert.match(window.says, /"title":"Versie","value":"1\.1"/);
    assert.equal(window.filled["to"], "zvh,municipality");
    assert.equal(window.filled["channel"], "mail");
    assert.equal(window.filled["probation"], "");
  });

  it("a window that was opened before somebody else did something says what that was", async () => {
    const window = await play.opens("Joris", "share");
    await play.does("Daan", "attendIntake");
    const told = await window.press("Vastleggen", { probation: "yes" });
    assert.match(told.says, /is de zaak veranderd: gaat mee naar de intake/);
    assert.equal(told.filled["probation"], "yes");
    assert.equal((await told.press("Vastleggen")).says, "nothing");
  });
});
