import assert from "node:assert/strict";
import { card, cardJson, into, regio, roermond, type Stage, stage } from "./stage.ts";

describe("the people of the practice Teams", () => {
  let on: Stage;
  beforeEach(async () => {
    on = await stage();
  });
  afterEach(() => on.close());

  const cardIn = async (channel: string) => {
    await on.call("POST", into(channel), card("Zaak"));
    const message = on.teams.messages(channel)[0];
    assert.ok(message);
    return { conversation: message.conversation, activity: message.id };
  };
  const claim = { verb: "claim", data: { case: "NML-2026-0147", role: "prisonCaseManager" } };

  it("are heard by the bot in a channel when they mention it, exactly as Teams tells it", async () => {
    await on.teams.say({ person: "29:Anouk", conversation: roermond, text: "help" });
    const [activity] = on.heard;
    assert.ok(activity);
    const { entities, attachments, ...rest } = activity;
    assert.deepEqual(rest, {
      type: "message",
      id: "1795439100000",
      timestamp: "2026-11-23T13:05:00.000Z",
      localTimestamp: "2026-11-23T13:05:00.000Z",
      localTimezone: "Europe/Amsterdam",
      channelId: "msteams",
      serviceUrl: `${on.teams.url}/`,
      from: { id: "29:Anouk", name: "Anouk", aadObjectId: "object-Anouk" },
      conversation: {
        id: `${roermond};messageid=1795439100000`,
        conversationType: "channel",
        tenantId: "tenant-zvh",
        isGroup: true,
      },
      recipient: { id: "28:ketenmaat", name: "Ketenmaat" },
      locale: "nl-NL",
      channelData: {
        tenant: { id: "tenant-zvh" },
        teamsChannelId: roermond,
        teamsTeamId: regio,
        channel: { id: roermond },
        team: { id: regio },
      },
      text: "<at>Ketenmaat</at> help",
      textFormat: "plain",
    });
    assert.ok(Array.isArray(entities) && Array.isArray(attachments));
    assert.deepEqual(entities[0], {
      type: "mention",
      mentioned: { id: "28:ketenmaat", name: "Ketenmaat" },
      text: "<at>Ketenmaat</at>",
    });
  });

  it("talk among themselves in a channel when they don't, and reply in the thread they are in", async () => {
    const said = await on.teams.say({
      person: "29:Bram",
      conversation: roermond,
      text: "Wie gaat mee?",
      mention: false,
    });
    await on.teams.say({ person: "29:Anouk", conversation: said.message.conversation, text: "Ik", mention: false });
    assert.deepEqual(on.heard, []);
    assert.equal(on.teams.threads(roermond)[0]?.messages.length, 2);
  });

  it("need no mention in their own chat", async () => {
    await on.teams.say({ person: "29:Carla", conversation: "a:1object-Carla", text: "mijn zaken" });
    assert.equal(on.heard[0]?.["text"], "mijn zaken");
    assert.deepEqual(on.heard[0]?.["conversation"], {
      id: "a:1object-Carla",
      conversationType: "personal",
      tenantId: "tenant-zvh",
    });
  });

  it("press a button, and see the card of the answer alone, until the card is edited for everyone", async () => {
    const where = await cardIn(roermond);
    on.answer(() => ({
      status: 200,
      body: { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: cardJson("Jij") },
    }));
    const { shows } = await on.teams.press({ person: "29:Anouk", ...where, action: claim });
    assert.deepEqual(shows, { kind: "card", card: cardJson("Jij") });
    assert.deepEqual(on.heard[0]?.["value"], { action: { type: "Action.Execute", ...claim }, trigger: "manual" });
    assert.equal(on.heard[0]?.["replyToId"], where.activity);
    assert.deepEqual(on.teams.viewOf("29:Anouk", where.activity), cardJson("Jij"));
    assert.equal(on.teams.viewOf("29:Bram", where.activity), undefined);
    await on.call("PUT", into(roermond, `activities/${where.activity}`), card("Anouk"));
    assert.equal(on.teams.viewOf("29:Anouk", where.activity), undefined);
  });

  it("are told what the bot says, or that it can't be reached", async () => {
    const where = await cardIn(roermond);
    const press = async () => (await on.teams.press({ person: "29:Anouk", ...where, action: claim })).shows;
    on.answer(() => ({
      status: 200,
      body: { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "Deze rol is al bezet." },
    }));
    assert.deepEqual(await press(), { kind: "message", text: "Deze rol is al bezet." });
    on.answer(() => ({
      status: 200,
      body: { statusCode: 400, type: "application/vnd.microsoft.error", value: { code: "BadRequest", message: "Nee" } },
    }));
    assert.deepEqual(await press(), { kind: "refused", code: "BadRequest", text: "Nee" });
    on.answer(() => ({ status: 501 }));
    assert.deepEqual(await press(), { kind: "unreachable" });
    on.answer(() => ({ status: 200, body: "geen JSON" }));
    assert.deepEqual(await press(), { kind: "unreachable" });
  });

  it("open a dialog, send it, and it closes", async () => {
    const where = await cardIn(roermond);
    const content = { contentType: "application/vnd.microsoft.card.adaptive", content: cardJson("Check") };
    on.answer(({ name }) =>
      name === "task/fetch"
        ? { status: 200, body: { task: { type: "continue", value: { title: "Check", card: content } } } }
        : { status: 200 },
    );
    const data = { msteams: { type: "task/fetch" }, dialog: "check" };
    const opened = await on.teams.openDialog({ person: "29:Anouk", ...where, data });
    assert.deepEqual(opened.shows, {
      kind: "dialog",
      dialog: { title: "Check", width: "medium", height: "medium", card: cardJson("Check") },
    });
    const sent = await on.teams.submitDialog({ person: "29:Anouk", ...where, data: { zvhClient: "no" } });
    assert.deepEqual(sent.shows, { kind: "nothing" });
    assert.deepEqual(on.heard[1]?.["value"], { data: { zvhClient: "no" }, context: { theme: "default" } });
  });

  it("press once while Teams delivers twice: with the same id, later with a new one", async () => {
    const where = await cardIn(roermond);
    const { activity } = await on.teams.press({ person: "29:Anouk", ...where, action: claim });
    await on.teams.redeliver(activity, "same");
    await on.teams.redeliver(activity, "new");
    const [first, second, third] = on.heard;
    assert.deepEqual(second, first);
    assert.deepEqual({ ...third, id: first?.id }, first);
    assert.notEqual(third?.id, first?.id);
  });

  it("add the app to a team, and the bot hears of it from the team's own conversation", async () => {
    await on.teams.install({ person: "29:Anouk", conversation: regio });
    const [members, installed] = on.heard;
    assert.equal(members?.type, "conversationUpdate");
    assert.deepEqual(members?.["membersAdded"], [{ id: "28:ketenmaat" }]);
    assert.equal(installed?.type, "installationUpdate");
    assert.equal(installed?.["action"], "add");
  });

  it("search with the message extension and open the settings", async () => {
    const anouk = { person: "29:Anouk", conversation: roermond };
    await on.teams.query({ ...anouk, command: "zaken", parameters: { zaak: "0147" } });
    await on.teams.configure({ ...anouk, name: "config/fetch" });
    assert.deepEqual(
      on.heard.map(({ name }) => name),
      ["composeExtension/query", "config/fetch"],
    );
  });
});
