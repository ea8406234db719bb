import assert from "node:assert/strict";
import { chatOf } from "../../practice/teams/directory.ts";
import { latest } from "../../practice/teams/message.ts";
import { card, cardJson, directory, into, regio, roermond, type Stage, stage, text } from "./stage.ts";

describe("the practice Teams, as a bot meets it", () => {
  let on: Stage;
  beforeEach(async () => {
    on = await stage();
  });
  afterEach(() => on.close());

  it("starts a thread when the bot posts into a channel, and keeps replies in it", async () => {
    const { status, body } = await on.call("POST", into(roermond), card("Zaak NML-2026-0147"));
    assert.equal(status, 201);
    assert.deepEqual(body, { id: "1795439100000" });
    await on.call("POST", into(`${roermond};messageid=1795439100000`), text("Vandaag moet het klaar zijn."));
    const [thread, ...others] = on.teams.threads(roermond);
    assert.equal(others.length, 0);
    assert.equal(thread?.id, `${roermond};messageid=1795439100000`);
    assert.deepEqual(
      thread?.messages.map((message) => latest(message).text),
      ["", "Vandaag moet het klaar zijn."],
    );
  });

  it("keeps what a message said before it was edited", async () => {
    await on.call("POST", into(roermond), card("nog niemand"));
    const [message] = on.teams.messages(roermond);
    on.clock.forward(60_000);
    const { status } = await on.call("PUT", into(roermond, `activities/${message?.id}`), card("Anouk"));
    assert.equal(status, 200);
    assert.deepEqual(
      on.teams.messages(roermond)[0]?.versions.map((version) => version.card),
      [cardJson("nog niemand"), cardJson("Anouk")],
    );
  });

  it("does not find a card that somebody deleted", async () => {
    await on.call("POST", into(roermond), card("Zaak"));
    const id = on.teams.messages(roermond)[0]?.id ?? "";
    on.teams.remove(id);
    assert.equal((await on.call("PUT", into(roermond, `activities/${id}`), card("Zaak"))).status, 404);
  });

  it("opens a person's chat, the same one each time", async () => {
    const opened = { members: [{ id: "29:Anouk" }], channelData: { tenant: { id: "tenant-zvh" } } };
    const { status, body } = await on.call("POST", "/v3/conversations", opened);
    assert.equal(status, 201);
    assert.deepEqual(body, { id: "a:1object-Anouk", serviceUrl: `${on.teams.url}/` });
    await on.call("POST", into("a:1object-Anouk"), text("Goedemorgen."));
    assert.equal(on.teams.messages("a:1object-Anouk").length, 1);
  });

  it("opens a thread with its first message, and tells its id", async () => {
    const opened = { channelData: { channel: { id: regio } }, activity: text("Nieuw") };
    const { body } = await on.call("POST", "/v3/conversations", opened);
    const id = `${regio};messageid=1795439100000`;
    assert.deepEqual(body, { id, activityId: "1795439100000", serviceUrl: `${on.teams.url}/` });
  });

  it("splits a message with text and a card in two, and tells the text's id alone", async () => {
    const { body } = await on.call("POST", into(roermond), { ...card("Zaak"), text: "Let op" });
    const [first, second] = on.teams.threads(roermond)[0]?.messages ?? [];
    assert.deepEqual(body, { id: first?.id });
    assert.equal(first && latest(first).text, "Let op");
    assert.deepEqual(second && latest(second).card, cardJson("Zaak"));
  });

  it("keeps nothing of typing", async () => {
    assert.equal((await on.call("POST", into(roermond), { type: "typing" })).status, 202);
    assert.deepEqual(on.teams.messages(roermond), []);
  });

  it("refuses what Teams refuses", async () => {
    const mention = { type: "mention", text: "<at>Bram</at>", mentioned: { id: "29:Bram", name: "Bram" } };
    assert.equal((await on.call("POST", into("19:nergens@thread.tacv2"), text("?"))).status, 404);
    assert.equal((await on.call("POST", into(roermond), text(""))).status, 400);
    assert.equal((await on.call("POST", into(roermond), text("x".repeat(60_000)))).status, 413);
    assert.equal((await on.call("POST", into(roermond), { ...text("Hoi"), entities: [mention] })).status, 400);
    assert.equal((await on.call("PUT", into(roermond, "activities/1"), text("?"))).status, 404);
  });

  it("lets nobody but the bot be edited by the bot", async () => {
    const { message } = await on.teams.say({ person: "29:Anouk", conversation: roermond, text: "Hoi" });
    assert.equal((await on.call("PUT", into(roermond, `activities/${message.id}`), text("Doei"))).status, 403);
  });

  it("tells who reads along, whole, by pages and one by one", async () => {
    const { body: all } = await on.call("GET", into(`${roermond};messageid=1`, "members"));
    const { body: page } = await on.call("GET", into(roermond, "pagedmembers?pageSize=1"));
    const { body: bram } = await on.call("GET", into(roermond, "members/object-Bram"));
    assert.ok(Array.isArray(all));
    assert.deepEqual(
      all.map(({ id, name, userRole }) => ({ id, name, userRole })),
      [
        { id: "29:Anouk", name: "Anouk", userRole: "user" },
        { id: "29:Bram", name: "Bram", userRole: "user" },
      ],
    );
    assert.deepEqual(page, { members: [all[0]], continuationToken: "1" });
    assert.deepEqual(bram, all[1]);
    assert.equal((await on.call("GET", into(roermond, "members/29:Carla"))).status, 404);
  });

  it("tells what a team is called and which channels it has", async () => {
    const { body } = await on.call("GET", `/v3/teams/${encodeURIComponent(regio)}/conversations`);
    assert.deepEqual(body, { conversations: directory.teams[0]?.channels });
    const { status } = await on.call("GET", `/v3/teams/${encodeURIComponent(regio)}`);
    assert.equal(status, 200);
  });

  it("refuses the bot where the app was taken away", async () => {
    const anouk = directory.people[0];
    const chat = anouk ? chatOf(anouk) : "";
    await on.teams.uninstall({ person: "29:Anouk", conversation: chat });
    assert.equal((await on.call("POST", into(chat), text("Hoi"))).status, 403);
    await on.teams.install({ person: "29:Anouk", conversation: chat });
    assert.equal((await on.call("POST", into(chat), text("Hoi"))).status, 201);
  });
});
