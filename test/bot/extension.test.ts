import assert from "node:assert/strict";
import { north, player, type Stage, stage } from "../support/stage.ts";

describe("searching a case from the compose box", () => {
  let on: Stage;
  let number = "";
  before(async () => {
    on = await stage();
    number = await on.notice(0);
    await on.card(number, north);
  });
  after(() => on.close());

  const search = async (name: string, zoek: string, conversation = north) => {
    const asked = { person: player(name).id, conversation };
    const { body } = await on.teams.query({ ...asked, command: "zaakzoeken", parameters: { zoek } });
    return JSON.stringify(body);
  };

  it("finds it by its number, whole or short, by prison and by municipality", async () => {
    for (const text of [number, "1", "0001", "ter peel", "Venlo"]) {
      assert.match(await search("Joris", text), new RegExp(`"attachmentLayout":"list".*Zaak ${number}`), text);
    }
  });

  it("shows one's own cases without a word, and says so when there are none", async () => {
    assert.match(await search("Joris", ""), /Ik vind geen zaak/);
    await on.press("Joris", await on.card(number, north), {
      verb: "claim",
      data: { case: number, role: "prisonCaseManager", shown: "card" },
    });
    assert.match(await search("Joris", ""), new RegExp(`Zaak ${number}`));
  });

  it("inserts nothing about whom it is, and no card that would have to be edited later", async () => {
    const found = await search("Joris", "1");
    assert.doesNotMatch(found, /OEFEN-|T-1000/);
    assert.doesNotMatch(found, /"shown":"card"/);
  });

  it("finds nothing for somebody without a part in it, nor where the chain does not meet", async () => {
    assert.match(await search("Noor", "9999"), /Ik vind geen zaak/);
    assert.match(await search("Joris", "1", `a:1${player("Joris").objectId}`), /alleen in een kanaal dat aan de keten/);
  });

  it("bears what clients send along that makes no sense", async () => {
    const value = { commandId: "zaakzoeken", parameters: [{ name: "zoek", value: 1 }], queryOptions: { count: 500 } };
    const asked = { person: player("Joris").id, conversation: north, name: "composeExtension/query", value };
    assert.match(JSON.stringify((await on.teams.invoke(asked)).body), new RegExp(`Zaak ${number}`));
  });
});
