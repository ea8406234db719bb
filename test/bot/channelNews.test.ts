import assert from "node:assert/strict";
import { channelNews } from "../../src/bot/channelNews.ts";
import { type Places, places } from "../../src/people/places.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";

const team = "19:team";
const channel = "19:ter-peel";
const at = (id: string) => ({ id, tenant: "t", serviceUrl: "https://one" });

describe("what Teams tells of channels", () => {
  let channels: Places;
  let changes: number;
  let failures: number;
  let tell: ReturnType<typeof channelNews>;
  beforeEach(async () => {
    channels = places(memoryStore().documents);
    changes = 0;
    failures = 0;
    tell = channelNews({ places: channels, afterChange: () => (changes += 1), report: () => (failures += 1) });
    await channels.link(at(channel), { kind: "prison", code: "ter-peel" }, team);
  });

  const update = (more: Readonly<Record<string, unknown>>, from = team) => ({
    type: "conversationUpdate",
    serviceUrl: "https://one",
    recipient: { id: "28:bot", name: "Ketenmaat" },
    conversation: { id: from, conversationType: "channel", isGroup: true, name: "" },
    ...more,
  });
  const event = (eventType: string) =>
    update({ channelData: { eventType, team: { id: team }, channel: { id: channel, name: "Ter Peel" } } });
  const inTeam = { channelData: { team: { id: team } } };
  const reachable = async () => (await channels.list()).length;

  for (const [went, came] of [
    ["channelDeleted", "channelRestored"],
    ["teamDeleted", "teamRestored"],
  ] as const) {
    it(`${went} takes its links away, and ${came} brings them back`, async () => {
      await tell(event(went));
      assert.equal(await reachable(), 0);
      await tell(event(came));
      assert.equal(await reachable(), 1);
      assert.equal(changes, 2);
    });
  }

  it("the app taken out of a team takes all its channels away, and told twice changes nothing more", async () => {
    await tell(update({ membersRemoved: [{ id: "28:bot" }], ...inTeam }));
    await tell({ ...update(inTeam), type: "installationUpdate", action: "remove" });
    assert.deepEqual([await reachable(), changes], [0, 1]);
    await tell({ ...update(inTeam), type: "installationUpdate", action: "add" });
    assert.deepEqual([await reachable(), changes], [1, 2]);
  });

  it("the app taken out of a shared channel leaves the rest of the team", async () => {
    await channels.link(at(team), { kind: "region", code: "" }, team);
    await tell(update({ membersRemoved: [{ id: "28:bot" }], ...inTeam }, channel));
    assert.deepEqual(
      (await channels.list()).map(({ conversation }) => conversation.id),
      [team],
    );
  });

  it("somebody else who leaves changes nothing", async () => {
    await tell(update({ membersRemoved: [{ id: "29:anouk" }], ...inTeam }));
    assert.deepEqual([await reachable(), changes], [1, 0]);
  });

  it("a channel is called what it is called now", async () => {
    await tell(event("channelRenamed"));
    assert.equal((await channels.list())[0]?.name, "Ter Peel");
    assert.equal(changes, 0);
  });

  it("a channel is called what Teams says with anything that happens there, and not nothing when it says nothing", async () => {
    await tell({ ...event("channelRestored") });
    assert.equal((await channels.list())[0]?.name, "Ter Peel");
    const nameless = { channelData: { team: { id: team }, channel: { id: channel } } };
    await tell({ ...update(nameless, `${channel};messageid=1`), type: "message" });
    assert.equal((await channels.list())[0]?.name, "Ter Peel");
  });

  it("a channel that is heard from elsewhere is reached there from then on", async () => {
    const message = { ...update(inTeam, `${channel};messageid=1`), type: "message", serviceUrl: "https://two" };
    await tell(message);
    assert.equal((await channels.list())[0]?.conversation.serviceUrl, "https://two");
  });

  it("what makes no sense, and a storage that is away, hold up nobody", async () => {
    await tell({ type: "conversationUpdate" });
    const broken = { ...channels, gone: () => Promise.reject(new Error("away")) };
    await channelNews({ places: broken, afterChange: () => {}, report: () => (failures += 1) })(event("teamDeleted"));
    assert.equal(failures, 1);
  });
});
