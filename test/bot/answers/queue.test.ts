import assert from "node:assert/strict";
import { sampleNotice, sendNotice } from "../../../practice/samples.ts";
import { instant } from "../../../src/calendar/day.ts";
import { clockFrom } from "../../../src/clock.ts";
import { localSettings } from "../../../src/config.ts";
import { caseNumber } from "../../support/chain.ts";
import { opensFrom } from "../../support/screen.ts";
import { monday, north, player, type Stage, stage, wordsOf } from "../../support/stage.ts";

describe("wachtrij", () => {
  let on: Stage;
  let sent = 0;
  const newId = () => {
    sent += 1;
    return `${String(sent).padStart(8, "0")}-1111-4000-8000-000000000000`;
  };
  const handIn = (notice: object) => {
    const at = new Date(Temporal.Now.instant().epochMilliseconds);
    return sendNotice(notice, { url: on.bot.url, secret: localSettings.NOTICE_SECRETS, newId, at });
  };
  const send = (changes: Readonly<Record<string, unknown>>) => {
    const clock = clockFrom(() => Temporal.Instant.from(monday));
    return handIn({ ...sampleNotice(0, { clock, newId }), ...changes });
  };
  before(async () => {
    on = await stage();
  });
  after(() => on.close());

  it("is empty on a quiet day, and is the desk's alone", async () => {
    assert.match(await on.ask("Liv", "wachtrij"), /De wachtrij is leeg/);
    assert.match(await on.ask("Joris", "wachtrij"), /voor ZVH administratie en beheerders/);
  });

  it("is shown in one's own chat alone: a channel would read along", async () => {
    await on.teams.say({ person: player("Liv").id, conversation: north, text: "wachtrij" });
    assert.match(wordsOf(on.teams.messages(north).at(-1) ?? assert.fail()), /alleen zien in je eigen chat/);
  });

  it("shows a refused notice by its reference and fields, never by what it held", async () => {
    await assert.rejects(send({ sourceReference: "BRON-1", name: "Jansen", prison: "alcatraz" }));
    const said = await on.ask("Liv", "wachtrij");
    assert.match(said, /1 melding geweigerd.*BRON-1: prison, een veld dat niet mag/);
    assert.doesNotMatch(said, /Jansen|alcatraz/);
    const window = await opensFrom(on, "Liv", "wachtrij", "Gezien");
    assert.match(window.says, /Ik heb er niets van bewaard/);
    assert.match((await window.press("Haal uit de wachtrij")).says, /niet meer in de wachtrij/);
    assert.match(await on.ask("Liv", "wachtrij"), /De wachtrij is leeg/);
  });

  it("shows how often a sender's signature was refused, to administrators too, until somebody has seen it", async () => {
    const secret = `whsec_${Buffer.from("a secret that has expired").toString("base64")}`;
    const at = new Date(Temporal.Now.instant().epochMilliseconds);
    for (let nth = 0; nth < 3; nth++) {
      await assert.rejects(sendNotice({}, { url: on.bot.url, secret, newId, at }));
    }
    assert.match(
      await on.ask("Liv", "wachtrij"),
      /Geweigerd aan de deur.*Sinds ma 23 nov: 3 keer geweigerd, handtekening/,
    );
    assert.match((await opensFrom(on, "Bram", "instellingen", "Instellingen")).says, /Sinds ma 23 nov: 3 keer/);
    await (await opensFrom(on, "Liv", "wachtrij", "Gezien")).press("Haal uit de wachtrij");
    assert.match(await on.ask("Liv", "wachtrij"), /De wachtrij is leeg/);
  });

  it("shows on Monday what was refused on Friday, the latest first, and counts no further than a hundred", async () => {
    const refused = on.store.notices.queue("refused");
    await assert.rejects(send({ sourceReference: "VRIJDAG-1", prison: "alcatraz" }));
    on.setClock(instant("2026-11-30T10:00:00+01:00"));
    for (const nth of [2, 3]) await assert.rejects(send({ sourceReference: `MAANDAG-${nth}`, prison: "alcatraz" }));
    assert.match(await on.ask("Liv", "wachtrij"), /Er wachten 3 dingen.*MAANDAG.*MAANDAG.*VRIJDAG-1/);
    const [{ document } = assert.fail(), ...others] = await refused.list({});
    assert.equal(others.length, 2);
    for (let nth = 0; nth < 104; nth++) await refused.put(`z${nth}`, document);
    assert.match(await on.ask("Liv", "wachtrij"), /Er wachten meer dan 100 dingen.*Toon nog 95/);
    assert.match(await on.ask("Liv", "help"), /Er wachten meer dan 100 dingen op jullie/);
    assert.match(await on.ask("Liv", "wachtrij pagina 22"), /Er wachten 107 dingen.*Pagina 22 van 22/);
    for (const { key } of await refused.list({})) await refused.remove(key);
    on.setClock(monday);
  });

  it("shows a release of which there is no case", async () => {
    await assert.rejects(
      handIn({ kind: "release", sourceReference: "VRIJ-1", personNumber: "999", releasedOn: "2026-11-20" }),
    );
    assert.match(await on.ask("Liv", "wachtrij"), /Uit-detentiemelding zonder zaak.*VRIJ-1.*ik vind geen zaak/);
    await (await opensFrom(on, "Liv", "wachtrij", "Gezien")).press("Haal uit de wachtrij");
  });

  it("shows a municipality that nobody knows yet, with the window to fill it in", async () => {
    await send({ municipality: null, municipalityBasis: "unknown", personNumber: "P0" });
    const window = await opensFrom(on, "Liv", "wachtrij", "Gemeente aanpassen");
    await window.press("Vastleggen", { municipality: "GM0983", basis: "registered" });
    assert.match(await on.ask("Liv", "wachtrij"), /De wachtrij is leeg/);
  });

  it("shows a possible double, which is merged in one window with the other number filled in (scenario 8)", async () => {
    const first = await send({ personNumber: "P1" });
    const second = await send({ personNumber: "P1" });
    assert.match(await on.ask("Liv", "wachtrij"), new RegExp(`Misschien een dubbele zaak.*${second}, naast ${first}`));
    const window = await opensFrom(on, "Liv", "wachtrij", "Zaken samenvoegen");
    assert.equal(window.filled["into"], first);
    const wrong = await window.press("Zaak beëindigen", { into: second });
    assert.match(wrong.beside["into"] ?? "", /deze zaak zelf/);
    const gone = await window.press("Zaak beëindigen", { into: "NML-2026-9999" });
    assert.match(gone.beside["into"] ?? "", /Ik vind deze zaak niet/);
    assert.match((await window.press("Zaak beëindigen", { into: "146" })).beside["into"] ?? "", /geen zaaknummer/);
    await window.press("Zaak beëindigen");
    const it = (await on.store.cases.read(caseNumber(second)))?.row.case;
    assert.equal(it?.stage.state, "merged");
    assert.match(await on.ask("Liv", "wachtrij"), /De wachtrij is leeg/);
  });

  it("lets a pair that is no double go", async () => {
    await send({ personNumber: "P2" });
    await send({ personNumber: "P2" });
    await (await opensFrom(on, "Liv", "wachtrij", "Geen dubbel")).press("Haal uit de wachtrij");
    assert.match(await on.ask("Liv", "wachtrij"), /De wachtrij is leeg/);
  });

  it("links somebody who was here before, with the agreements that were left open (scenario 7)", async () => {
    const first = await send({ personNumber: "P3" });
    const card = await on.card(first, north);
    await on.press("Joris", card, { verb: "claim", data: { case: first, role: "prisonCaseManager" } });
    const agreement = { case: first, domain: "housing", what: "Adres regelen", due: "2026-12-10" };
    await on.press("Joris", card, { verb: "agree", data: { ...agreement, owner: "prisonCaseManager" } });
    await on.press("Joris", card, { verb: "reportRelease", data: { case: first, on: "2026-11-23" } });
    on.setClock(monday);
    const second = await send({ personNumber: "P3", admittedOn: "2026-11-23" });
    const window = await opensFrom(on, "Liv", `zaak ${second}`, "Meer…");
    assert.match(window.says, /Verbinden met eerdere zaak/);
    const link = await window.press("Verder", { dialog: "link" });
    await link.press("Vastleggen", { earlier: first });
    const it = (await on.store.cases.read(caseNumber(second)))?.row.case;
    assert.deepEqual(it?.earlier, [first]);
    assert.deepEqual(
      it?.agreements.map(({ what }) => what),
      ["Adres regelen"],
    );
  });

  it("is on the list of the day of whoever works at the desk, with the button that shows it", async () => {
    await assert.rejects(send({ sourceReference: "BRON-9", prison: "alcatraz" }));
    await on.bot.catchUp();
    on.setClock(instant("2026-11-24T08:30:00+01:00"));
    await on.bot.catchUp();
    const list = on.teams
      .messages(`a:1${player("Liv").objectId}`)
      .map(wordsOf)
      .find((text) => text.includes("Goedemorgen Liv"));
    assert.match(
      list ?? "",
      /1 ding in de wachtrij.*"title":"Toon wachtrij","data":\{"msteams":\{"type":"imBack","value":"wachtrij"/,
    );
  });
});
