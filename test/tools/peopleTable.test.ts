import assert from "node:assert/strict";
import { changesTable, peopleTable } from "../../tools/peopleTable.ts";
import { entry } from "../people/listing.ts";
import { on } from "../support/chain.ts";

const today = on("2026-12-02");
const wim = entry("Wim", ["processDirector"], { organisation: "ZVH" });
const puck = entry("Puck", ["processDirector"], {
  organisation: "ZVH",
  away: { from: on("2026-12-01"), until: on("2026-12-11"), deputy: wim.id },
});

describe("npm run people", () => {
  it("lists people by organisation and name, with who is away and who left", () => {
    const left = entry("Ad", ["administrator"], { organisation: "ZVH", leftOn: on("2026-11-30") });
    const lines = peopleTable([wim, puck, left], today).split("\n");
    assert.deepEqual(
      lines.map((line) => line.trim().replace(/ {2,}/g, " | ")),
      [
        "Ad | ZVH | administrator | (left on 2026-11-30)",
        "Puck | ZVH | processDirector | (away 2026-12-01 to 2026-12-11, Wim stands in)",
        "Wim | ZVH | processDirector",
      ],
    );
    assert.equal(peopleTable([], today), "Nobody is listed yet.");
  });

  it("shows what a list changes before anything is changed, with a reason for each refused row", () => {
    const refused = [{ line: 4, problems: ["duties makes no sense"] }];
    const text = changesTable({
      added: [wim],
      changed: [{ entry: puck, fields: ["phone", "mail"] }],
      left: [],
      unchanged: 3,
      refused,
    });
    assert.match(text, /new +Wim +ZVH +processDirector\n +changed +Puck +phone, mail\n +refused +line 4: duties makes/);
    assert.match(text, /1 new, 1 changed, 0 leave, 3 as they were, 1 refused$/);
  });

  it("shows in how many cases whoever leaves still has something in hand", () => {
    const nothing = { added: [], changed: [], unchanged: 0, refused: [] };
    const text = changesTable({ ...nothing, left: [puck, wim] }, new Map([[puck.id, 3]]));
    assert.match(text, /leaves +Puck.*\(has work in 3 cases: the team lead is asked to pass it on\)/);
    assert.match(text, /leaves +Wim +ZVH +processDirector\n/);
  });
});
