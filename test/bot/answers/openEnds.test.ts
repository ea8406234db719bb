import assert from "node:assert/strict";
import { instant } from "../../../src/calendar/day.ts";
import { north, type Stage, stage } from "../../support/stage.ts";

describe("the open ends of the region", () => {
  let on: Stage;
  let number = "";
  const comes = async (moment: string) => {
    on.setClock(instant(`${moment}+01:00`));
    await on.bot.catchUp();
  };

  before(async () => {
    on = await stage();
    number = await on.notice(0);
    await on.card(number, north);
  });
  after(() => on.close());

  it("hold nothing that is only late", async () => {
    await comes("2026-11-25T12:00");
    assert.match(await on.ask("Bram", "open eindjes"), /geen open eindjes/);
  });

  it("hold a role that nobody took and a step that nobody did, each with a link to its case", async () => {
    await comes("2026-12-03T12:00");
    const list = await on.ask("Bram", "open eindjes");
    assert.match(list, /de rol van casemanager PI is nog vrij, open eindje sinds do 26 nov/);
    assert.match(list, /open eindje sinds di 1 dec/);
    assert.ok(list.includes(`[${number}](https://teams.microsoft.com/l/message/`));
  });

  it("are read by team leads too, and by nobody else", async () => {
    assert.match(await on.ask("Tess", "open eindjes"), /open eindje sinds/);
    assert.match(await on.ask("Joris", "open eindjes"), /voor teamleiders en beheerders/);
  });

  it("lose the role as soon as somebody takes it on", async () => {
    const card = await on.card(number, north);
    await on.press("Joris", card, { verb: "claim", data: { case: number, role: "prisonCaseManager" } });
    assert.doesNotMatch(await on.ask("Bram", "open eindjes"), /de rol van casemanager PI is nog vrij/);
  });
});
