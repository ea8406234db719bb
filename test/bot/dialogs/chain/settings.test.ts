import assert from "node:assert/strict";
import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { bury } from "../../../../src/audit/erase.ts";
import { instant, later } from "../../../../src/calendar/day.ts";
import { planLook } from "../../../../src/reminders/look.ts";
import { caseNumber } from "../../../support/chain.ts";
import { onScreen, opensFrom } from "../../../support/screen.ts";
import { monday, north, player, type Stage, stage, wordsOf } from "../../../support/stage.ts";

const terPeel = "19:pi-ter-peel@thread.tacv2";
const bram = { person: player("Bram").id, conversation: terPeel };
const config = z.object({ responseType: z.literal("config"), config: z.looseObject({ type: z.string() }) });

describe("instellingen", () => {
  let on: Stage;
  before(async () => {
    on = await stage();
  });
  after(() => on.close());

  const opens = async () => {
    const by = { ...bram, activity: "1" };
    return onScreen(on, by, (await on.teams.openDialog({ ...by, data: { dialog: "settings" } })).shows);
  };

  it("shows in a chat what is linked, and what has no channel yet", async () => {
    assert.match(await on.ask("Joris", "instellingen"), /Dit is voor beheerders/);
    const data = { dialog: "settings" };
    const chat = { person: bram.person, conversation: "a:1", activity: "1" };
    const { says } = onScreen(on, chat, (await on.teams.openDialog({ ...chat, data })).shows);
    assert.match(says, /"title":"PI Ter Peel","value":"heeft nog geen kanaal"/);
    assert.match(says, /"title":"ZVH Noord-Limburg","value":"(Noord-Limburg|een kanaal)"/);
    assert.match(says, /Koppelen doe je in het kanaal/);
  });

  it("opens in a channel with what that is linked to, and links it", async () => {
    await on.teams.say({ ...bram, text: "instellingen" });
    assert.match(wordsOf(on.teams.messages(terPeel).at(-1) ?? assert.fail()), /Instellingen/);
    const window = await opens();
    assert.match(window.says, /"title":"Dit kanaal","value":"is niet gekoppeld"/);
    assert.match(window.says, /"choices":\[\{"title":"PI Roermond"/);
    assert.match((await window.press("Koppelen")).beside["link"] ?? "", /Kies een antwoord/);
    assert.match((await window.press("Koppelen", { link: "prison:ter-peel" })).says, /Zaken van PI Ter Peel/);
    assert.match((await opens()).says, /"title":"Dit kanaal","value":"PI Ter Peel"/);
    await (await opens()).press("Koppelen", { link: "prison:roermond" });
    assert.match((await (await opens()).press("Ontkoppel PI Ter Peel")).says, /Zaken van PI Ter Peel komen niet meer/);
    assert.match((await opens()).says, /"title":"Dit kanaal","value":"PI Roermond"/);
    await (await opens()).press("Koppelen", { link: "prison:ter-peel" });
    assert.match((await (await opens()).press("Ontkoppel alles")).says, /komen geen zaken meer/);
  });

  it("is the same behind the gear that Teams shows for a channel", async () => {
    const opened = await on.teams.configure({ ...bram, name: "config/fetch" });
    assert.equal(config.parse(opened.body).config.type, "continue");
    assert.match(JSON.stringify(opened.body), /Koppel dit kanaal aan/);
    const data = { does: "link", nonce: "n", link: "prison:ter-peel" };
    const sent = await on.teams.configure({ ...bram, name: "config/submit", data });
    assert.deepEqual(config.parse(sent.body).config.type, "message");
    assert.match((await opens()).says, /"title":"Dit kanaal","value":"PI Ter Peel"/);
    const other = await on.teams.configure({ ...bram, person: player("Joris").id, name: "config/fetch" });
    assert.match(JSON.stringify(other.body), /Dit is voor beheerders/);
  });
});

describe("instellingen, when the decree days of the region file run out", () => {
  it("says until when they are known", async () => {
    const on = await stage({ at: instant("2028-10-01T10:00:00+02:00") });
    const by = { person: player("Bram").id, conversation: "a:1", activity: "1" };
    const { shows } = await on.teams.openDialog({ ...by, data: { dialog: "settings" } });
    assert.match(onScreen(on, by, shows).says, /Kalender.*bekend tot en met zo 31 dec\. Vul de volgende aan/);
    await on.close();
  });
});

describe("afgifte", () => {
  it("shows what Teams refused, and says it once more", async () => {
    const on = await stage();
    assert.match(await on.ask("Bram", "afgifte"), /Alles is afgegeven/);
    assert.match(await on.ask("Liv", "afgifte"), /Dit is voor beheerders/);
    on.teams.misbehave({ answer: 403 }, { when: ({ path }) => path.includes("noord-limburg") });
    const number = await on.notice(0);
    let said = "";
    while (!said.includes(number)) said = await on.ask("Bram", "afgifte");
    assert.match(said, /1 bericht is blijven steken.*kaart · Teams weigerde het/);
    const by = { person: player("Bram").id, conversation: "a:1", activity: "1" };
    const settings = onScreen(on, by, (await on.teams.openDialog({ ...by, data: { dialog: "settings" } })).shows);
    assert.match(settings.says, /"title":"Niet afgegeven","value":"1 \(typ: afgifte\)"/);
    const data = { dialog: "retry", number, key: "card:19:noord-limburg@thread.tacv2" };
    const window = onScreen(on, by, (await on.teams.openDialog({ ...by, data })).shows);
    assert.match((await window.press("Opnieuw proberen")).says, /Ik probeer het nu nog een keer/);
    await on.bot.catchUp();
    await on.card(number, "19:noord-limburg@thread.tacv2");
    assert.match((await window.press("Opnieuw proberen")).says, /intussen al opgelost/);
    await on.close();
  });

  it("shows somebody's list of the day that Teams refused, by name, and says it once more", async () => {
    const on = await stage();
    const number = await on.notice(0);
    const claim = { verb: "claim", data: { case: number, role: "prisonCaseManager" } };
    await on.press("Joris", await on.card(number, north), claim);
    await on.ask("Joris", "help");
    const own = `a:1${player("Joris").objectId}`;
    on.teams.misbehave({ answer: 403 }, { when: ({ path }) => path.includes(player("Joris").objectId) });
    on.setClock(instant("2026-11-24T08:30:00+01:00"));
    await on.bot.catchUp();
    const lists = () => on.teams.messages(own).filter((each) => wordsOf(each).includes("Goedemorgen Joris")).length;
    assert.equal(lists(), 0);
    const said = await on.ask("Bram", "afgifte");
    assert.match(said, /1 bericht is blijven steken.*De lijst van de dag van Joris Kempen.*Teams weigerde het/);
    assert.doesNotMatch(said, new RegExp(player("Joris").objectId));
    const window = await opensFrom(on, "Bram", "afgifte", "Opnieuw proberen");
    assert.match(window.says, /Ik stuur de lijst nog één keer/);
    assert.match((await window.press("Opnieuw proberen")).says, /Ik stuur de lijst zo nog een keer/);
    on.setClock(instant("2026-11-24T08:30:06+01:00"));
    await on.bot.catchUp();
    assert.equal(lists(), 1);
    assert.match(await on.ask("Bram", "afgifte"), /Alles is afgegeven/);
    assert.match((await window.press("Opnieuw proberen")).says, /intussen al opgelost/);
    await on.close();
  });

  it("shows what Teams does not let us empty of an erased case, and takes note that somebody took it away", async () => {
    const on = await stage();
    const number = caseNumber(await on.notice(0));
    await on.card(number, north);
    while ((await on.store.cases.cards(number)).some(({ row }) => row.shown === null)) await setImmediate();
    const before = (await on.store.cases.read(number)) ?? assert.fail();
    const stop = on.teams.misbehave(
      { answer: 403 },
      { times: 100, when: ({ method, path }) => method === "PUT" && path.includes(north) },
    );
    const gone = on.teams.misbehave({ answer: 410 }, { when: ({ method }) => method === "PUT" });
    await bury({ store: on.store, clock: { now: () => monday } }, before, "subject");
    await planLook(on.store, number, monday);
    await on.bot.catchUp();
    const looks = await on.store.agenda.due(later(monday, 86_400), 100);
    const again = looks.filter(({ row }) => row.subject === number && row.at > later(monday, 60));
    assert.deepEqual([...new Set(again.map(({ row }) => row.at))], [later(monday, 86_400)], "it is tried once a day");
    const button = /de zaak is gewist, maar Teams laat dit niet leegmaken.*Ik heb het zelf weggehaald/;
    assert.match(await on.ask("Bram", "afgifte"), button);
    const window = await opensFrom(on, "Bram", "afgifte", "Ik heb het zelf weggehaald");
    assert.match((await window.press("Ik heb het zelf weggehaald")).says, /Ik wis wat er nog van de zaak over is/);
    assert.match((await window.press("Ik heb het zelf weggehaald")).says, /intussen al opgelost/);
    await on.bot.catchUp();
    assert.equal((await on.store.tombstones.read(number))?.row.state, "erased");
    assert.match(await on.ask("Bram", "afgifte"), /Alles is afgegeven/);
    stop();
    gone();
    await on.close();
  });
});
