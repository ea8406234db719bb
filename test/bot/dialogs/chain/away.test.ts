import assert from "node:assert/strict";
import { personId } from "../../../../src/case/person.ts";
import { opensFrom } from "../../../support/screen.ts";
import { north, player, type Stage, stage } from "../../../support/stage.ts";

const idOf = (name: string) => personId(player(name).tenant, player(name).objectId);

describe("waarneming", () => {
  let on: Stage;
  before(async () => {
    on = await stage();
  });
  after(() => on.close());

  const opens = () => opensFrom(on, "Joris", "waarneming", "Ik ben afwezig");

  it("says when somebody is away and who stands in, who may then do the same", async () => {
    const window = await opens();
    assert.match(window.says, /"title":"Tess Hermans \(PI Ter Peel\)"/);
    assert.match((await window.press("Vastleggen")).beside["until"] ?? "", /Kies een dag/);
    const back = await window.press("Vastleggen", { from: "2026-12-04", until: "2026-12-01" });
    assert.match(back.beside["until"] ?? "", /ligt voor de eerste/);
    const nobody = await window.press("Vastleggen", { until: "2026-12-01", deputy: "unknown" });
    assert.match(nobody.beside["deputy"] ?? "", /in de lijst/);
    const sent = await nobody.press("Vastleggen", { deputy: idOf("Fenna") });
    assert.match(sent.says, /neemt Fenna Winters waar/);
    assert.deepEqual((await on.bot.people.find(idOf("Fenna"), "")).deputyFor, [idOf("Joris")]);
    assert.equal((await opens()).filled["until"], "2026-12-01");
  });

  it("ends when somebody is back", async () => {
    assert.match(await on.ask("Joris", "waarneming stop"), /Welkom terug/);
    assert.deepEqual((await on.bot.people.find(idOf("Fenna"), "")).deputyFor, []);
    assert.equal((await opens()).filled["until"], "");
  });
});

describe("uit dienst", () => {
  it("ends what somebody may do, and shows whose roles are left to give to others", async () => {
    const on = await stage();
    const number = await on.notice(0);
    const card = await on.card(number, north);
    await on.press("Joris", card, { verb: "claim", data: { case: number, role: "prisonCaseManager" } });
    assert.match(await on.ask("Joris", "uit dienst"), /Dit is voor beheerders/);
    const window = await opensFrom(on, "Bram", "uit dienst", "Uit dienst");
    assert.match((await window.press("Uit dienst")).beside["person"] ?? "", /Kies iemand/);
    const left = await window.press("Uit dienst", { person: idOf("Joris"), on: "2026-11-22" });
    assert.match(left.says, new RegExp(`Joris Kempen, laatste dag.*1 zaak.*${number}.*casemanager PI`));
    assert.match(await on.ask("Joris", "mijn zaken"), /Ik ken je nog niet/);
    await on.close();
  });
});
