import assert from "node:assert/strict";
import { caseNumber } from "../support/chain.ts";
import { middle, north, player, type Stage, saidIn, stage, wordsOf } from "../support/stage.ts";

describe("asking in one's own chat", () => {
  let on: Stage;
  let number = "";
  before(async () => {
    on = await stage();
    number = await on.notice(0);
    await on.press("Joris", await on.card(number, north), {
      verb: "claim",
      data: { case: number, role: "prisonCaseManager" },
    });
  });
  after(() => on.close());

  it("mijn zaken lists the cases in which one holds a role", async () => {
    assert.match(await on.ask("Joris", "mijn zaken"), new RegExp(`Je hebt een rol in 1 zaak.*${number}`));
    assert.match(await on.ask("Daan", "mijn zaken"), /geen rol in een zaak/);
  });

  it("open rollen lists what this person can take on, with a button, and nothing else", async () => {
    const second = await on.notice(0);
    await on.card(second, north);
    const said = await on.ask("Fenna", "open rollen");
    assert.match(said, new RegExp(`1 rol wacht.*${second}.*Ik pak dit op`));
    assert.doesNotMatch(said, new RegExp(number));
    assert.match(await on.ask("Daan", "open rollen"), /geen open rollen/);
  });

  it("zaak answers how it stands, by number, by short number and in English", async () => {
    for (const text of [`zaak ${number}`, `hoe staat zaak ${number.slice(-4)} ervoor?`, `case ${number}`]) {
      assert.match(await on.ask("Joris", text), new RegExp(`Zaak ${number}.*Joris Kempen`));
    }
  });

  it("zaak of another's reach, or one that does not exist, is answered with the reason", async () => {
    const other = await on.notice(1);
    await on.card(other, middle);
    assert.match(await on.ask("Joris", `zaak ${other}`), /Jij staat in de lijst bij een andere PI of gemeente/);
    assert.match(await on.ask("Joris", "zaak 9999"), /Ik vind deze zaak niet/);
  });

  it("a slip of the pen gets a suggestion, and nothing is a dead end", async () => {
    assert.match(await on.ask("Joris", "mijn zaekn"), /Bedoel je \*\*mijn zaken\*\*/);
    assert.match(await on.ask("Joris", "goedemorgen"), /Typ \*\*help\*\*/);
    assert.match(await on.ask("Joris", "zaak"), /Welke zaak bedoel je/);
  });

  it("taal en answers in English from then on", async () => {
    await on.ask("Noor", "taal en");
    assert.match(await on.ask("Noor", "my cases"), /You hold no role/);
    await on.ask("Noor", "taal nl");
    assert.match(await on.ask("Noor", "mijn zaken"), /geen rol/);
  });
});

describe("the dialogs", () => {
  let on: Stage;
  let number = "";
  before(async () => {
    on = await stage();
    number = await on.notice(0);
  });
  after(() => on.close());

  const fetch = async (name: string, dialog: string) => {
    const card = await on.card(number, north);
    const who = { person: player(name).id, conversation: card.conversation, activity: card.id };
    return saidIn((await on.teams.openDialog({ ...who, data: { case: number, v: 1, dialog } })).shows);
  };
  const send = async (name: string, data: Record<string, unknown>) => {
    const card = await on.card(number, north);
    const who = { person: player(name).id, conversation: card.conversation, activity: card.id };
    return (await on.teams.submitDialog({ ...who, data: { case: number, v: 1, nonce: "n", ...data } })).shows;
  };

  it("Om wie gaat het? shows the references to who may hold a role, and records that they looked", async () => {
    assert.match(await fetch("Joris", "who"), /OEFEN-.*T-1000/);
    const history = await Array.fromAsync(on.store.cases.history(caseNumber(number)));
    assert.deepEqual(
      history.map(({ type }) => type),
      ["opened", "referencesSeen"],
    );
    assert.doesNotMatch(await fetch("Bram", "who"), /OEFEN-/);
  });

  it("Check invullen is the intake desk's, and keeps what was filled in when something is missing", async () => {
    assert.match(await fetch("Joris", "check"), /Alleen ZVH administratie/);
    assert.match(await fetch("Liv", "check"), /Cliënt van het Zorg- en Veiligheidshuis/);
    const half = {
      verb: "recordCheck",
      zvhClient: "no",
      "knownAt.benefits": "yes",
      "knownAt.wmo": "no",
      gcosDone: "true",
    };
    assert.match(saidIn(await send("Liv", half)), /Kies een antwoord.*"value":"yes"/);
    const without = { ...half, "knownAt.communityTeam": "toFollow", gcosDone: "false" };
    assert.match(saidIn(await send("Liv", without)), /vast in GCOS/);
    assert.match(saidIn(await send("Liv", { ...without, gcosDone: "true" })), /De check is vastgelegd/);
    await on.card(number, north, /Coördinator nazorg:\*\* nog niemand/);
  });

  it("the lead's role is claimed after the check", async () => {
    const card = await on.card(number, north);
    await on.press("Daan", card, { verb: "claim", data: { case: number, role: "aftercareCoordinator" } });
    assert.match(wordsOf(await on.card(number, north, /Daan Aerts/)), /Coördinator nazorg:\*\* Daan Aerts/);
  });
});

describe("linking a channel", () => {
  it("brings running cases to it, and is the administrator's alone", async () => {
    const on = await stage();
    const number = await on.notice(0);
    await on.card(number, north);
    const terPeel = "19:pi-ter-peel@thread.tacv2";
    const say = (name: string) =>
      on.teams.say({ person: player(name).id, conversation: terPeel, text: "koppel pi ter-peel" });
    await say("Joris");
    assert.match(wordsOf(on.teams.messages(terPeel).at(-1) ?? assert.fail()), /Alleen een beheerder/);
    await say("Bram");
    await on.card(number, terPeel);
    await on.close();
  });
});

describe("termijnen", () => {
  let on: Stage;
  before(async () => {
    on = await stage();
  });
  after(() => on.close());

  it("answers every date of a first day, as people write one", async () => {
    for (const text of ["termijnen 23-11-2026", "termijnen 2026-11-23", "deadlines 23-11-2026"]) {
      const said = await on.ask("Joris", text);
      assert.match(said, /"title":"2a","value":"intake houden: uiterlijk vr 4 dec"/);
      assert.match(
        said,
        /"title":"3b","value":"conceptplan en trajectgesprek: streefdatum vr 11 dec, uiterlijk vr 18 dec"/,
      );
      assert.match(
        said,
        /"title":"4b","value":"trajectgesprek houden: uiterlijk vr 29 jan 2027, als het plan op tijd is/,
      );
    }
  });

  it("answers those of a case, to who has a part in it", async () => {
    const number = await on.notice(0);
    await on.card(number, north);
    assert.match(await on.ask("Joris", `termijnen ${number}`), new RegExp(`Termijnen · ${number}.*5a-start`));
    const other = await on.notice(1);
    assert.match(await on.ask("Joris", `termijnen ${other}`), /een andere PI of gemeente/);
  });

  it("asks what is meant when there is no case and no date, or no such date", async () => {
    assert.match(await on.ask("Joris", "termijnen"), /Noem een zaak of een datum/);
    assert.match(await on.ask("Joris", "termijnen 31-02-2026"), /Die datum ken ik niet/);
  });
});
