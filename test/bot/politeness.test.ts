import assert from "node:assert/strict";
import { north, player, type Stage, saidIn, stage } from "../support/stage.ts";

describe("whatever is pressed", () => {
  let on: Stage;
  let number = "";
  before(async () => {
    on = await stage();
    number = await on.notice(0);
  });
  after(() => on.close());

  const odd: readonly (readonly [string, { verb: string; data: Record<string, unknown> }, RegExp])[] = [
    ["an unknown verb", { verb: "dance", data: {} }, /Deze knop ken ik niet meer/],
    ["a known verb without its data", { verb: "claim", data: {} }, /Deze knop ken ik niet meer/],
    ["a role that does not exist", { verb: "claim", data: { case: "NML-2026-0001", role: "king" } }, /Deze knop/],
    [
      "a case that is gone",
      { verb: "claim", data: { case: "NML-1999-0001", role: "prisonCaseManager" } },
      /Ik vind deze zaak niet/,
    ],
    [
      "a case number that is none",
      { verb: "claim", data: { case: "../head", role: "prisonCaseManager" } },
      /Deze knop/,
    ],
  ];
  for (const [what, action, answer] of odd) {
    it(`answers ${what} with a sentence`, async () => {
      const card = await on.card(number, north);
      const { status, shows } = await on.press("Joris", card, action);
      assert.equal(status, 200);
      assert.match(saidIn(shows), answer);
    });
  }

  it("answers an old card as the case stands now", async () => {
    const card = await on.card(number, north);
    const action = { verb: "refresh", data: { case: number, v: 0 } };
    const { shows } = await on.press("Joris", card, action);
    assert.equal(shows.kind, "card");
    assert.match(saidIn(shows), new RegExp(number));
  });

  it("takes an old client's plain submit for the same click", async () => {
    const card = await on.card(number, north);
    await on.teams.submit({
      person: player("Sem").id,
      conversation: card.conversation,
      activity: card.id,
      data: { verb: "claim", case: number, v: 1, role: "probationOfficer" },
    });
    await on.card(number, north, /\*\*Reclassering:\*\* Sem Toonen/);
  });

  for (const value of ["text", null, { action: "text" }, { action: { type: "Action.Execute" } }, { data: [] }]) {
    for (const name of [
      "adaptiveCard/action",
      "task/fetch",
      "task/submit",
      "composeExtension/query",
      "nothing/known",
    ]) {
      it(`answers ${name} with ${JSON.stringify(value)} in good form`, async () => {
        const { status } = await on.teams.invoke({ person: player("Joris").id, conversation: north, name, value });
        assert.equal(status, 200);
      });
    }
  }
});

describe("somebody who is not in the directory", () => {
  it("may look at nothing but help, and hears how to get in", async () => {
    const on = await stage();
    const number = await on.notice(0);
    const card = await on.card(number, north);
    // A guest whom the administrator has not listed yet: known to Teams, not to the chain.
    await on.store.documents.remove("people", `${player("Joris").tenant}_${player("Joris").objectId}`);
    const { shows } = await on.press("Joris", card, {
      verb: "claim",
      data: { case: number, role: "prisonCaseManager" },
    });
    assert.match(saidIn(shows), /Ik ken je nog niet/);
    assert.equal(shows.kind, "message");
    for (const text of ["mijn zaken", "open rollen", `zaak ${number}`, "koppel regio"]) {
      assert.match(await on.ask("Joris", text), /Ik ken je nog niet/);
    }
    assert.match(await on.ask("Joris", "help"), /mijn zaken.*open rollen/s);
    await on.close();
  });
});

describe("what does not come from Teams", () => {
  const activity = { type: "message", channelId: "msteams", serviceUrl: "http://127.0.0.1:1/", text: "help" };
  const strangers = {
    "no channel": { ...activity, channelId: undefined },
    "another channel": { ...activity, channelId: "webchat" },
    "no host to answer": { ...activity, serviceUrl: undefined },
    "a host that is not ours": { ...activity, serviceUrl: "https://example.org/" },
  };
  for (const [what, body] of Object.entries(strangers)) {
    it(`is not heard: ${what}`, async () => {
      const on = await stage();
      const response = await fetch(`${on.bot.url}/api/messages`, { method: "POST", body: JSON.stringify(body) });
      assert.equal(response.status, 403);
      assert.equal(await response.text(), "");
      await on.close();
    });
  }
});

describe("what could not be answered", () => {
  const account = { id: "29:1", name: "Joris", aadObjectId: "1" };
  const activity = {
    ...{ type: "message", channelId: "msteams", serviceUrl: "http://127.0.0.1:1/", text: "help", id: "1" },
    ...{ from: account, recipient: { id: "28:ketenmaat" }, conversation: { id: "a:1" } },
  };
  const broken = {
    "nobody who says it": { ...activity, from: undefined },
    "nobody to whom it is said": { ...activity, recipient: {} },
    "a name that is no text": { ...activity, from: { ...account, name: 1 } },
    "no conversation": { ...activity, conversation: { id: "" } },
    "a conversation that no header can hold": { ...activity, conversation: { id: "a:1\n2" } },
  };
  for (const [what, body] of Object.entries(broken)) {
    it(`is refused as the sender's mistake: ${what}`, async () => {
      const on = await stage();
      const response = await fetch(`${on.bot.url}/api/messages`, { method: "POST", body: JSON.stringify(body) });
      assert.equal(response.status, 400);
      await on.close();
    });
  }

  it("is no fault of ours when Teams does not take the answer", async () => {
    const on = await stage();
    on.teams.misbehave({ answer: 403 }, { when: ({ path }) => path.includes("/activities") });
    const said = await on.teams.say({
      person: player("Joris").id,
      conversation: `a:1${player("Joris").objectId}`,
      text: "help",
    });
    assert.equal(said.reply?.status, 200);
    await on.close();
  });
});

describe("a claim from a list in a channel", () => {
  it("leaves the case's own card what it is", async () => {
    const on = await stage();
    const number = await on.notice(0);
    const card = await on.card(number, north);
    await on.teams.say({ person: player("Joris").id, conversation: card.conversation, text: "open rollen" });
    const list = on.teams.messages(card.conversation).at(-1) ?? assert.fail();
    const claimed = await on.press("Joris", list, {
      verb: "claim",
      data: { case: number, v: 1, role: "prisonCaseManager" },
    });
    assert.doesNotMatch(saidIn(claimed.shows), /"shown":"card"/);
    assert.equal((await on.card(number, north, /Joris Kempen \(PI/)).id, card.id);
    await on.close();
  });
});
