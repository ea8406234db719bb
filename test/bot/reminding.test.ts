import assert from "node:assert/strict";
import { instant } from "../../src/calendar/day.ts";
import { north, type Stage, stage, wordsOf } from "../support/stage.ts";

const at = (text: string) => instant(`${text}+01:00`);

describe("a casemanager who lets a step pass", () => {
  let on: Stage;
  let number = "";
  const thread = async () => on.teams.messages((await on.card(number, north)).conversation).map(wordsOf);
  const comes = async (moment: string) => {
    on.setClock(at(moment));
    await on.bot.catchUp();
  };

  before(async () => {
    on = await stage();
    number = await on.notice(0);
    const card = await on.card(number, north);
    await on.press("Joris", card, { verb: "claim", data: { case: number, role: "prisonCaseManager" } });
    await comes("2026-11-23T10:05");
  });
  after(() => on.close());

  it("is named in the thread on the last day itself, in open hours", async () => {
    await comes("2026-11-26T07:00");
    assert.equal((await thread()).filter((text) => text.includes("contact leggen tussen PI en regie staat")).length, 0);
    await comes("2026-11-26T09:00");
    const said = (await thread()).filter((text) => text.includes("Joris Kempen"));
    assert.match(
      said.join("\n"),
      /<at>Joris Kempen<\/at> Zaak NML-2026-0001: contact leggen tussen PI en regie staat voor do 26 nov/,
    );
  });

  it("is told so once: looking again says nothing more", async () => {
    const before = await thread();
    await comes("2026-11-26T09:10");
    await comes("2026-11-26T23:00");
    assert.deepEqual(await thread(), before);
  });

  it("hears nothing in the weekend, whatever is late", async () => {
    await comes("2026-11-27T16:00");
    const friday = await thread();
    await comes("2026-11-28T11:00");
    await comes("2026-11-29T11:00");
    assert.deepEqual(await thread(), friday);
  });
});
