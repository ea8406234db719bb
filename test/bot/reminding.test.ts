import assert from "node:assert/strict";
import type { Message } from "../../practice/teams/message.ts";
import { instant } from "../../src/calendar/day.ts";
import { personId } from "../../src/case/person.ts";
import { desk, north, player, type Stage, saidIn, soon, stage, wordsOf } from "../support/stage.ts";

const at = (text: string) => instant(`${text}+01:00`);

const itBecomes = async (on: Stage, moment: string): Promise<void> => {
  on.setClock(at(moment));
  await on.bot.catchUp();
};

/** A case of which Joris is the casemanager. */
const claimedByJoris = async (on: Stage): Promise<string> => {
  const number = await on.notice(0);
  const card = await on.card(number, north);
  await on.press("Joris", card, { verb: "claim", data: { case: number, role: "prisonCaseManager" } });
  return number;
};

describe("a casemanager who lets a step pass", () => {
  let on: Stage;
  let number = "";
  const thread = async () => on.teams.messages((await on.card(number, north)).conversation).map(wordsOf);
  /** The last message in the thread that says this, as soon as there is one. */
  const saying = async (words: RegExp): Promise<Message> => {
    const { conversation } = await on.card(number, north);
    return soon(on.teams, () => on.teams.messages(conversation).findLast((message) => words.test(wordsOf(message))));
  };
  const comes = (moment: string) => itBecomes(on, moment);

  before(async () => {
    on = await stage();
    number = await claimedByJoris(on);
    await comes("2026-11-23T10:05");
  });
  after(() => on.close());

  it("is named in the thread in the afternoon of the last day itself", async () => {
    await comes("2026-11-26T12:59");
    assert.equal(
      (await thread()).filter((text) => text.includes("contact leggen tussen PI en regie, uiterlijk do 26 nov. Nog"))
        .length,
      0,
    );
    await comes("2026-11-26T13:00");
    const said = (await thread()).filter((text) => text.includes("Joris Kempen"));
    assert.match(
      said.join("\n"),
      /<at>Joris Kempen<\/at> Zaak NML-2026-0001: contact leggen tussen PI en regie, uiterlijk do 26 nov/,
    );
  });

  it("is told so once: looking again says nothing more", async () => {
    const before = await thread();
    await comes("2026-11-26T13:10");
    await comes("2026-11-26T23:00");
    assert.deepEqual(await thread(), before);
  });

  it("hears nothing in the weekend, whatever is late", async () => {
    await comes("2026-11-27T16:00");
    const friday = await thread();
    await comes("2026-11-28T11:00");
    await comes("2026-11-29T11:00");
    assert.deepEqual(await thread(), friday);
  });

  it("answers with one click, which everybody sees on the message, and is not asked again that day", async () => {
    await comes("2026-11-27T16:30");
    const reminder = await saying(/contact leggen tussen PI en regie, uiterlijk/);
    const answer = { case: number, reminder: "1e-lead", answer: "busy", shown: "reminder" };
    const shows = await on.press("Joris", reminder, { verb: "answerReminder", data: answer });
    assert.equal(saidIn(shows.shows), "Genoteerd.");
    const edited = await saying(/Beantwoord: mee bezig · Joris Kempen · vr 27 nov/);
    assert.doesNotMatch(wordsOf(edited), /Lukt niet/);
  });

  it("is done with it as soon as the step is done, wherever that was said", async () => {
    const reminder = await saying(/Beantwoord: mee bezig/);
    const data = { case: number, reminder: "1e-lead", answer: "done", shown: "reminder" };
    await on.press("Joris", reminder, { verb: "answerReminder", data });
    const edited = await saying(/✓ Gedaan · Joris Kempen · vr 27 nov/);
    assert.doesNotMatch(wordsOf(edited), /"reminder":"1e-lead"/);
  });
});

describe("what is due in two days", () => {
  let on: Stage;
  afterEach(() => on.close());
  const coming =
    /<at>Joris Kempen<\/at> Zaak NML-2026-0001: contact leggen tussen PI en regie moet uiterlijk do 26 nov/;
  const joris = personId(player("Joris").tenant, player("Joris").objectId);

  /** What stands in the thread on the morning two days before the last day. */
  async function thread(before: () => Promise<unknown>): Promise<string> {
    on = await stage();
    const number = await claimedByJoris(on);
    await before();
    await itBecomes(on, "2026-11-24T08:40");
    return on.teams
      .messages((await on.card(number, north)).conversation)
      .map(wordsOf)
      .join("\n");
  }

  it("is said in the thread to whoever has no chat of their own, once", async () => {
    const said = await thread(async () => undefined);
    assert.match(said, coming);
    await itBecomes(on, "2026-11-25T09:00");
    const { conversation } = await on.card("NML-2026-0001", north);
    assert.equal(
      on.teams
        .messages(conversation)
        .map(wordsOf)
        .filter((words) => coming.test(words)).length,
      1,
    );
  });

  it("is not said there to whoever has it in their list", async () => {
    assert.doesNotMatch(await thread(() => on.ask("Joris", "help")), coming);
  });

  it("is said there to whoever turned their list off", async () => {
    const said = await thread(async () => {
      await on.ask("Joris", "help");
      await on.bot.people.patch(joris, { digest: "off" });
    });
    assert.match(said, coming);
  });
});

