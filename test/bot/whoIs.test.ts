import assert from "node:assert/strict";
import { whoIs } from "../../src/bot/act.ts";
import { personId } from "../../src/case/person.ts";
import type { Entry } from "../../src/people/directory.ts";

const entry = (tenant: string, objectId: string, name: string): Entry => ({
  id: personId(tenant, objectId),
  name,
  organisation: "Ketenpartner",
  duties: ["prisonCaseManager"],
  reach: { prisons: "all", municipalities: "all" },
});

const listed = [
  entry("zvh", "o-1", "Puck"),
  entry("dji", "o-1", "Anouk"),
  entry("dji", "o-2", "Cas"),
  entry("venlo", "o-3", "Bas"),
  entry("weert", "o-3", "Nora"),
];

describe("somebody who was picked from a list", () => {
  const cases: readonly (readonly [string, string, string, string | null])[] = [
    ["in a list of ours, by their id", "zvh", "dji_o-2", "Cas"],
    ["in a list of ours, whatever tenant this is", "venlo", "weert_o-3", "Nora"],
    ["in Teams, by object id: somebody of this tenant", "zvh", "o-1", "Puck"],
    ["in Teams: in another tenant the same object id is another person", "dji", "o-1", "Anouk"],
    ["in Teams: a guest, known under their own tenant", "zvh", "o-2", "Cas"],
    ["with capitals, in either part", "ZVH", "O-1", "Puck"],
    ["first of several", "zvh", "o-2,o-1", "Cas"],
    ["who could be either of two guests: nobody", "zvh", "o-3", null],
    ["who is not in the directory: nobody", "zvh", "o-9", null],
    ["who is no more than the end of somebody's id: nobody", "zvh", "2", null],
    ["without a name: nobody", "zvh", "", null],
    ["under a name that is none: nobody", "zvh", "<script>", null],
  ];
  for (const [who, tenant, picked, name] of cases) {
    it(who, async () => {
      const found = await whoIs(picked, { list: async () => listed }, tenant);
      assert.equal(found.duties.length === 0 ? null : found.name, name);
    });
  }
});
