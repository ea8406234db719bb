import assert from "node:assert/strict";
import { tenant } from "../../practice/people.ts";
import { instant } from "../../src/calendar/day.ts";
import { personId } from "../../src/case/person.ts";
import type { RoleName } from "../../src/case/roles/roles.ts";
import { caseNumber } from "../support/chain.ts";
import { regionFileWith } from "../support/regionFile.ts";
import { north, player, type Stage, saidIn, soon, stage, wordsOf } from "../support/stage.ts";

const idOf = (name: string) => personId(tenant, player(name).objectId);

/** The sample region in which Joris usually does PI Ter Peel, and Daan usually leads for Venlo. */
const region = () =>
  regionFileWith(() => ({
    defaultHolders: [
      { role: "prisonCaseManager", prison: "ter-peel", person: idOf("Joris") },
      { role: "aftercareCoordinator", municipality: "GM0983", person: idOf("Daan") },
    ],
  }));

const check = {
  ...{ zvhClient: "no", gcosDone: "true" },
  ...{ "knownAt.benefits": "yes", "knownAt.wmo": "no", "knownAt.communityTeam": "no" },
};

describe("whoever usually holds a role", () => {
  let on: Stage;
  let number = "";
  let remove = () => {};

  beforeEach(async () => {
    const file = region();
    remove = file.remove;
    on = await stage({ regionFile: file.path });
    // Who works here is asked now and then only: the house began when nobody was listed yet.
    on.setClock(instant("2026-11-23T10:05+01:00"));
    number = await on.notice(0);
    await on.card(number, north, /Joris Kempen \(nog te bevestigen\)/);
  });
  afterEach(async () => {
    await on.close();
    remove();
  });

  const press = async (name: string, verb: string, data: Readonly<Record<string, unknown>>) => {
    const card = await on.card(number, north);
    return saidIn((await on.press(name, card, { verb, data: { case: number, ...data } })).shows);
  };
  const holder = async (role: RoleName) => {
    const now = (await on.store.cases.read(caseNumber(number)))?.row.case.roles[role];
    return now?.state === "held" ? now.by.name : now?.state;
  };
  const comes = async (moment: string) => {
    on.setClock(instant(`${moment}+01:00`));
    await on.bot.catchUp();
  };
  /** What is said under the card of a role that is still free. */
  const roleFree = async (role: string) => {
    const { conversation } = await on.card(number, north);
    const words = new RegExp(`de rol van ${role} is nog vrij`);
    return wordsOf(
      await soon(on.teams, () => on.teams.messages(conversation).find((each) => words.test(wordsOf(each)))),
    );
  };

  it("stands on the card as not confirmed yet, beside the button that is there for everybody", async () => {
    const card = wordsOf(await on.card(number, north));
    assert.match(card, /Casemanager PI:\*\* Joris Kempen \(nog te bevestigen\).*"title":"Ik pak dit op"/);
    assert.equal(await holder("prisonCaseManager"), "open");
  });

  it("holds it with one click on that button", async () => {
    assert.match(await press("Joris", "claim", { role: "prisonCaseManager" }), /Jij bent nu casemanager PI/);
    assert.match(wordsOf(await on.card(number, north, /Joris Kempen \(PI/)), /Joris Kempen \(PI Ter Peel\)/);
    assert.equal(await holder("prisonCaseManager"), "Joris Kempen");
  });

  it("holds it by confirming it as well, and twice is once", async () => {
    assert.doesNotMatch(await press("Joris", "confirmDefaultHolder", { role: "prisonCaseManager" }), /niets veranderd/);
    assert.doesNotMatch(await press("Joris", "confirmDefaultHolder", { role: "prisonCaseManager" }), /niets veranderd/);
    assert.equal(await holder("prisonCaseManager"), "Joris Kempen");
  });

  it("keeps nobody from taking it, and is then told who holds it", async () => {
    assert.match(await press("Fenna", "claim", { role: "prisonCaseManager" }), /Jij bent nu casemanager PI/);
    assert.match(
      await press("Joris", "confirmDefaultHolder", { role: "prisonCaseManager" }),
      /al bezet\. Fenna Winters \(PI Ter Peel en PI Roermond\)/,
    );
    assert.doesNotMatch(wordsOf(await on.card(number, north, /Fenna Winters/)), /nog te bevestigen/);
  });

  it("is the only one who can confirm it", async () => {
    assert.match(await press("Fenna", "confirmDefaultHolder", { role: "prisonCaseManager" }), /niet aangeboden/);
    assert.equal(await holder("prisonCaseManager"), "open");
  });

  it("is shown for the lead after the check, and not before it can be taken on", async () => {
    assert.doesNotMatch(wordsOf(await on.card(number, north)), /Daan Aerts/);
    await press("Liv", "recordCheck", check);
    await on.card(number, north, /Coördinator nazorg:\*\* Daan Aerts \(nog te bevestigen\)/);
    await press("Daan", "confirmDefaultHolder", { role: "aftercareCoordinator" });
    await on.card(number, north, /Coördinator nazorg:\*\* Daan Aerts \(gemeente Venlo\)/);
  });

  it("hears before the team lead that the role is still free", async () => {
    await comes("2026-11-24T08:30");
    const said = await roleFree("casemanager PI");
    assert.match(said, /<at>Joris Kempen<\/at>/);
    assert.doesNotMatch(said, /<at>Tess Hermans<\/at>/);
  });

  it("lets everybody in reach hear of it a day later, when nobody did anything", async () => {
    await on.ask("Fenna", "help");
    await comes("2026-11-24T08:30");
    await comes("2026-11-25T08:30");
    const chat = on.teams
      .messages(`a:1${player("Fenna").objectId}`)
      .map(wordsOf)
      .join("\n");
    assert.match(chat, /Open rollen.*de rol van casemanager PI is nog vrij/);
  });
});
