import assert from "node:assert/strict";
import type { Entry } from "../../src/people/entry.ts";
import { leaversFor } from "../../src/people/leaving.ts";
import { on } from "../support/chain.ts";
import { entry } from "./listing.ts";

const organisation = "PI Roermond";
const anouk = entry("Anouk", ["prisonCaseManager"], { organisation, leftOn: on("2026-11-30") });
const cas = entry("Cas", ["prisonCaseManager"], { organisation });
const tess = entry("Tess", ["teamLead"], { organisation });
const els = entry("Els", ["teamLead"], { organisation: "gemeente Venlo" });
const ad = entry("Ad", ["administrator"], { organisation: "ZVH" });

const hear = (everybody: readonly Entry[]) =>
  everybody.filter((each) => leaversFor(each, everybody, on("2026-12-02")).length > 0).map(({ name }) => name);

describe("whoever sees to the work of somebody who leaves", () => {
  it("is the team lead of their organisation, also before the last day", () => {
    assert.deepEqual(hear([anouk, cas, tess, els, ad]), ["Tess"]);
    assert.deepEqual(hear([{ ...anouk, leftOn: on("2026-12-31") }, cas, tess, els, ad]), ["Tess"]);
  });

  it("is an administrator when no team lead is there: none, away, or gone too", () => {
    const away = { from: on("2026-12-01"), until: on("2026-12-11"), deputy: null };
    assert.deepEqual(hear([anouk, cas, els, ad]), ["Ad"]);
    assert.deepEqual(hear([anouk, { ...tess, away }, ad]), ["Ad"]);
    assert.deepEqual(hear([anouk, { ...tess, leftOn: on("2026-12-01") }, ad]), ["Ad"]);
  });

  it("is not the team lead who leaves, and nobody while nobody does", () => {
    assert.deepEqual(hear([{ ...tess, leftOn: on("2026-12-31") }, ad]), ["Ad"]);
    assert.deepEqual(hear([cas, tess, ad]), []);
  });
});
