import assert from "node:assert/strict";
import { whoIsWho } from "../../src/people/whoIsWho.ts";
import {
  a,
  auditor,
  b,
  colleague,
  contact,
  desk,
  director,
  elsewhere,
  on,
  probation,
  teamLead,
} from "../support/chain.ts";

const today = on("2026-12-02");
const all = [
  { ...a, phone: "077 000 00 01", mail: "anouk@example.org" },
  { ...colleague, away: { from: on("2026-12-01"), until: on("2026-12-11"), deputy: a.id } },
  { ...b, away: { from: on("2026-12-07"), until: on("2026-12-11"), deputy: null } },
  ...[elsewhere, director, probation, desk, contact, teamLead, auditor],
];

describe("wie is wie", () => {
  it("names the casemanagers of a prison, their team leads and the intake desk", () => {
    const groups = whoIsWho({ prison: "roermond" }, all, today);
    assert.deepEqual(
      groups.map(({ duty, people }) => [duty, people.map(({ name }) => name)]),
      [
        ["prisonCaseManager", ["Anouk", "Cas"]],
        ["teamLead", ["Tess"]],
        ["intakeDesk", ["Lot"]],
      ],
    );
  });

  it("names everybody who serves a municipality, by duty", () => {
    const groups = whoIsWho({ municipality: "GM0983" }, all, today);
    assert.deepEqual(
      groups.map(({ duty, people }) => [duty, people.map(({ name }) => name)]),
      [
        ["aftercareCoordinator", ["Bas"]],
        ["processDirector", ["Puck"]],
        ["municipalContact", ["Nora"]],
        ["probationOfficer", ["Rik"]],
        ["intakeDesk", ["Lot"]],
      ],
    );
    const elsewhereInTheRegion = whoIsWho({ municipality: "GM0957" }, all, today).map(({ duty }) => duty);
    assert.deepEqual(elsewhereInTheRegion, ["processDirector", "probationOfficer", "intakeDesk"]);
  });

  it("says how to reach them, and who stands in for who is away today", () => {
    const people = whoIsWho({ prison: "roermond" }, all, today).flatMap((group) => group.people);
    const [anouk, cas] = people;
    assert.deepEqual([anouk?.phone, anouk?.mail, anouk?.away], ["077 000 00 01", "anouk@example.org", null]);
    assert.deepEqual(cas?.away, {
      until: on("2026-12-11"),
      deputy: { name: "Anouk", phone: "077 000 00 01", mail: "anouk@example.org" },
    });
    const [bas] = whoIsWho({ municipality: "GM0983" }, all, today).flatMap((group) => group.people);
    assert.equal(bas?.away, null);
  });
});
