import assert from "node:assert/strict";
import { setImmediate } from "node:timers/promises";
import { personId } from "../../../../src/case/person.ts";
import { opensFrom } from "../../../support/screen.ts";
import { player, type Stage, stage, wordsOf } from "../../../support/stage.ts";

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
    assert.match((await window.press("Goedkeuren")).says, /al beslist/);
  });

  it("tells the channel of the intake desk that somebody asks, and not who", async () => {
    await asks();
    const told = () => on.teams.messages(desk).map(wordsOf).join(" ");
    while (!told().includes("Iemand vraagt of die mee mag doen")) await setImmediate();
    assert.doesNotMatch(told(), /Joris/);
  });

  it("can be refused, once", async () => {
    await asks();
    const window = await opensFrom(on, "Bram", "aanvragen", "Afwijzen");
    assert.match((await window.press("Afwijzen")).says, /is afgewezen/);
    assert.match((await window.press("Afwijzen")).says, /al beslist/);
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
