import assert from "node:assert/strict";
import { directory } from "../../src/people/directory.ts";
import { on } from "../support/chain.ts";
import { contested, directoryOf, entry } from "./listing.ts";

const puck = entry("Puck", ["processDirector"], { organisation: "Zorg- en Veiligheidshuis" });
const wim = entry("Wim", ["processDirector"], { organisation: "Zorg- en Veiligheidshuis" });
const zoe = entry("Zoe", ["processDirector"]);
const leave = { from: on("2026-12-07"), until: on("2026-12-11") };

describe("the directory", () => {
  it("knows people by tenant and object id, and gives somebody else no duties and no reach", async () => {
    const it = await directoryOf([puck]);
    assert.deepEqual((await it.find(puck.id, "")).duties, ["processDirector"]);
    const { duties, reach, name } = await it.find(wim.id, "Wim");
    assert.deepEqual({ duties, reach, name }, { duties: [], reach: { prisons: [], municipalities: [] }, name: "Wim" });
  });

  it("lets the first administrators begin before anybody is listed", async () => {
    const it = await directoryOf([]);
    assert.deepEqual((await it.find(entry("Ad", []).id, "Ad")).duties, ["administrator"]);
  });

  it("names everybody who administers: those of the settings, and those who are listed and did not leave", async () => {
    const gone = entry("Bo", ["administrator"], { leftOn: on("2026-12-01") });
    const it = await directoryOf([puck, gone, entry("Els", ["administrator"])]);
    assert.deepEqual(await it.administrators(), ["tenant_ad", "tenant_els"]);
  });

  it("reads entries of before anybody could be away or reached", async () => {
    const it = await directoryOf([]);
    const { id, name, organisation, duties, reach } = puck;
    await it.documents.write("people", id, { id, name, organisation, duties, reach });
    assert.deepEqual(
      (await it.list()).map(({ name }) => name),
      ["Puck"],
    );
    assert.deepEqual(await it.contactOf(id), { name, organisation, phone: undefined, mail: undefined });
  });

  it("changes what is named and leaves the rest", async () => {
    const it = await directoryOf([puck]);
    await it.patch(puck.id, { phone: "077 000 00 01", digest: { at: "07:30" } });
    await it.patch(puck.id, { mail: "puck@example.org" });
    assert.equal((await it.contactOf(puck.id))?.phone, "077 000 00 01");
    assert.deepEqual((await it.find(puck.id, "")).digest, { at: "07:30" });
    await it.patch(puck.id, { phone: undefined });
    assert.deepEqual((await it.contactOf(puck.id))?.mail, "puck@example.org");
    assert.deepEqual((await it.contactOf(puck.id))?.phone, undefined);
    assert.equal(await it.patch(wim.id, { phone: "077 000 00 01" }), undefined);
  });

  it("keeps the change of two administrators who save in the same second", async () => {
    const it = await directoryOf([puck]);
    const late = directory(
      contested(it.documents, () => it.patch(puck.id, { phone: "077 000 00 01" })),
      { today: () => on("2026-12-02") },
    );
    await late.patch(puck.id, { mail: "puck@example.org" });
    const { phone, mail } = await it.find(puck.id, "");
    assert.deepEqual({ phone, mail }, { phone: "077 000 00 01", mail: "puck@example.org" });
  });

  it("refuses everything to whoever left, from the day after their last one", async () => {
    const it = await directoryOf([puck, wim]);
    await it.leave(puck.id, on("2026-12-02"));
    assert.deepEqual((await it.find(puck.id, "")).duties, ["processDirector"]);
    it.setDay("2026-12-03");
    assert.deepEqual((await it.find(puck.id, "")).duties, []);
    assert.deepEqual(
      (await it.list()).map(({ name }) => name),
      ["Wim"],
    );
    assert.deepEqual((await it.everybody()).map(({ name }) => name).sort(), ["Puck", "Wim"]);
    assert.equal(await it.contactOf(puck.id), undefined);
  });
});

describe("somebody who is away", () => {
  it("is stood in for from the first up to and including the last day", async () => {
    const it = await directoryOf([puck, wim]);
    assert.equal(await it.setAway(puck.id, { ...leave, deputy: wim.id }), null);
    const standsInOn = async (day: string) => {
      it.setDay(day);
      return (await it.find(wim.id, "")).deputyFor;
    };
    assert.deepEqual(await standsInOn("2026-12-06"), []);
    assert.deepEqual(await standsInOn("2026-12-07"), [puck.id]);
    assert.deepEqual(await standsInOn("2026-12-11"), [puck.id]);
    assert.deepEqual(await standsInOn("2026-12-12"), []);
  });

  it("names another deputy, and the first one no longer stands in", async () => {
    const it = await directoryOf([puck, wim, zoe]);
    await it.setAway(puck.id, { ...leave, deputy: wim.id });
    await it.setAway(puck.id, { ...leave, deputy: zoe.id });
    it.setDay("2026-12-08");
    assert.deepEqual((await it.find(wim.id, "")).deputyFor, []);
    assert.deepEqual((await it.find(zoe.id, "")).deputyFor, [puck.id]);
  });

  it("comes back early", async () => {
    const it = await directoryOf([puck, wim]);
    await it.setAway(puck.id, { ...leave, deputy: wim.id });
    await it.clearAway(puck.id);
    it.setDay("2026-12-08");
    assert.deepEqual((await it.find(wim.id, "")).deputyFor, []);
    assert.equal((await it.find(puck.id, "")).away, undefined);
  });

  it("keeps a deputy of two people apart", async () => {
    const it = await directoryOf([puck, wim, zoe]);
    await it.setAway(puck.id, { ...leave, deputy: wim.id });
    await it.setAway(zoe.id, { ...leave, deputy: wim.id });
    await it.clearAway(zoe.id);
    it.setDay("2026-12-08");
    assert.deepEqual((await it.find(wim.id, "")).deputyFor, [puck.id]);
  });

  it("cannot name themselves or a stranger, nor days that are over or back to front", async () => {
    const it = await directoryOf([puck]);
    assert.equal(await it.setAway(puck.id, { ...leave, deputy: puck.id }), "unknownDeputy");
    assert.equal(await it.setAway(puck.id, { ...leave, deputy: wim.id }), "unknownDeputy");
    const back = { from: leave.until, until: leave.from, deputy: null };
    assert.equal(await it.setAway(puck.id, back), "impossibleDates");
    const over = { from: on("2026-11-02"), until: on("2026-11-06"), deputy: null };
    assert.equal(await it.setAway(puck.id, over), "impossibleDates");
    assert.equal(await it.setAway(wim.id, { ...leave, deputy: null }), "unknownPerson");
  });

  it("is somebody whose deputy may do too little, never too much, when the writing stops half way", async () => {
    const it = await directoryOf([puck, wim, zoe]);
    await it.setAway(puck.id, { ...leave, deputy: wim.id });
    const { documents } = it;
    const broken = directory(
      { ...documents, write: async (...row) => (row[0] === "people" ? assert.fail("away") : documents.write(...row)) },
      { today: () => on("2026-12-02") },
    );
    await assert.rejects(broken.setAway(puck.id, { ...leave, deputy: zoe.id }));
    it.setDay("2026-12-08");
    assert.deepEqual((await it.find(wim.id, "")).deputyFor, []);
    assert.deepEqual((await it.find(zoe.id, "")).deputyFor, []);
    await it.setAway(puck.id, { ...leave, deputy: zoe.id });
    assert.deepEqual((await it.find(zoe.id, "")).deputyFor, [puck.id]);
  });
});
