import assert from "node:assert/strict";
import { overview } from "../../src/people/overview.ts";
import { type Places, places, placesOf } from "../../src/people/places.ts";
import { readRegion } from "../../src/region/region.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import type { Documents } from "../../src/store/store.ts";
import { opened } from "../support/chain.ts";
import { contested } from "./listing.ts";

const region = readRegion("config/nml.json");
const general = { id: "19:general", tenant: "t", serviceUrl: "https://one" };
const other = { id: "19:other", tenant: "t", serviceUrl: "https://one" };
const venlo = { kind: "municipality", code: "GM0983" } as const;
const terPeel = { kind: "prison", code: "ter-peel" } as const;

describe("the channels of the chain", () => {
  let documents: Documents;
  let channels: Places;
  beforeEach(() => {
    documents = memoryStore().documents;
    channels = places(documents);
  });

  const linked = async () =>
    (await channels.list()).map(({ conversation: { id }, links }) => [id, links.map(({ code }) => code)]);

  it("keep what two administrators link in the same second", async () => {
    const late = places(contested(documents, () => channels.link(general, terPeel)));
    await late.link(general, venlo);
    assert.deepEqual(await linked(), [[general.id, ["ter-peel", "GM0983"]]]);
  });

  it("are linked to nothing any more after they were unlinked, and that is said once", async () => {
    await channels.link(general, venlo);
    assert.equal(await channels.unlink(general), true);
    assert.equal(await channels.unlink(general), false);
    assert.equal(await channels.unlink(other), false);
    assert.deepEqual(await linked(), [[general.id, []]]);
  });

  it("go on without one whose row cannot be read, and that is told by its key", async () => {
    await channels.link(general, venlo);
    await documents.write("places", "broken", { links: "none" });
    await assert.rejects(channels.list());
    const passed: string[] = [];
    channels = places(documents, (key) => passed.push(key));
    assert.deepEqual(await linked(), [[general.id, ["GM0983"]]]);
    assert.deepEqual(passed, ["broken"]);
  });

  it("lose one link and keep the others", async () => {
    await channels.link(general, venlo);
    await channels.link(general, terPeel);
    assert.equal(await channels.unlink(general, venlo), true);
    assert.equal(await channels.unlink(general, venlo), false);
    assert.deepEqual(await channels.linksOf(general.id), [terPeel]);
    await channels.gone({ channel: general.id });
    assert.deepEqual(await channels.linksOf(general.id), []);
    assert.deepEqual(await channels.linksOf(other.id), []);
  });

  it("are reached where they were last heard from, which is written only when it changed", async () => {
    await channels.link(general, venlo);
    let writes = 0;
    const counting = places({
      ...documents,
      write: async (...row) => {
        writes += 1;
        await documents.write(...row);
      },
    });
    const moved = { ...general, serviceUrl: "https://two" };
    for (const at of [general, moved, moved]) await counting.heard(at, general.id);
    await counting.heard(other);
    assert.equal(writes, 2);
    const [place] = await channels.list();
    assert.deepEqual([place?.conversation.serviceUrl, place?.team], ["https://two", general.id]);
  });

  it("go with their team and come back with it, linked as they were", async () => {
    await channels.link(general, venlo, general.id);
    await channels.link(other, terPeel, general.id);
    assert.equal(await channels.gone({ channel: other.id }), true);
    assert.deepEqual(await linked(), [[general.id, ["GM0983"]]]);
    assert.equal(await channels.gone({ team: general.id }), true);
    assert.equal(await channels.gone({ team: general.id }), false);
    assert.deepEqual(await linked(), []);
    assert.equal(await channels.back({ team: general.id }), true);
    assert.equal((await linked()).length, 2);
  });

  it("are shown against the places of the region, with what has no channel yet", async () => {
    await channels.link(general, { kind: "zvh", code: "noord-limburg" });
    await channels.link(general, { kind: "intake", code: "" });
    await channels.link(other, terPeel);
    await channels.renamed(other.id, "PI Ter Peel");
    const { linked: found, missing } = overview(region, await channels.list());
    assert.deepEqual(
      found.find(({ link }) => link.kind === "prison"),
      { link: terPeel, channels: [{ id: other.id, name: "PI Ter Peel" }] },
    );
    assert.deepEqual(missing, [
      { kind: "region", code: "" },
      { kind: "prison", code: "roermond" },
      { kind: "zvh", code: "midden-limburg" },
    ]);
  });

  it("count a sub-region as served when each of its municipalities has a channel", async () => {
    for (const { code, subregion } of region.municipalities) {
      if (subregion === "noord-limburg") await channels.link(general, { kind: "municipality", code });
    }
    const zvhs = overview(region, await channels.list()).missing.filter(({ kind }) => kind === "zvh");
    assert.deepEqual(
      zvhs.map(({ code }) => code),
      ["midden-limburg"],
    );
  });

  it("serve all parts of a ZVH with one of them, until a part has a channel of its own", async () => {
    const limburg = { code: "limburg", name: "ZVH Limburg", subregions: ["noord-limburg", "midden-limburg"] };
    const served = { ...region, zvhs: [limburg] };
    const inMidden = opened({ municipality: "GM0957", prison: "sittard" });
    const shownIn = async (in_: typeof region) => placesOf(inMidden, await channels.list(), in_).map(({ id }) => id);
    await channels.link(general, { kind: "zvh", code: "noord-limburg" });
    assert.deepEqual([await shownIn(region), await shownIn(served)], [[], [general.id]]);
    assert(overview(served, await channels.list()).missing.every(({ kind }) => kind !== "zvh"));
    await channels.link(other, { kind: "zvh", code: "midden-limburg" });
    assert.deepEqual(await shownIn(served), [other.id]);
  });
});
