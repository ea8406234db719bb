import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { importPeople, type Preview, preview } from "../../src/people/peopleChanges.ts";
import { columns, peopleCsv, readPeople } from "../../src/people/peopleCsv.ts";
import { readRegion } from "../../src/region/region.ts";
import { on } from "../support/chain.ts";
import { directoryOf, entry } from "./listing.ts";

const region = readRegion("config/nml.json");
const today = on("2026-12-02");
const example = readFileSync("docs/examples/people.csv", "utf8");

const rowsOf = (text: string) => {
  const list = readPeople(text);
  return "rows" in list ? list.rows : assert.fail(list.problem);
};
const held = (text: string, people: Parameters<typeof preview>[1]["people"] = []): Preview =>
  preview(rowsOf(text), { people, region, today });

/** A list of one row, with these columns. */
const list = (cells: Readonly<Record<string, string>>): string => {
  const all = { tenant: "tenant", objectId: "anouk", ...cells };
  return `${Object.keys(all).join(";")}\n${Object.values(all).join(";")}\n`;
};
const whole = { name: "Anouk", organisation: "PI Roermond", duties: "prisonCaseManager", prisons: "roermond" };
const anouk = entry("Anouk", ["prisonCaseManager"], {
  organisation: "PI Roermond",
  reach: { prisons: ["roermond"], municipalities: [] },
});

describe("the list of people as a file", () => {
  it("of the example is a list without mistakes", () => {
    const { added, refused } = held(example);
    assert.deepEqual(refused, []);
    assert.equal(added.length, 8);
    assert.deepEqual(added[0]?.days, [1, 2, 4]);
    assert.equal(added[1]?.away?.deputy, added[0]?.id);
    assert.deepEqual([added[2]?.digest, added[3]?.digest], ["off", { at: "07:45" }]);
  });

  it("that was written is read as the same people", () => {
    const { added } = held(example);
    const again = held(peopleCsv(added), added);
    assert.deepEqual(again, { added: [], changed: [], left: [], unchanged: 8, refused: [] });
  });

  it("keeps a name that a spreadsheet would take for a formula a name", () => {
    const odd = [{ ...anouk, name: '=HYPERLINK("x";"y")', phone: "+31 77 000 00 01" }];
    const text = peopleCsv(odd);
    assert.match(text, /"'=HYPERLINK/);
    assert.equal(held(text, odd).unchanged, 1);
  });

  it("may come from a spreadsheet, with a mark before the first column", () => {
    assert.equal(held(`\uFEFF${list(whole)}`).added.length, 1);
  });

  it("has no column that docs/people.md does not tell of", () => {
    const told = readFileSync("docs/people.md", "utf8");
    for (const column of columns) assert.ok(told.includes(`\`${column}\``), `${column} is not explained`);
  });

  it("names a column that it does not know, and one that is missing", () => {
    assert.deepEqual(readPeople("tenant;objectId;bsn\n"), { problem: "no such column: bsn" });
    assert.deepEqual(readPeople("tenant;name\n"), { problem: "column is missing: objectId" });
    assert.deepEqual(readPeople("tenant;objectId;name;name\n"), { problem: "a column stands there twice" });
    assert.deepEqual(readPeople(""), { problem: "this is no CSV file with a header row" });
  });
});

describe("what a list changes", () => {
  it("is what is in its columns, and nothing else", () => {
    const known = [{ ...anouk, phone: "077 000 00 01", days: [1, 2] as const }];
    const { changed } = held(list({ mail: "anouk@example.org" }), known);
    assert.deepEqual(
      changed.map(({ entry: { mail, phone }, fields }) => ({ mail, phone, fields })),
      [{ mail: "anouk@example.org", phone: "077 000 00 01", fields: ["mail"] }],
    );
    assert.deepEqual(held(list({ phone: "" }), known).changed[0]?.fields, ["phone"]);
  });

  it("is that whoever is not in it leaves, at once", async () => {
    const it = await directoryOf([anouk, entry("Cas", ["prisonCaseManager"])]);
    const changes = held(list(whole), await it.everybody());
    assert.deepEqual(
      changes.left.map(({ name }) => name),
      ["Cas"],
    );
    await importPeople(it, changes, today);
    assert.deepEqual((await it.find(entry("Cas", []).id, "")).duties, []);
    const again = held(list(whole), await it.everybody());
    assert.deepEqual([again.added, again.changed, again.left], [[], [], []]);
  });

  it("is that somebody who had left is back", async () => {
    const it = await directoryOf([{ ...anouk, leftOn: on("2026-11-01") }]);
    const changes = held(list(whole), await it.everybody());
    assert.deepEqual(changes.changed[0]?.fields, ["leftOn"]);
    await importPeople(it, changes, today);
    assert.deepEqual((await it.find(anouk.id, "")).duties, ["prisonCaseManager"]);
  });

  it("leaves what others change meanwhile", async () => {
    const it = await directoryOf([anouk]);
    const changes = held(list({ ...whole, mail: "anouk@example.org" }), await it.everybody());
    await it.patch(anouk.id, { phone: "077 000 00 01" });
    await importPeople(it, changes, today);
    const { phone, mail } = await it.find(anouk.id, "");
    assert.deepEqual({ phone, mail }, { phone: "077 000 00 01", mail: "anouk@example.org" });
  });

  for (const [cells, problem] of [
    [{ ...whole, tenant: "" }, "tenant and objectId are no person in a tenant"],
    [{ name: "Anouk" }, "organisation is missing"],
    [{ ...whole, duties: "casemanager" }, "duties makes no sense"],
    [{ ...whole, prisons: "alcatraz" }, "prisons: the region has no alcatraz"],
    [{ ...whole, municipalities: "GM9999" }, "municipalities: the region has no GM9999"],
    [{ ...whole, days: "mon, sun" }, "days makes no sense"],
    [{ ...whole, mail: "anouk" }, "mail makes no sense"],
    [{ ...whole, awayFrom: "2026-12-07" }, "awayUntil is missing"],
    [{ ...whole, awayFrom: "2026-12-17", awayUntil: "2026-12-11" }, "awayUntil lies before awayFrom"],
    [
      { ...whole, awayFrom: "2026-12-07", awayUntil: "2026-12-11", deputy: "tenant_cas" },
      "deputy is nobody else in the list",
    ],
    [{ ...whole, leftOn: "2026-02-30" }, "leftOn makes no sense"],
  ] as const) {
    it(`is nothing for a row of which ${problem}`, () => {
      const { refused, left } = held(list(cells), [entry("Cas", [])]);
      assert.deepEqual(refused, [{ line: 2, problems: [problem] }]);
      assert.deepEqual(left, []);
    });
  }

  it("is nothing for a row of an organisation that the region does not list, when it lists them", () => {
    const organisations = [{ name: "PI Roermond", tenants: [] }];
    const judged = (organisation: string) =>
      preview(rowsOf(list({ ...whole, organisation })), { people: [], region: { ...region, organisations }, today });
    assert.deepEqual(judged("P.I. Roermond").refused, [
      { line: 2, problems: ["organisation is none that the region lists"] },
    ]);
    assert.equal(judged("PI Roermond").added.length, 1);
  });

  it("is nothing for the second row of one person", () => {
    const text = list(whole);
    assert.deepEqual(held(`${text}${text.split("\n")[1]}\n`).refused, [
      { line: 3, problems: ["is the same person as line 2"] },
    ]);
  });
});
