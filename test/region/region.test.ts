import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { defaultVariant } from "../../src/case/variant.ts";
import { RegionError, readRegion, regionFrom, rulesOf } from "../../src/region/region.ts";
import { regionJsonSchema } from "../../src/region/schema.ts";

const file = "config/nml.json";
const written = (): Record<string, unknown> => JSON.parse(readFileSync(file, "utf8"));

/** What is said of a region file in which some parts are replaced. */
function problems(parts: Readonly<Record<string, unknown>>): readonly string[] {
  try {
    regionFrom(JSON.stringify({ ...written(), ...parts }), file);
  } catch (error) {
    if (error instanceof RegionError) return error.problems;
    throw error;
  }
  return [];
}

describe("the region file", () => {
  it("describes Noord- en Midden-Limburg, its neighbours and every prison that a notice may name", () => {
    const region = readRegion(file);
    assert.equal(region.caseNumberPrefix, "NML");
    const inRegion = new Set(region.subregions.filter((each) => each.inRegion).map(({ code }) => code));
    assert.deepEqual([...inRegion], ["noord-limburg", "midden-limburg"]);
    assert.equal(region.municipalities.filter(({ subregion }) => inRegion.has(subregion)).length, 15);
    assert.equal(region.municipalities.length, 31);
    assert.equal(region.municipalities.find(({ code }) => code === "GM0983")?.name, "Venlo");
    assert.ok(region.prisons.some(({ code }) => code === "other"));
    assert.deepEqual(region.retention, { monthsAfterRelease: 6, daysAfterCancellation: 30 });
  });

  it("knows which ZVH serves which part of the region, and nobody who would be a default holder", () => {
    const { zvhs, subregions, defaultHolders } = readRegion(file);
    assert.deepEqual(
      zvhs.flatMap((each) => each.subregions),
      subregions.map(({ code }) => code),
    );
    assert.deepEqual(defaultHolders, []);
  });

  it("may leave routing, languages, ZVHs and default holders out", () => {
    const { routing, languages, zvhs, defaultHolders, ...rest } = written();
    const bare = regionFrom(JSON.stringify(rest), file);
    assert.deepEqual(bare.routing, routing);
    assert.deepEqual(bare.languages, languages);
    assert.deepEqual([bare.zvhs, bare.defaultHolders], [[], defaultHolders]);
  });

  it("writes out the process as it is by default", () => {
    assert.deepEqual(readRegion(file).process, defaultVariant);
  });

  it("gives the rules their days, their variant and the prisons that take part", () => {
    const rules = rulesOf(readRegion(file));
    assert.deepEqual([...rules.connectedPrisons], ["roermond", "ter-peel"]);
    assert.equal(rules.calendar.knownUntil, "2028-12-31");
    assert.equal(rules.calendar.closureMovesDeadlines, false);
  });

  it("may leave the process to its defaults, whole or in part", () => {
    assert.deepEqual(problems({ process: {} }), []);
    assert.deepEqual(problems({ process: { ladder: { teamLead: 2 } } }), []);
  });

  it("is documented by a JSON schema that is current: npm run schema renews it", () => {
    assert.deepEqual(
      JSON.parse(readFileSync("docs/region.schema.json", "utf8")),
      JSON.parse(JSON.stringify(regionJsonSchema())),
    );
  });
});

describe("a region file with mistakes", () => {
  it("says all of them at once, each with its place", () => {
    const [venlo] = readRegion(file).municipalities;
    assert.deepEqual(
      problems({
        caseNumberPrefix: "nml",
        municipalities: [venlo, { ...venlo, subregion: "west-limburg" }],
        calendar: { decreeDays: ["2026-02-30"], knownUntil: "2028-12-31", closures: {} },
        process: { planTerm: { days: 26 }, minimumstay: 10, openHours: { from: "17:00", until: "08:30" } },
        retention: { daysAfterCancellation: 30 },
      }),
      [
        "caseNumberPrefix: use two to five capitals",
        "calendar.decreeDays.0: Invalid ISO date",
        'process.planTerm: use { "days": 27 }, { "days": 28 } or { "months": 1 }',
        "process.openHours: the day must open before it closes",
        "process.minimumstay: unknown setting",
        "retention.monthsAfterRelease: is missing",
        "municipalities.1.code: used twice in the list",
        "municipalities.1.slug: used twice in the list",
        "municipalities.1.subregion: not one of the sub-regions",
      ],
    );
  });

  it("is told that a code stands twice, and that other is missing from the prisons", () => {
    const [first] = readRegion(file).prisons;
    assert.deepEqual(problems({ prisons: [first, first] }), [
      "prisons.1.code: used twice in the list",
      "prisons: one must have the code other, for people who sit anywhere else",
    ]);
    assert.deepEqual(problems({ process: { ladder: { teamLead: 6 } } }), [
      "process.ladder: the team lead hears before the open-ends list does",
    ]);
  });

  it("is told of a ZVH, a meeting day, a default holder or a language that can't be", () => {
    const zvh = { code: "noord", name: "ZVH Noord", subregions: ["noord-limburg"] };
    const [first] = readRegion(file).prisons;
    const other = readRegion(file).prisons.find(({ code }) => code === "other");
    const person = "tenant_anouk";
    assert.deepEqual(
      problems({
        zvhs: [zvh, { ...zvh, code: "west", subregions: ["noord-limburg", "west-limburg"] }],
        prisons: [{ ...first, mdoDay: "sunday" }, other],
        defaultHolders: [
          { role: "prisonCaseManager", prison: "nergens", person },
          { role: "municipalContact", municipality: "GM9999", person },
          { role: "municipalContact", prison: "other", municipality: "GM0983", person },
          { role: "municipalContact", municipality: "GM0983", person: "Anouk" },
        ],
        languages: { default: "en", offered: ["nl"] },
      }),
      [
        'prisons.0.mdoDay: Invalid option: expected one of "monday"|"tuesday"|"wednesday"|"thursday"|"friday"',
        "defaultHolders.3.person: use <tenant id>_<object id>, in lower case",
        "languages: the default is one of the languages that are offered",
        "zvhs.1.subregions.0: another one serves it already",
        "zvhs.1.subregions.1: not one of the sub-regions",
        "defaultHolders.0.prison: not one of the prisons",
        "defaultHolders.1.municipality: not one of the municipalities",
        "defaultHolders.2: name a prison or a municipality, and not both",
      ],
    );
  });

  it("is told of an organisation that is listed twice, and of a tenant that is none", () => {
    const name = "PI Roermond";
    assert.deepEqual(problems({ organisations: [{ name, tenants: ["DJI!"] }, { name: "Reclassering" }, { name }] }), [
      "organisations.0.tenants.0: use the id of a tenant, in lower case",
      "organisations.2.name: used twice in the list",
    ]);
  });

  it("is told so in one message that names the file and shows none of its text", () => {
    assert.throws(
      () => regionFrom('{ "name": "geheim" ', "x.json"),
      (error) => String(error) === "RegionError: x.json can't be used:\n- not JSON (line 1 column 20)",
    );
    assert.throws(() => readRegion("config/none.json"), /config\/none\.json can't be used:\n- the file cannot be read/);
    assert.throws(() => regionFrom("[]", "x.json"), /the file: Invalid input: expected object, received array/);
  });
});
