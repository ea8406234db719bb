import assert from "node:assert/strict";
import { north, player, type Stage, stage, wordsOf } from "../../support/stage.ts";

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

  it("does not follow somebody else, who chooses only how they are answered themselves", async () => {
    const number = await on.notice(0);
    await on.card(number, north, /Wie doet mee\?/);
    assert.match(await say("Joris", "taal en"), /From now on I answer you in English/);
    await on.card(number, north, /Wie doet mee\?/);
  });
});
