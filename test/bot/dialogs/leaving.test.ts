import assert from "node:assert/strict";
import { at } from "../../support/chain.ts";
import { type Scene, scene } from "../../support/scene.ts";
import { north } from "../../support/stage.ts";

describe("the windows of the handover", () => {
  let play: Scene;
  before(async () => {
    play = await scene();
  });
  after(() => play.on.close());

  it("joint contact waits for a handover, and says so", async () => {
    assert.match((await play.opens("Joris", "joint")).says, /Eerst: de overdracht starten/);
    assert.match((await play.opens("Noor", "receive")).says, /Er wacht geen overdracht op jouw antwoord/);
  });

  it("it starts with who takes part already ticked, and probation never", async () => {
    const window = await play.opens("Joris", "handover");
    assert.equal(window.filled["to"], "lead,municipality");
    assert.match((await window.press("Overdracht starten", { to: "" })).says, /Kies een antwoord|nog leeg/);
    const sent = await window.press("Overdracht starten", { items: "plan,contacts", warm: "true" });
    assert.equal(sent.says, "nothing");
    const { handover } = await play.case();
    assert.deepEqual(handover?.items, ["plan", "contacts"]);
    assert.equal(handover?.warm, true);
  });

  it("a receiving side gives it back with what is still open, a line each, or is asked for it (scenario 26)", async () => {
    const window = await play.opens("Noor", "receive");
    assert.match(window.says, /D&R-plan, Contactpersonen.*samen contact moet nog/);
    const asks = await window.press("Teruggeven");
    assert.match(asks.beside["openPoints"] ?? "", /Vul dit in/);
    const bsn = await asks.press("Teruggeven", { openPoints: "Nog geen adres\nBSN 111222333" });
    assert.match(bsn.beside["openPoints"] ?? "", /een BSN/);
    assert.equal(bsn.filled["openPoints"], "Nog geen adres\nBSN 111222333");
    assert.equal((await bsn.press("Teruggeven", { openPoints: "Nog geen adres\nNog geen uitkering" })).says, "nothing");
    assert.match((await play.opens("Joris", "handover")).says, /Nog open: Nog geen adres; Nog geen uitkering/);
  });

  it("is asked anew of the side that refused, and accepted by each for itself", async () => {
    await (await play.opens("Joris", "handover")).press("Overdracht starten", { items: "plan,contacts,documents" });
    for (const name of ["Noor", "Daan"]) {
      assert.equal((await (await play.opens(name, "receive")).press("Accepteren")).says, "nothing");
      assert.match((await play.opens(name, "receive")).says, /Er wacht geen overdracht/);
    }
    assert.match((await play.opens("Joris", "handover")).says, /geaccepteerd op vr 11 dec/);
  });

  it("a warm one is complete after the contact together", async () => {
    assert.ok(!(await play.case()).done.some(({ item }) => item === "5a"));
    assert.equal((await (await play.opens("Daan", "joint")).press("Vastleggen")).says, "nothing");
    assert.ok((await play.case()).done.some(({ item }) => item === "5a"));
    assert.match((await play.opens("Daan", "joint")).says, /al vastgelegd, op vr 11 dec/);
  });
});

describe("the windows of leaving", () => {
  let play: Scene;
  before(async () => {
    play = await scene(at("2026-11-24"));
  });
  after(() => play.on.close());

  it("the expected end shows what is known, and afterwards every date that moves, old and new", async () => {
    const window = await play.opens("Joris", "expected");
    assert.match(window.says, /ma 1 feb 2027 · Einde straf · staat vast/);
    assert.equal(window.filled["expectedRelease.on"], "2027-02-01");
    const moved = await window.press("Vastleggen", { "expectedRelease.on": "2026-12-14" });
    assert.match(moved.says, /"title":"plan vaststellen in het MDO","value":"vr 18 dec → niet van toepassing/);
    assert.match(moved.says, /"title":"vrijlating bevestigen","value":"di 2 feb 2027 → di 15 dec"/);
    assert.doesNotMatch(moved.says, /nagaan of ZVH/);
    const longer = await (await play.opens("Daan", "expected")).press("Vastleggen", {
      "expectedRelease.on": "2027-03-01",
    });
    assert.match(longer.says, /"value":"niet van toepassing \(kort verblijf\) → vr 18 dec"/);
  });

  it("an end before the beginning is refused once, beside the day; none at all means that it is not known", async () => {
    const window = await play.opens("Joris", "expected");
    const refused = await window.press("Vastleggen", { "expectedRelease.on": "2026-11-01" });
    assert.match(refused.beside["expectedRelease.on"] ?? "", /Het verwachte einde van de detentie kan niet kloppen/);
    assert.deepEqual(Object.keys(refused.beside), ["expectedRelease.on"]);
    await refused.press("Vastleggen", { "expectedRelease.on": "" });
    assert.equal((await play.case()).expectedRelease, null);
    assert.match((await play.opens("Joris", "release")).says, /nog niet bekend/);
  });

  it("a transfer names every other prison, and tells which are reached by their mailbox", async () => {
    const window = await play.opens("Joris", "transfer");
    assert.match(window.says, /"title":"PI Roermond","value":"roermond"/);
    assert.match(window.says, /PI Sittard \(via de mailbox\)/);
    assert.doesNotMatch(window.says, /"value":"ter-peel"/);
    assert.match((await window.press("Vastleggen")).says, /Kies een antwoord/);
    assert.match((await window.press("Vastleggen", { prison: "roermond", on: "2026-12-24" })).says, /kan niet kloppen/);
    assert.equal((await window.press("Vastleggen", { prison: "roermond" })).says, "nothing");
    await play.on.card(play.number, north, /PI Roermond · gemeente Venlo/);
    assert.equal((await play.case()).roles.prisonCaseManager.state, "open");
  });

  it("a release is reported once, and the expected end can then no longer change", async () => {
    assert.equal((await (await play.opens("Noor", "release")).press("Melden")).says, "nothing");
    assert.equal((await play.case()).release?.on, "2026-11-24");
    assert.match((await play.opens("Daan", "release")).says, /al vastgelegd op di 24 nov/);
    assert.match((await play.opens("Daan", "expected")).says, /al vastgelegd op di 24 nov/);
  });
});
