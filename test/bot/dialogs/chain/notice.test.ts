import assert from "node:assert/strict";
import { caseNumber } from "../../../support/chain.ts";
import { opensFrom } from "../../../support/screen.ts";
import { player, type Stage, stage } from "../../../support/stage.ts";

describe("nieuwe melding", () => {
  let on: Stage;
  before(async () => {
    on = await stage();
  });
  after(() => on.close());

  const opens = () => opensFrom(on, "Liv", "nieuwe melding", "Nieuwe melding");

  it("is for the intake desk and administrators", async () => {
    assert.match(await on.ask("Joris", "nieuwe melding"), /voor ZVH administratie en beheerders/);
    assert.match(await on.ask("Bram", "nieuwe melding"), /Nieuwe melding/);
  });

  it("begins with today, finds a municipality by typing, and asks for what is missing with the rest kept", async () => {
    const window = await opens();
    assert.equal(window.filled["admittedOn"], "2026-11-23");
    assert.match(window.says, /"style":"filtered","isMultiSelect":false,"wrap":true,"choices":\[\{"title":"Beek"/);
    const again = await window.press("Vastleggen", { municipality: "GM0983", "expectedRelease.on": "2027-02-01" });
    assert.deepEqual(Object.keys(again.beside), ["prison"]);
    assert.equal(again.filled["municipality"], "GM0983");
    assert.equal(again.filled["expectedRelease.on"], "2027-02-01");
    const wrong = await again.press("Vastleggen", {
      prison: "ter-peel",
      tulpReference: "T-1",
      admittedOn: "2026-12-24",
    });
    assert.deepEqual(Object.keys(wrong.beside), ["admittedOn"]);
  });

  it("becomes a case, once however often it is sent", async () => {
    const filledIn = {
      ...{ prison: "ter-peel", municipality: "GM0983", municipalityBasis: "registered", detention: "sentence" },
      ...{ "expectedRelease.on": "2027-02-01", "expectedRelease.certain": "true", tulpReference: "T-2001" },
    };
    const window = await opens();
    const [first, second] = [await window.press("Vastleggen", filledIn), await window.press("Vastleggen", filledIn)];
    const number = /Zaak (NML-2026-\d+) is aangemaakt/.exec(first.says)?.[1] ?? assert.fail(first.says);
    assert.match(second.says, new RegExp(`${number} is aangemaakt`));
    const it = (await on.store.cases.read(caseNumber(number)))?.row.case;
    assert.deepEqual(it?.expectedRelease, { on: "2027-02-01", type: "unknown", certain: true });
    assert.match((await first.press("Toon zaak")).says, new RegExp(`Zaak ${number}.*PI Ter Peel · gemeente Venlo`));
    assert.match((await first.press("Check invullen")).says, /Is betrokkene bekend/);
  });

  it("says when it may be a double", async () => {
    const window = await opens();
    const sent = await window.press("Vastleggen", { prison: "ter-peel", tulpReference: "T-2001" });
    assert.match(sent.says, /misschien is dit een dubbele melding/);
  });

  it("keeps what looks like a BSN out", async () => {
    const window = await opens();
    const sent = await window.press("Vastleggen", { prison: "ter-peel", tulpReference: "111222333" });
    assert.match(sent.beside["tulpReference"] ?? "", /geen kenmerk/);
  });

  it("is refused to whoever sends its data without being of the desk", async () => {
    const joris = { person: player("Joris").id, conversation: "a:1" };
    const data = { dialog: "notice", does: "save", prison: "ter-peel", tulpReference: "T-9", admittedOn: "2026-11-23" };
    const { shows } = await on.teams.submitDialog({ ...joris, data });
    assert.match(JSON.stringify(shows), /voor ZVH administratie/);
  });
});