describe("a case that no casemanager takes on", () => {
  let on: Stage;
  let number = "";
  const comes = async (moment: string) => {
    on.setClock(at(moment));
    await on.bot.catchUp();
  };
  const said = (words: RegExp): Promise<Message> =>
    soon(on.teams, () => [north, desk].flatMap(on.teams.messages).findLast((message) => words.test(wordsOf(message))));

  before(async () => {
    on = await stage();
    number = await on.notice(0);
    await on.card(number, north);
    await on.ask("Fenna", "help");
    await comes("2026-11-23T10:05");
  });
  after(() => on.close());

  it("is told to the team lead after one working day, under the card", async () => {
    await comes("2026-11-24T08:30");
    const { conversation } = await on.card(number, north);
    const told = await soon(on.teams, () =>
      on.teams.messages(conversation).find((message) => /de rol van casemanager PI is nog vrij/.test(wordsOf(message))),
    );
    assert.match(wordsOf(told), /<at>Tess Hermans<\/at>/);
  });

  it("then stands in the list of everybody who may take it on", async () => {
    await comes("2026-11-25T08:30");
    const chat = on.teams
      .messages(`a:1${player("Fenna").objectId}`)
      .map(wordsOf)
      .join("\n");
    assert.match(chat, /Open rollen.*de rol van casemanager PI is nog vrij.*Ik pak dit op/);
  });

  it("then is an open end on the region's list, until somebody takes it on", async () => {
    await comes("2026-11-26T08:30");
    await comes("2026-11-26T08:32");
    await said(/Rollen die nog vrij zijn.*de rol van casemanager PI is nog vrij, open eindje sinds do 26 nov/);
    const card = await on.card(number, north);
    await on.press("Joris", card, { verb: "claim", data: { case: number, role: "prisonCaseManager" } });
    await comes("2026-11-26T08:35");
    const list = await said(/Open eindjes: /);
    assert.doesNotMatch(wordsOf(list), /de rol van casemanager PI is nog vrij/);
  });
});

describe("somebody's list of the day", () => {
  let on: Stage;
  const chat = () => on.teams.messages(`a:1${player("Joris").objectId}`).map(wordsOf);
  const lists = () => chat().filter((text) => text.includes("Goedemorgen Joris"));
  const comes = (moment: string) => itBecomes(on, moment);

  before(async () => {
    on = await stage();
    await claimedByJoris(on);
    await on.ask("Joris", "help");
    await comes("2026-11-23T10:05");
  });
  after(() => on.close());

  it("comes at half past eight in their own chat, with a link to the case and a button", async () => {
    await comes("2026-11-24T08:29");
    assert.equal(lists().length, 0);
    await comes("2026-11-24T08:30");
    const [list = ""] = lists();
    assert.match(list, /Dinsdag 24 november: 1 punt/);
    assert.match(list, /teams\.microsoft\.com\/l\/message\/19%3Anoord-limburg%40thread\.tacv2\/\d+/);
    assert.match(list, /contact leggen tussen PI en regie, uiterlijk do 26 nov/);
    assert.match(list, /"title":"Gedaan"/);
  });

  it("comes once a day", async () => {
    await comes("2026-11-24T08:31");
    await comes("2026-11-24T11:00");
    assert.equal(lists().length, 1);
  });

  it("comes at the time that they choose, in open hours", async () => {
    assert.match(await on.ask("Joris", "dagoverzicht 22:00"), /tussen 08\.30 uur en 17\.00 uur/);
    assert.match(await on.ask("Joris", "dagoverzicht 09:15"), /voortaan om 09\.15 uur/);
    await comes("2026-11-25T08:40");
    assert.equal(lists().length, 1);
    await comes("2026-11-25T09:15");
    assert.equal(lists().length, 2);
  });

  it("does not come in the weekend, nor when they want none", async () => {
    await comes("2026-11-28T09:15");
    await comes("2026-11-29T09:15");
    assert.equal(lists().length, 2);
    assert.match(await on.ask("Joris", "dagoverzicht uit"), /geen dagoverzicht meer/);
    await comes("2026-11-30T10:00");
    assert.equal(lists().length, 2);
  });

  it("is no longer tried in a chat that Teams refuses", async () => {
    await on.ask("Joris", "dagoverzicht 9");
    await on.teams.uninstall({ person: player("Joris").id, conversation: `a:1${player("Joris").objectId}` });
    await comes("2026-12-01T09:00");
    await comes("2026-12-02T09:00");
    assert.equal(lists().length, 2);
  });
});
