import assert from "node:assert/strict";
import type { Case } from "../../../src/case/case.ts";
import { tasks } from "../../../src/case/codes.ts";
import type { CommandType } from "../../../src/case/commands.ts";
import { type Duty, type Person, personId } from "../../../src/case/person.ts";
import { barrierTo, mayDo } from "../../../src/case/rights/mayDo.ts";
import {
  a,
  administrator,
  at,
  auditor,
  b,
  becomes,
  check,
  claims,
  colleague,
  contact,
  desk,
  director,
  elsewhere,
  inTerPeel,
  lifeCourse,
  on,
  onItsWay,
  opened,
  person,
  probation,
  says,
  stranger,
  teamLead,
} from "../../support/chain.ts";
import { isLetThrough, saidBy, types } from "../../support/rights.ts";
import { codesIn, rowsUnder } from "../../support/rulesPage.ts";

const inVenlo = { prisons: [], municipalities: ["GM0983"] };
const inWeert = { prisons: [], municipalities: ["GM0988"] };
const of = (duty: Duty, reach: Person["reach"]) => person(`${duty}-${reach.municipalities}`, [duty], { reach });

/** Everybody who could press a button: in their role, in reach of it, out of reach, of elsewhere, gone. */
const people: Readonly<Record<string, Person>> = {
  Anouk: a,
  Bas: b,
  Nora: contact,
  Rik: probation,
  Puck: director,
  "a colleague of Anouk": colleague,
  "another coordinator": of("aftercareCoordinator", inVenlo),
  "another contact": of("municipalContact", inVenlo),
  "life course": lifeCourse,
  "a partner": of("networkPartner", inVenlo),
  desk,
  "team lead": teamLead,
  "team lead elsewhere": { ...teamLead, organisation: "gemeente Weert", reach: inWeert },
  administrator,
  // Who only sees figures or logs, and whoever the list does not know.
  "working group": person("Wim", ["workingGroup"]),
  auditor,
  stranger,
  "Anouk's object id in another tenant": { ...stranger, id: personId("other", "anouk") },
  "Anouk, gone": { ...a, duties: [] },
  // The right duty, for another place.
  "PI Ter Peel": inTerPeel,
  "PI Sittard": elsewhere,
  "coordinator of Weert": of("aftercareCoordinator", inWeert),
  "director of Weert": of("processDirector", inWeert),
  "probation in Weert": of("probationOfficer", inWeert),
  "contact of Weert": of("municipalContact", inWeert),
  "life course in Weert": of("lifeCourseCaseManager", inWeert),
  "partner in Weert": of("networkPartner", inWeert),
  // Whose name stands on a role, and who went to work elsewhere since.
  "Anouk, now in Sittard": { ...a, reach: elsewhere.reach },
  "Anouk, now a partner": { ...a, duties: ["networkPartner"], reach: inVenlo },
  "Bas, now in Weert": { ...b, reach: inWeert },
  "Nora, now in Weert": { ...contact, reach: inWeert },
  "Rik, now for figures only": { ...probation, duties: ["workingGroup"] },
  // Deputies, wherever they work themselves.
  "PI Sittard for Anouk": { ...elsewhere, deputyFor: [a.id] },
  "PI Sittard for Bas": { ...elsewhere, deputyFor: [b.id] },
  "Puck for Nora": { ...director, deputyFor: [contact.id] },
};

const underWay = becomes(
  onItsWay(),
  claims(probation, "probationOfficer"),
  says(b, { type: "agreeProcess", probation: true, tasks: tasks.map((task) => ({ task, who: probation })) }),
  says(a, {
    ...{ type: "agree", agreement: "a1", domain: "care", what: "Afspraak maken", due: on("2027-01-04") },
    owner: { role: "municipalContact" },
  }),
  says(a, { type: "startHandover", to: ["municipality"], items: ["plan"], warm: true }),
);

/** What people are in every case, in the words of docs/rules.md, unless the case says otherwise. */
const everywhere = `
  desk                       intakeDesk part
  team lead                  teamLead part
  team lead elsewhere        teamLead part
  administrator              administrator part
  Puck                       sides inReach part
  Puck for Nora              sides inReach part
  life course                inReach part`;

/** What more people are in a case of somebody who returns to Venlo, unless it says otherwise. */
const toVenlo = `${everywhere}
  Anouk, now a partner       inReach part
  Bas                        sides inReach part
  another coordinator        sides inReach part
  Nora                       inReach part
  another contact            inReach part
  Rik                        inReach part
  a partner                  inReach part`;

/** The lead, the municipal contact and probation hold their roles; whoever of them went to work elsewhere is only named. */
const roles = `
  Bas                        lead sides recipient holder inReach part named
  PI Sittard for Bas         lead recipient holder part
  Bas, now in Weert          named
  Nora                       municipality owner receiver recipient holder inReach part named
  Puck for Nora              municipality owner receiver recipient holder sides inReach part
  Nora, now in Weert         named
  Rik                        taker holder inReach part named
  Rik, now for figures only  named`;

