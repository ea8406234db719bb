import assert from "node:assert/strict";
import { commandNames, spoken } from "../../../src/bot/answers/spoken.ts";
import { en } from "../../../src/cards/words/words.en.ts";
import { nl } from "../../../src/cards/words/words.nl.ts";
import { stage } from "../../support/stage.ts";

describe("help", () => {
  for (const [language, { answer }] of [["nl", nl] as const, ["en", en] as const]) {
    it(`names everything that can be asked, ${language}`, () => {
      const { help, helpStranger, helpDesk, helpTeamLead, helpAdministrator, helpAlways } = answer;
      const all = [help, helpStranger, helpDesk, helpTeamLead, helpAdministrator, helpAlways].flat().join(" ");
      const silent = commandNames.filter((name) => spoken[name].every((word) => !all.includes(`**${word}`)));
      assert.deepEqual(silent, []);
    });
  }

  it("is about what this person can do", async () => {
    const on = await stage();
    assert.doesNotMatch(await on.ask("Joris", "help"), /wachtrij|koppel|aanmelden|doorgeven/);
    assert.match(await on.ask("Liv", "help"), /\*\*wachtrij\*\*/);
    assert.doesNotMatch(await on.ask("Liv", "help"), /koppel|Er wacht/);
    assert.match(await on.ask("Bram", "help"), /\*\*aanvragen\*\*.*\*\*koppel regio\*\*/s);
    assert.match(await on.ask("Tess", "help"), /\*\*doorgeven\*\*/);
    await on.notice(5);
    assert.match(await on.ask("Liv", "help"), /Er wacht 1 ding op jullie: typ wachtrij/);
    await on.close();
  });
});
