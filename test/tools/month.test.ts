import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { day } from "../../src/calendar/day.ts";
import { isOpen } from "../../src/case/owed/openHours.ts";
import { readRegion, rulesOf } from "../../src/region/region.ts";
import { heardBy } from "../../tools/simulation/counts.ts";
import type { Line } from "../../tools/simulation/line.ts";
import { monthOf, readMixture } from "../../tools/simulation/month.ts";
import { play } from "../../tools/simulation/play.ts";
import { readScenario, type Scenario } from "../../tools/simulation/scenario.ts";

type Said = Extract<Line, { readonly type: "message" }>;

/** The same month each time. */
const seed = 20_261_201;

describe("a month of sample cases, with Christmas in it", () => {
  const region = readRegion("config/nml.json");
  const rules = rulesOf(region);
  let scenario: Scenario;
  let said: readonly Said[];
  let lines: readonly Line[];

  before(() => {
    const mixture = readMixture(JSON.parse(readFileSync("docs/examples/month.json", "utf8")));
    const read = readScenario(monthOf(mixture, "2026-12", { region, seed }), region);
    assert.ok("scenario" in read, `seed ${seed}: ${"problems" in read ? read.problems.join("\n") : ""}`);
    scenario = read.scenario;
    lines = play(scenario);
    said = lines.filter((line): line is Said => line.type === "message");
  });

  it("has enough in it to mean something", () => assert.ok(said.length > 500, String(said.length)));

  it("names nobody at night, in a weekend or on a holiday, but for a release that nobody expected", () => {
    const atRest = said.filter(({ at, owed }) => owed.kind !== "release" && !isOpen(at, rules));
    assert.deepEqual(
      atRest.map(({ at, owed }) => `${at} ${owed.key}`),
      [],
    );
  });

  it("tells nobody a thing twice", () => {
    const told = said.flatMap(({ number, owed, to }) => to.map(({ id }) => `${number} ${owed.key} ${id}`));
    assert.deepEqual(told.length, new Set(told).size);
  });

  it("says nothing of a case after its end, but for the release that ended it", () => {
    const ends = new Map(
      lines.flatMap(({ number, at, it }) => (it?.stage.state === "closed" ? [[number, at] as const] : [])).toReversed(),
    );
    const after = said.filter(({ number, at, owed }) => owed.kind !== "release" && at > (ends.get(number) ?? "9"));
    assert.deepEqual(
      after.map(({ owed }) => owed.key),
      [],
    );
  });

  it("always tells somebody", () =>
    assert.deepEqual(
      said.filter(({ to }) => to.length === 0),
      [],
    ));

  it("lets every role that nobody takes end at somebody", () => {
    const climbed = said.filter(
      ({ owed }) => owed.kind === "openEnd" && owed.key.startsWith("openEnd:prisonCaseManager"),
    );
    assert.ok(climbed.length > 0);
    for (const { to } of climbed) assert.ok(to.length > 0);
  });

  it("names a casemanager with some thirty cases a few times on a day, and not much more than a handful on the busiest", () => {
    const casemanagers = heardBy(lines, scenario, day("2026-12-01")).filter(({ name }) =>
      ["Anouk", "Joris"].includes(name),
    );
    for (const { name, named, cases } of casemanagers) {
      assert.ok(cases >= 20, `${name} has ${cases}`);
      assert.ok(named.median <= 3, `${name}: ${named.median}`);
      assert.ok(named.most <= 7, `${name}: ${named.most}`);
    }
  });
});
