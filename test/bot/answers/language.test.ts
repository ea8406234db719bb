import assert from "node:assert/strict";
import { instant } from "../../../src/calendar/day.ts";
import { regionFileWith } from "../../support/regionFile.ts";
import { north, player, type Stage, stage, wordsOf } from "../../support/stage.ts";

/** A moment of the winter, on the clocks of the region. */
const at = (text: string) => instant(`${text}:00+01:00`);

describe("the language of a channel", () => {
  let on: Stage;
  before(async () => {
    on = await stage();
  });
  after(() => on.close());

  const say = async (name: string, text: string) => {
    await on.teams.say({ person: player(name).id, conversation: north, text });
    return wordsOf(on.teams.messages(north).at(-1) ?? assert.fail("nothing was said"));
  };

  it("is chosen by an administrator, and the cards that stand there change", async () => {
    const number = await on.notice(0);
    await on.card(number, north, /Wie doet mee\?/);
    assert.match(await say("Bram", "taal en"), /The cards in this channel are in English from now on/);
    await on.card(number, north, /Who takes part\?/);
    assert.match(await say("Bram", "taal nl"), /De kaarten in dit kanaal zijn vanaf nu in het Nederlands/);
    await on.card(number, north, /Wie doet mee\?/);
  });

  it("stays what it is when something is said under a card, and the case goes on", async () => {
    const number = await on.notice(0);
    await say("Bram", "taal en");
    const card = await on.card(number, north, /Who takes part\?/);
    await on.press("Joris", card, { verb: "claim", data: { case: number, role: "prisonCaseManager" } });
    on.setClock(at("2026-11-25T08:30"));
    await on.bot.catchUp();
    await on.card(number, north, /late since/);
    await on.press("Joris", card, { verb: "attendIntake", data: { case: number } });
    await on.card(number, north, /Joins: Joris Kempen/);
    await say("Bram", "taal nl");
    await on.card(number, north, /Gaat mee: Joris Kempen/);
  });

  it("does not follow somebody else, who chooses only how they are answered themselves", async () => {
    const number = await on.notice(0);
    await on.card(number, north, /Wie doet mee\?/);
    assert.match(await say("Joris", "taal en"), /From now on I answer you in English/);
    await on.card(number, north, /Wie doet mee\?/);
  });
});

describe("a language that the region does not offer", () => {
  const file = regionFileWith(() => ({ languages: { default: "nl", offered: ["nl"] } }));
  let on: Stage;
  before(async () => {
    on = await stage({ regionFile: file.path });
  });
  after(async () => {
    await on.close();
    file.remove();
  });

  it("is not spoken, and whoever asks for it hears so", async () => {
    await on.teams.say({ person: player("Bram").id, conversation: north, text: "taal en" });
    const said = wordsOf(on.teams.messages(north).at(-1) ?? assert.fail("nothing was said"));
    assert.match(said, /In deze regio werkt Ketenmaat niet in die taal/);
  });
});
