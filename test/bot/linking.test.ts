import assert from "node:assert/strict";
import { setImmediate } from "node:timers/promises";
import { channelNamer } from "../../src/bot/channelNames.ts";
import { places } from "../../src/people/places.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import { opensFrom } from "../support/screen.ts";
import { north, player, type Stage, stage, wordsOf } from "../support/stage.ts";

const terPeel = "19:pi-ter-peel@thread.tacv2";

describe("koppel and ontkoppel", () => {
  let on: Stage;
  before(async () => {
    on = await stage();
  });
  after(() => on.close());

  const says = async (text: string, channel = terPeel): Promise<string> => {
    await on.teams.say({ person: player("Bram").id, conversation: channel, text });
    return wordsOf(
      on.teams.messages(on.teams.messages(channel).at(-1)?.conversation ?? channel).at(-1) ?? assert.fail(),
    );
  };

  it("have the cards of running cases stand where they belong now", async () => {
    const number = await on.notice(0);
    await on.card(number, north);
    assert.match(await says("koppel gemeente venlo"), /Zaken van gemeente Venlo/);
    await on.card(number, terPeel, /Venlo/);
    await on.card(number, north, /loopt verder in een ander kanaal/);
    assert.match(await says("ontkoppel"), /Lopende zaken gaan verder waar ze nu horen/);
    await on.card(number, north, /Venlo/);
    await on.card(number, terPeel, /loopt verder in een ander kanaal/);
  });

  it("take one of several links away, or all of them, and ask which when that is not said", async () => {
    assert.match(await says("ontkoppel"), /was niet gekoppeld/);
    for (const place of ["pi roermond", "gemeente peel en maas", "zvh noord-limburg"]) await says(`koppel ${place}`);
    assert.match(
      await says("ontkoppel"),
      /PI Roermond, gemeente Peel en Maas, ZVH Noord-Limburg.*\*\*ontkoppel pi roermond\*\*/,
    );
    assert.match(await says("ontkoppel pi roermond"), /Zaken van PI Roermond komen niet meer/);
    assert.match(await says("ontkoppel pi roermond"), /niet gekoppeld aan PI Roermond/);
    assert.match(await says("ontkoppel pi nergens"), /Die plek ken ik niet/);
    assert.match(await says("ontkoppel gemeente peel en maas"), /gemeente Peel en Maas komen niet meer/);
    await says("koppel regio");
    assert.match(await says("ontkoppel alles"), /komen geen zaken meer/);
    assert.match(await says("ontkoppel"), /was niet gekoppeld/);
  });

  it("know a ZVH by its own name too", async () => {
    assert.match(await says("koppel zvh zuid-limburgse zorg- en veiligheidshuizen"), /ZVH Zuid-Limburg/);
    assert.match(await says("koppel zvh nergens"), /Die plek ken ik niet/);
    await says("ontkoppel alles");
  });

  it("show channels by the names that they have in Teams", async () => {
    let shown = "";
    while (!/"title":"ZVH Noord-Limburg","value":"Noord-Limburg"/.test(shown)) {
      shown = (await opensFrom(on, "Bram", "instellingen", "Instellingen")).says;
      await setImmediate();
    }
    assert.match(shown, /"title":"ZVH Midden-Limburg","value":"Midden-Limburg"/);
    assert.match(shown, /"title":"ZVH administratie","value":"ZVH administratie"/);
  });
});

describe("what Teams says the channels of a team are called", () => {
  const at = { id: "19:a", tenant: "t", serviceUrl: "https://one" };
  const region = { kind: "region", code: "" } as const;

  it("is kept for the channels that we know, and written only when it changed", async () => {
    const { documents } = memoryStore();
    const known = places(documents);
    await known.link(at, region, "19:team");
    let writes = 0;
    const counting = places({
      ...documents,
      write: async (...row) => {
        writes += 1;
        await documents.write(...row);
      },
    });
    const name = channelNamer(
      async () =>
        new Map([
          ["19:a", "Nazorg"],
          ["19:b", "Overig"],
        ]),
      counting,
    );
    for (const team of ["19:team", "19:team", undefined]) await name(at, team);
    assert.deepEqual(
      (await known.list()).map((place) => place.name),
      ["Nazorg"],
    );
    assert.equal(writes, 1);
  });
});
