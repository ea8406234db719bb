import assert from "node:assert/strict";
import { latest } from "../../../../practice/teams/message.ts";
import { signUp } from "../../../../src/bot/dialogs/chain/access.ts";
import { instant } from "../../../../src/calendar/day.ts";
import { personId } from "../../../../src/case/person.ts";
import { opened, stranger } from "../../../support/chain.ts";
import { onScreen, opensFrom, submitIn } from "../../../support/screen.ts";
import { north, player, type Stage, soon, stage, wordsOf } from "../../../support/stage.ts";
import { cardIn, chainOf, morning, windowOn } from "../../../support/windows.ts";

const { tenant, objectId } = player("Joris");
const joris = personId(tenant, objectId);

/** The channel that is linked to the intake desk. */
const desk = "19:zvh-administratie@thread.tacv2";

describe("aanmelden", () => {
  let on: Stage;
  beforeEach(async () => {
    on = await stage();
    await on.store.documents.remove("people", joris);
  });
  afterEach(() => on.close());

  const asks = async () => {
    const window = await opensFrom(on, "Joris", "aanmelden", "Aanmelden");
    return window.press("Vraag toegang", {
      ...{ organisation: "PI Ter Peel", duties: "prisonCaseManager" },
      ...{ prisons: "ter-peel,alcatraz", municipalities: "" },
    });
  };

  it("is how somebody who is not in the list gets in: an administrator says yes, and they can begin", async () => {
    assert.match(await on.ask("Joris", "mijn zaken"), /Typ \*\*aanmelden\*\*/);
    assert.match((await asks()).says, /Je aanvraag is verstuurd/);
    assert.match(await on.ask("Joris", "mijn zaken"), /Ik ken je nog niet/);
    assert.match(
      await on.ask("Bram", "aanvragen"),
      /Joris Kempen \(PI Ter Peel\).*Casemanager PI · PI Ter Peel · geen/,
    );
    const window = await opensFrom(on, "Bram", "aanvragen", "Goedkeuren");
    assert.equal(window.filled["prisons"], "ter-peel");
    assert.match((await window.press("Goedkeuren", { prisons: "ter-peel,roermond" })).says, /staat in de lijst/);
    assert.match(await on.ask("Joris", "mijn zaken"), /geen rol in een zaak/);
    const entry = await on.bot.people.find(joris, "");
    assert.deepEqual(entry.reach, { prisons: ["ter-peel", "roermond"], municipalities: [] });
    assert.match((await window.press("Goedkeuren")).says, /Bram Maessen heeft deze aanvraag al goedgekeurd/);
  });

  const chatWith = (name: string) => on.teams.messages(`a:1${player(name).objectId}`).map(wordsOf);
  const said = (channel: string) => on.teams.messages(channel).map(wordsOf);
  const asking = /Iemand vraagt of die mee mag doen/;

  it("tells each administrator in their own chat, who can decide there; whoever asked hears what was decided", async () => {
    await on.ask("Bram", "help");
    await asks();
    const told = await soon(on.teams, () =>
      on.teams.messages(`a:1${player("Bram").objectId}`).find((each) => /Iemand wil meedoen/.test(wordsOf(each))),
    );
    assert.match(wordsOf(told), /Joris Kempen \(PI Ter Peel\)/);
    const by = { person: player("Bram").id, conversation: told.conversation, activity: told.id };
    const data = submitIn(latest(told).card, "Goedkeuren");
    const window = onScreen(on, by, (await on.teams.openDialog({ ...by, data })).shows);
    await window.press("Goedkeuren");
    await soon(on.teams, () => chatWith("Joris").find((text) => /Je aanvraag is goedgekeurd/.test(text)));
    assert.doesNotMatch(said(desk).join(" "), asking);
  });

  it("tells the channel of the intake desk, and not who asks, while no administrator has a chat; else the region's", async () => {
    await asks();
    const told = await soon(on.teams, () => said(desk).find((text) => asking.test(text)));
    assert.doesNotMatch(told, /Joris/);
    for (const [conversation, text] of [
      [desk, "ontkoppel alles"],
      [north, "koppel regio"],
    ] as const) {
      await on.teams.say({ person: player("Bram").id, conversation, text });
    }
    await asks();
    await soon(on.teams, () => said(north).find((text) => asking.test(text)));
  });

  it("stands in the settings and on the administrator's list of the day until it is decided", async () => {
    await on.ask("Bram", "help");
    await asks();
    const settings = await opensFrom(on, "Bram", "instellingen", "Instellingen");
    assert.match(settings.says, /1 aanvraag: typ \*\*aanvragen\*\*/);
    on.setClock(instant("2026-11-24T08:30:00+01:00"));
    await on.bot.catchUp();
    const list = await soon(on.teams, () => chatWith("Bram").find((text) => /Goedemorgen Bram/.test(text)));
    assert.match(list, /Wie mee wil doen.*Joris Kempen \(PI Ter Peel\).*Goedkeuren.*Afwijzen/);
  });

  it("takes a name as Teams gives it: cut when it is long, and said to be none when there is none", async () => {
    for (const [told, kept] of [
      ["", "Iemand zonder naam in Teams"],
      ["x".repeat(120), "x".repeat(80)],
    ] as const) {
      const chain = await chainOf([], morning("2026-11-23"));
      const typed = { organisation: "PI Ter Peel", duties: "prisonCaseManager", prisons: "ter-peel" };
      const window = windowOn(opened(), { chain, by: { ...stranger, name: told }, typed });
      assert.match(JSON.stringify(await signUp.sent(window)), /is verstuurd/);
      assert.equal((await chain.directory.pendingRequests())[0]?.name, kept);
    }
  });

  it("can be refused, once", async () => {
    await asks();
    const window = await opensFrom(on, "Bram", "aanvragen", "Afwijzen");
    assert.match((await window.press("Afwijzen")).says, /is afgewezen/);
    assert.match((await window.press("Afwijzen")).says, /Bram Maessen heeft deze aanvraag al afgewezen/);
    await soon(on.teams, () => chatWith("Joris").find((text) => /niet goedgekeurd/.test(text)));
    assert.match(await on.ask("Bram", "aanvragen"), /Er zijn geen aanvragen/);
  });

  it("gives nobody what only an administrator may give", async () => {
    const by = { person: player("Joris").id, conversation: "a:1" };
    const asked = { dialog: "signUp", does: "save", organisation: "x", duties: "administrator" };
    const shown = await on.teams.submitDialog({ ...by, data: asked });
    assert.match(JSON.stringify(shown.shows), /Kies een antwoord/);
    await asks();
    const grant = { ...asked, dialog: "approve", person: joris, duties: "prisonCaseManager" };
    for (const dialog of ["approve", "decline", "leave"]) {
      const { shows } = await on.teams.submitDialog({ ...by, data: { ...grant, dialog } });
      assert.match(JSON.stringify(shows), /Ik ken je nog niet/);
      const liv = { person: player("Liv").id, conversation: "a:2" };
      const desks = await on.teams.submitDialog({ ...liv, data: { ...grant, dialog } });
      assert.match(JSON.stringify(desks.shows), /Dit is voor beheerders/);
    }
    assert.match(await on.ask("Liv", "aanvragen"), /Dit is voor beheerders/);
  });
});

