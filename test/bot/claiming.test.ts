import assert from "node:assert/strict";
import { latest } from "../../practice/teams/message.ts";
import { caseNumber } from "../support/chain.ts";
import { north, player, type Stage, saidIn, stage, wordsOf } from "../support/stage.ts";

const claim = (number: string, role = "prisonCaseManager") => ({
  verb: "claim",
  data: { case: number, v: 1, role, shown: "card" },
});

describe("a first-day notice in Teams", () => {
  let on: Stage;
  let number = "";
  before(async () => {
    on = await stage();
    number = await on.notice(0);
  });
  after(() => on.close());

  it("becomes a card in a thread of its own, in the channel of the municipality's part of the region", async () => {
    const card = await on.card(number, north);
    assert.match(wordsOf(card), /PI Ter Peel · gemeente Venlo/);
    assert.equal(on.teams.threads(north).filter((thread) => thread.messages.includes(card)).length, 1);
  });

  it("is claimed with one button: the answer names the role, and the card names the holder for everybody", async () => {
    const card = await on.card(number, north);
    const { status, shows } = await on.press("Joris", card, claim(number));
    assert.equal(status, 200);
    assert.match(saidIn(shows), /Jij bent nu casemanager PI van deze zaak/);
    const edited = await on.card(number, north, /Joris Kempen/);
    assert.equal(edited.id, card.id);
    assert.doesNotMatch(wordsOf(edited), /Jij bent nu/);
  });

  it("tells the next who presses who holds the role and since when, on their own copy alone", async () => {
    const card = await on.card(number, north);
    const { shows } = await on.press("Fenna", card, claim(number));
    assert.match(
      saidIn(shows),
      /Deze rol is al bezet\. Joris Kempen \(PI Ter Peel\) is sinds 10\.00 uur casemanager PI/,
    );
    assert.doesNotMatch(wordsOf(await on.card(number, north)), /al bezet/);
  });

  it("is given back through a dialog that offers only one's own roles", async () => {
    const card = await on.card(number, north);
    const who = { person: player("Joris").id, conversation: card.conversation, activity: card.id };
    const opened = await on.teams.openDialog({ ...who, data: { case: number, dialog: "more", shown: "card" } });
    assert.match(saidIn(opened.shows), /Mijn rol teruggeven/);
    const asked = await on.teams.submitDialog({ ...who, data: { case: number, dialog: "giveBack", shown: "card" } });
    assert.match(saidIn(asked.shows), /"choices":\[\{"title":"Casemanager PI","value":"prisonCaseManager"\}\]/);
    const data = { case: number, nonce: "n1", verb: "giveBack", role: "prisonCaseManager", shown: "card" };
    const sent = await on.teams.submitDialog({ ...who, data });
    assert.equal(sent.shows.kind, "nothing");
    // Teams sends it once more when the answer was slow: the window closes all the same.
    assert.equal((await on.teams.submitDialog({ ...who, data })).shows.kind, "nothing");
    await on.card(number, north, /\*\*Casemanager PI:\*\* nog niemand/);
  });

  it("answers the status in a reply under the card, without the number", async () => {
    const card = await on.card(number, north);
    await on.teams.say({ person: player("Joris").id, conversation: card.conversation, text: "status" });
    const last = on.teams.messages(card.conversation).at(-1);
    assert.ok(last);
    assert.match(wordsOf(last), new RegExp(`Zaak ${number}`));
  });
});

describe("two people who claim in the same moment", () => {
  it("find one holder: exactly one gets the role, the other is told who (scenario 22)", async () => {
    const on = await stage();
    const number = await on.notice(0);
    const card = await on.card(number, north);
    const answers = await Promise.all([on.press("Joris", card, claim(number)), on.press("Fenna", card, claim(number))]);
    const said = answers.map(({ shows }) => saidIn(shows));
    assert.equal(said.filter((text) => text.includes("Jij bent nu casemanager")).length, 1);
    assert.equal(said.filter((text) => text.includes("Deze rol is al bezet")).length, 1);
    const edited = await on.card(number, north, /Joris Kempen|Fenna Winters/);
    assert.equal(latest(edited).card === null, false);
    await on.close();
  });
});

describe("a click that Teams delivers again", () => {
  it("is one click: one line of history, the same answer", async () => {
    const on = await stage();
    const number = await on.notice(0);
    const card = await on.card(number, north);
    const first = await on.press("Joris", card, claim(number));
    const again = await Promise.all([
      on.teams.redeliver(first.activity, "same"),
      on.teams.redeliver(first.activity, "new"),
      on.teams.redeliver(first.activity, "new"),
    ]);
    for (const { body } of again) assert.match(JSON.stringify(body), /Jij bent nu casemanager PI/);
    const head = await on.store.cases.read(caseNumber(number));
    assert.equal(head?.row.happened, 2);
    await on.close();
  });
});
