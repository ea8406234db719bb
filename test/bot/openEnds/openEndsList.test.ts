import assert from "node:assert/strict";
import { instant } from "../../../src/calendar/day.ts";
import { desk, middle, north, player, type Stage, stage, wordsOf } from "../../support/stage.ts";

describe("the list of open ends in the channel of the region", () => {
  let on: Stage;
  const numbers: string[] = [];
  const comes = async (moment: string) => {
    on.setClock(instant(`${moment}+01:00`));
    await on.bot.catchUp();
  };
  const lists = () =>
    on.teams
      .messages(desk)
      .map(wordsOf)
      .filter((text) => /Open eindjes|Open ends/.test(text));
  const list = () => lists().at(-1) ?? "";
  const news = () =>
    on.teams
      .messages(desk)
      .map(wordsOf)
      .filter((text) => /nieuwe? open eindje/.test(text));

  before(async () => {
    on = await stage();
    for (const nth of [0, 1]) numbers.push(await on.notice(nth));
    const [first = "", second = ""] = numbers;
    await on.card(first, north);
    await on.card(second, middle);
    await on.ask("Bram", "help");
  });
  after(() => on.close());

  it("stands there from the first morning on, and says kindly that there are none", async () => {
    await comes("2026-11-24T08:32");
    assert.match(list(), /Open eindjes: geen.*Er ligt nu niets/);
    assert.deepEqual(news(), []);
  });

  it("shows what became an open end, grouped, each with a link to its case and the button to look", async () => {
    await comes("2026-11-26T08:30");
    await comes("2026-11-26T08:32");
    assert.match(
      list(),
      /Open eindjes: 2.*Rollen die nog vrij zijn.*casemanager PI is nog vrij, open eindje sinds do 26 nov/,
    );
    for (const number of numbers) {
      assert.ok(list().includes(`[${number}](https://teams.microsoft.com/l/message/`));
      assert.ok(list().includes(`"value":"zaak ${number}"`));
    }
    assert.doesNotMatch(list(), /OEFEN-|T-1000/);
  });

  it("is one message, and names the administrators once for all that is new, under it and without a case", async () => {
    assert.equal(lists().length, 1);
    assert.deepEqual(news().length, 1);
    assert.match(
      news()[0] ?? "",
      /<at>Bram [^<]+<\/at> Er zijn 2 nieuwe open eindjes\. Ze staan op de lijst hierboven\./,
    );
    assert.doesNotMatch(news()[0] ?? "", /NML-/);
  });

  it("says nothing more that day, whatever is looked at", async () => {
    await comes("2026-11-26T11:00");
    await comes("2026-11-26T16:00");
    assert.deepEqual([lists().length, news().length], [1, 1]);
  });

  it("loses within minutes what somebody takes on", async () => {
    const [number = ""] = numbers;
    const card = await on.card(number, north);
    await on.press("Joris", card, { verb: "claim", data: { case: number, role: "prisonCaseManager" } });
    await comes("2026-11-26T16:03");
    assert.match(list(), /Open eindjes: 1/);
    assert.ok(!list().includes(number));
  });

  it("tells on another day what is new by then, most urgent first", async () => {
    await comes("2026-12-03T08:30");
    await comes("2026-12-03T08:32");
    assert.equal(lists().length, 1);
    assert.equal(news().length, 2);
    assert.match(list(), /Rollen die nog vrij zijn.*Stappen en afspraken/);
  });

  it("speaks the language of its channel", async () => {
    await on.teams.say({ person: player("Bram").id, conversation: desk, text: "taal engels" });
    await comes("2026-12-04T08:32");
    assert.match(list(), /Open ends: .*Steps and agreements/);
  });

  it("says that it is over where the region is unlinked", async () => {
    await on.teams.say({ person: player("Bram").id, conversation: desk, text: "ontkoppel regio" });
    await comes("2026-12-04T09:00");
    await comes("2026-12-04T09:03");
    assert.deepEqual(lists(), []);
    assert.ok(
      on.teams.messages(desk).map(wordsOf).includes("De lijst met open eindjes wordt hier niet meer bijgehouden."),
    );
  });
});