/** The casemanager holds hers, in the prison where she works. */
const casemanager = `
  Anouk                      prison holder inReach part named
  a colleague of Anouk       inReach part
  PI Sittard for Anouk       prison holder part
  Anouk, now in Sittard      named
  Anouk, now a partner       inReach part named`;

/** Cases, and who is what in them: the last line about somebody holds. Whoever is not named may say nothing at all. */
const cases: Readonly<Record<string, { readonly it: Case; readonly who: string }>> = {
  "that just began": {
    it: opened(),
    who: `${toVenlo}
      Anouk                      inReach part
      a colleague of Anouk       inReach part`,
  },
  "with everybody in their role": {
    it: underWay,
    who: toVenlo + casemanager + roles,
  },
  "of a ZVH client": {
    it: becomes(opened(), check("zvh"), claims(director, "processDirector"), claims(a, "prisonCaseManager")),
    who: `${toVenlo}${casemanager}
      Puck                       lead sides holder inReach part named
      Puck for Nora              lead sides holder inReach part named`,
  },
  "in a prison that takes no part": {
    it: becomes(opened({ prison: "sittard" }), check(), claims(b, "aftercareCoordinator")),
    who: `${toVenlo}
      PI Sittard                 inReach part
      PI Sittard for Anouk       inReach part
      PI Sittard for Bas         prison lead recipient holder inReach part
      Anouk, now in Sittard      inReach part
      Bas                        prison lead sides recipient holder inReach part named
      Bas, now in Weert          named`,
  },
  "of somebody who was transferred to PI Ter Peel": {
    it: becomes(
      underWay,
      says("source", { type: "transfer", prison: "ter-peel", on: on("2026-11-24") }, at("2026-11-24")),
    ),
    who: `${toVenlo}${roles}
      PI Ter Peel                inReach part`,
  },
  "of somebody who returns to Weert after all": {
    it: becomes(underWay, says(a, { type: "setMunicipality", municipality: "GM0988", basis: "settling" })),
    who: `${everywhere}${casemanager}
      Anouk, now a partner       named
      Bas                        lead recipient holder part named
      PI Sittard for Bas         lead recipient holder part
      Bas, now in Weert          lead sides recipient holder inReach part named
      Rik                        taker holder inReach part named
      Rik, now for figures only  named
      Nora, now in Weert         inReach part
      coordinator of Weert       sides inReach part
      director of Weert          sides inReach part
      probation in Weert         inReach part
      contact of Weert           inReach part
      life course in Weert       inReach part
      partner in Weert           inReach part`,
  },
};

/** What docs/rules.md lets each part say. */
const written = new Map(
  rowsUnder("What each part may say")
    .slice(1)
    .flatMap(([who, may]) => codesIn(may).map((type) => [type, codesIn(who)] as const)),
);

/** Of a command that is about something: the task, agreement, side or recipient that somebody here answers for. */
const about = [
  {
    task: "intake",
    agreement: "a1",
    side: "municipality",
    recipient: "municipality",
    with: "municipality",
    item: "2b",
  },
  { task: "intake", agreement: "a1", side: "municipality", recipient: "municipality", with: "lead", item: "4a:a1" },
] as const;

describe("who may say what, everybody and everything", () => {
  it("is written down for every command", () => {
    assert.deepEqual([...written.keys()].toSorted(), types.toSorted());
  });

  for (const [which, { it: now, who }] of Object.entries(cases)) {
    const parts = new Map(
      who
        .trim()
        .split("\n")
        .map((line) => line.trim().split(/ {2,}/))
        .map(([name = "", list = ""]) => [name, list.split(" ")]),
    );

    it(`names people that there are: a case ${which}`, () => {
      for (const name of parts.keys()) assert.ok(Object.hasOwn(people, name), name);
    });

    it(`is what docs/rules.md says of each part: a case ${which}`, () => {
      for (const [name, by] of Object.entries(people)) {
        const own = parts.get(name) ?? [];
        const may = (type: CommandType) => written.get(type)?.some((part) => own.includes(part));
        const lets = types.filter((type) => !mayDo[type].includes("own") && isLetThrough(by, type, about, now));
        assert.deepEqual(lets, types.filter(may), name);
      }
    });
  }

  it("is nothing for whoever the list does not know, and they hear that", () => {
    for (const name of ["stranger", "Anouk's object id in another tenant", "Anouk, gone"] as const) {
      for (const type of types) {
        const by = people[name] ?? assert.fail(name);
        assert.deepEqual(barrierTo(saidBy(by, type, about[0]), underWay), { kind: "unknownPerson" }, `${name} ${type}`);
      }
    }
  });
});