describe("aanmelden in a region that lists its organisations", () => {
  const opens = async (typed: object = {}) => {
    const chain = await chainOf([], morning("2026-11-23"));
    const organisations = [
      { name: "PI Roermond", tenants: [] },
      { name: "gemeente Venlo", tenants: ["venlo"] },
    ];
    const listing = { ...chain, region: { ...chain.region, organisations } };
    const by = { ...stranger, id: personId("venlo", "nora") };
    return windowOn(opened(), { chain: listing, by, typed: { duties: "municipalContact", ...typed } });
  };
  const organisationOf = (card: unknown) =>
    JSON.stringify(card).match(/\{[^{}]*"id":"organisation".*?"choices":(\[[^\]]*\])/)?.[0] ?? "";

  it("offers them, the one of somebody's own tenant first and filled in", async () => {
    const shown = organisationOf(cardIn(await signUp.open(await opens())));
    assert.match(shown, /"value":"gemeente Venlo"/);
    assert.match(shown, /\[\{"title":"gemeente Venlo".*"title":"PI Roermond"/);
  });

  it("takes no other name, however it was sent", async () => {
    const again = await signUp.sent(await opens({ organisation: "P.I. Roermond" }));
    assert.match(JSON.stringify(cardIn(again)), /Kies een antwoord/);
    const sent = await opens({ organisation: "PI Roermond" });
    assert.match(JSON.stringify(await signUp.sent(sent)), /is verstuurd/);
    assert.equal((await sent.chain.directory.pendingRequests())[0]?.organisation, "PI Roermond");
  });
});
