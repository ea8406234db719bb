import assert from "node:assert/strict";
import { directory } from "../../src/people/directory.ts";
import { at, on } from "../support/chain.ts";
import { contested, directoryOf, entry } from "./listing.ts";

const { id, name, organisation, duties, reach } = entry("Anouk", ["prisonCaseManager"], {
  organisation: "PI Roermond",
  reach: { prisons: ["roermond"], municipalities: [] },
});
const request = { id, name, organisation, duties, reach, askedAt: at("2026-12-02") };

describe("asking to take part", () => {
  it("waits for an administrator, and asking again replaces what was asked", async () => {
    const it = await directoryOf([]);
    await it.requestAccess({ ...request, organisation: "PI Sittard" });
    assert.equal(await it.requestAccess(request), true);
    assert.deepEqual(await it.pendingRequests(), [request]);
    assert.deepEqual((await it.find(id, name)).duties, []);
  });

  it("writes the entry when it is approved, as asked or as the administrator changed it", async () => {
    const it = await directoryOf([]);
    await it.requestAccess(request);
    await it.approve(id, { organisation, duties, reach: { prisons: ["ter-peel"], municipalities: [] } });
    assert.deepEqual((await it.find(id, "")).reach, { prisons: ["ter-peel"], municipalities: [] });
    assert.deepEqual(await it.pendingRequests(), []);
    assert.equal(await it.approve(id), undefined);
  });

  it("leaves nothing behind when it is refused", async () => {
    const it = await directoryOf([]);
    await it.requestAccess(request);
    assert.equal((await it.refuse(id))?.name, name);
    assert.equal(await it.refuse(id), undefined);
    assert.equal(await it.approve(id), undefined);
    assert.deepEqual(await it.everybody(), []);
  });

  it("is decided by the first of two administrators", async () => {
    const it = await directoryOf([]);
    await it.requestAccess(request);
    const slow = directory(
      contested(it.documents, () => it.approve(id)),
      { today: () => on("2026-12-02") },
    );
    assert.equal(await slow.refuse(id), undefined);
    assert.deepEqual((await it.find(id, "")).duties, duties);
  });

  it("brings back somebody who had left, with what is known of them", async () => {
    const it = await directoryOf([entry(name, duties, { phone: "077 000 00 01", leftOn: on("2026-11-01") })]);
    await it.requestAccess(request);
    await it.approve(id);
    assert.deepEqual((await it.find(id, "")).duties, duties);
    assert.equal((await it.contactOf(id))?.phone, "077 000 00 01");
  });

  it("is turned away when very many wait already", async () => {
    const it = await directoryOf([]);
    const many = Array.from({ length: 200 }, (_, index) => ({ ...request, id: entry(`p${index}`, []).id }));
    await it.documents.write("settings", "accessRequests", many);
    assert.equal(await it.requestAccess(request), false);
    assert.equal((await it.pendingRequests()).length, 200);
  });
});
