import assert from "node:assert/strict";
import { directory } from "../../src/people/directory.ts";
import { at, on } from "../support/chain.ts";
import { contested, directoryOf, entry } from "./listing.ts";

const { id, name, organisation, duties, reach } = entry("Anouk", ["prisonCaseManager"], {
  organisation: "PI Roermond",
  reach: { prisons: ["roermond"], municipalities: [] },
});
const request = { id, name, organisation, duties, reach, askedAt: at("2026-12-02") };
const byAd = { by: { id: entry("Ad", []).id, name: "Ad" }, at: at("2026-12-02") };

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
    await it.approve(id, byAd, { organisation, duties, reach: { prisons: ["ter-peel"], municipalities: [] } });
    assert.deepEqual((await it.find(id, "")).reach, { prisons: ["ter-peel"], municipalities: [] });
    assert.deepEqual(await it.pendingRequests(), []);
    assert.equal(await it.approve(entry("Nobody", []).id, byAd), undefined);
  });

  it("puts nobody in the list when it is refused", async () => {
    const it = await directoryOf([]);
    await it.requestAccess(request);
    assert.equal((await it.refuse(id, byAd))?.request.name, name);
    assert.deepEqual(await it.pendingRequests(), []);
    assert.deepEqual(await it.everybody(), []);
  });

  it("is decided by the first of two administrators; the second hears what was decided, and by whom", async () => {
    const it = await directoryOf([]);
    await it.requestAccess(request);
    const slow = directory(
      contested(it.documents, () => it.approve(id, byAd)),
      { today: () => on("2026-12-02") },
    );
    const second = await slow.refuse(id, { by: { id: entry("Bo", []).id, name: "Bo" }, at: at("2026-12-02", "10:01") });
    assert.deepEqual(second, {
      request,
      decision: { by: byAd.by.id, name: "Ad", at: byAd.at, granted: true },
      isOurs: false,
    });
    assert.deepEqual((await it.find(id, "")).duties, duties);
    assert.equal((await it.findRequest(id))?.decision?.name, "Ad");
  });

  it("keeps what was decided for a week, and can be asked anew at once", async () => {
    const it = await directoryOf([]);
    await it.requestAccess(request);
    await it.refuse(id, byAd);
    await it.requestAccess({ ...request, id: entry("Cas", []).id, askedAt: at("2026-12-08") });
    assert.notEqual(await it.findRequest(id), undefined);
    await it.requestAccess({ ...request, id: entry("Cas", []).id, askedAt: at("2026-12-10") });
    assert.equal(await it.findRequest(id), undefined);
    await it.requestAccess(request);
    await it.refuse(id, byAd);
    await it.requestAccess(request);
    assert.deepEqual((await it.findRequest(id))?.decision, null);
  });

  it("that was granted is finished at the next look, when whoever granted it died before the entry stood", async () => {
    for (const look of ["administrator", "themselves"]) {
      const it = await directoryOf([]);
      await it.requestAccess(request);
      const dying = directory(
        {
          ...it.documents,
          write: async (...row) => (row[0] === "people" ? assert.fail("died") : it.documents.write(...row)),
        },
        { today: () => on("2026-12-02") },
      );
      await assert.rejects(dying.approve(id, byAd));
      if (look === "administrator") assert.deepEqual(await it.pendingRequests(), []);
      assert.deepEqual((await it.find(id, "")).duties, duties, look);
      await it.leave(id, on("2026-12-01"));
      await it.pendingRequests();
      assert.deepEqual((await it.find(id, "")).duties, [], "is finished once");
    }
  });

  it("takes no duty away that nobody can ask for, and gives none back to who had left", async () => {
    const it = await directoryOf([entry(name, ["administrator", "intakeDesk"])]);
    await it.requestAccess(request);
    await it.approve(id, byAd);
    assert.deepEqual((await it.find(id, "")).duties, ["prisonCaseManager", "administrator"]);
    await it.leave(id, on("2026-12-01"));
    await it.requestAccess(request);
    await it.approve(id, byAd);
    assert.deepEqual((await it.find(id, "")).duties, ["prisonCaseManager"]);
  });

  it("brings back somebody who had left, with what is known of them", async () => {
    const it = await directoryOf([entry(name, duties, { phone: "077 000 00 01", leftOn: on("2026-11-01") })]);
    await it.requestAccess(request);
    await it.approve(id, byAd);
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
