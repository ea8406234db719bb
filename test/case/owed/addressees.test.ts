import assert from "node:assert/strict";
import type { Case } from "../../../src/case/case.ts";
import type { Owed } from "../../../src/case/outcome.ts";
import { type Addressee, addressees, type Listed } from "../../../src/case/owed/addressees.ts";
import {
  a,
  administrator,
  at,
  b,
  colleague,
  desk,
  director,
  elsewhere,
  on,
  onItsWay,
  person,
  rules,
  teamLead,
} from "../../support/chain.ts";

const tuesday = at("2026-12-08", "08:30");
const everybody: readonly Listed[] = [a, b, colleague, elsewhere, desk, director, teamLead, administrator];

/** Everybody, with one person's entry changed. */
const listing = (who: Listed, changes: Partial<Listed>): readonly Listed[] =>
  everybody.map((each) => (each.id === who.id ? { ...each, ...changes } : each));

const hear = (
  owed: Partial<Owed>,
  {
    people = everybody,
    moment = tuesday,
    it = onItsWay(),
  }: { people?: readonly Listed[]; moment?: typeof tuesday; it?: Case } = {},
): readonly Addressee[] =>
  addressees({ owed: { kind: "reminder", to: [], ...owed }, case: it, at: moment }, people, rules);

const names = (all: readonly Addressee[]): readonly string[] => all.map(({ to }) => to.replace("tenant_", ""));

const away = { from: on("2026-12-01"), until: on("2026-12-11"), deputy: null };

describe("who hears a message", () => {
  it("is whoever it is for, now", () => {
    assert.deepEqual(hear({ to: [a.id] }), [{ to: a.id, onBehalfOf: null, from: tuesday }]);
  });

  it("is the deputy of somebody who is away, in their name, until the last day of it", () => {
    const people = listing(a, { away: { ...away, deputy: colleague.id } });
    assert.deepEqual(hear({ to: [a.id] }, { people }), [{ to: colleague.id, onBehalfOf: a.id, from: tuesday }]);
    const back = at("2026-12-14", "08:30");
    assert.deepEqual(hear({ to: [a.id] }, { people, moment: back }), [{ to: a.id, onBehalfOf: null, from: back }]);
  });

  it("is the team lead when nobody stands in, or who does is away too (scenario 11)", () => {
    const alone = listing(a, { away });
    assert.deepEqual(names(hear({ to: [a.id] }, { people: alone })), ["tess"]);
    const both = listing(a, { away: { ...away, deputy: colleague.id } }).map((each) =>
      each.id === colleague.id ? { ...each, away } : each,
    );
    assert.deepEqual(names(hear({ to: [a.id] }, { people: both })), ["tess"]);
  });

  it("is the team lead of somebody who left the directory", () => {
    assert.deepEqual(names(hear({ to: [a.id] }, { people: everybody.filter(({ id }) => id !== a.id) })), ["tess"]);
  });

  it("is an administrator when there is nobody else", () => {
    assert.deepEqual(names(hear({ to: [b.id] }, { people: listing(b, { away }) })), ["ad"]);
    assert.deepEqual(names(hear({ audience: { kind: "everyoneInReach", role: "networkPartner" } })), ["ad"]);
  });

  it("is a person once, whatever they are", () => {
    assert.deepEqual(names(hear({ to: [a.id], audience: { kind: "everyoneInReach", role: "prisonCaseManager" } })), [
      "anouk",
      "cas",
    ]);
  });
});

describe("people who are known by what they are", () => {
  it("everyone in reach of a role, and nobody of another prison", () => {
    assert.deepEqual(names(hear({ audience: { kind: "everyoneInReach", role: "prisonCaseManager" } })), [
      "anouk",
      "cas",
    ]);
  });

  it("the team leads of an organisation, or of all who may hold the role", () => {
    const role = "prisonCaseManager";
    assert.deepEqual(names(hear({ audience: { kind: "teamLeads", organisation: "PI Roermond", role } })), ["tess"]);
    const people = [...everybody, person("Ties", ["teamLead"], { organisation: "PI Sittard" })];
    assert.deepEqual(names(hear({ audience: { kind: "teamLeads", organisation: null, role } }, { people })), ["tess"]);
  });

  it("the intake desk, and the administrators", () => {
    assert.deepEqual(names(hear({ audience: { kind: "intakeDesk" } })), ["lot"]);
    assert.deepEqual(names(hear({ audience: { kind: "administrators" } })), ["ad"]);
  });
});

describe("people who work part of the week", () => {
  const people = listing(a, { days: [1, 4] });

  it("hear it on a day on which they work", () => {
    assert.equal(hear({ to: [a.id] }, { people })[0]?.from, at("2026-12-10", "08:30"));
    const thursday = at("2026-12-10", "11:00");
    assert.equal(hear({ to: [a.id] }, { people, moment: thursday })[0]?.from, thursday);
  });

  it("hear of a release at once, and so does who is away", () => {
    const release = { kind: "release", to: [a.id] } as const;
    assert.equal(hear(release, { people })[0]?.from, tuesday);
    const gone = listing(a, { away: { ...away, deputy: colleague.id } });
    assert.deepEqual(names(hear(release, { people: gone })), ["anouk", "cas"]);
  });
});
