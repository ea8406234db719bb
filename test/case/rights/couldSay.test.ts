import assert from "node:assert/strict";
import type { Case } from "../../../src/case/case.ts";
import { recipients, sides, tasks } from "../../../src/case/codes.ts";
import type { CommandType } from "../../../src/case/commands.ts";
import type { Person } from "../../../src/case/person.ts";
import { couldSay } from "../../../src/case/rights/mayDo.ts";
import { items } from "../../../src/case/step.ts";
import {
  a,
  administrator,
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
  probation,
  says,
  stranger,
  teamLead,
} from "../../support/chain.ts";
import { isLetThrough, types } from "../../support/rights.ts";

const agreement = { type: "agree", domain: "care", what: "Afspraak maken", due: on("2027-01-04") } as const;

const underWay = becomes(
  onItsWay(),
  claims(probation, "probationOfficer"),
  says(b, { type: "agreeProcess", probation: true, tasks: [{ task: "municipalityContact", who: contact }] }),
  says(probation, { type: "takeTask", task: "informationSheet" }),
  says(a, { ...agreement, agreement: "a1", owner: { role: "probationOfficer" } }),
  says(a, { ...agreement, agreement: "a2", owner: { person: desk } }),
  says(a, { type: "startHandover", to: ["municipality"], items: ["plan"], warm: true }),
);

/** Cases in which people are something else each time. */
const cases: Readonly<Record<string, Case>> = {
  "that just began": opened(),
  "that is on its way": onItsWay(),
  "with tasks, agreements and a handover": underWay,
  "of a ZVH client": becomes(opened(), check("zvh"), claims(director, "processDirector")),
  "in a prison that takes no part": becomes(opened({ prison: "sittard" }), check(), claims(b, "aftercareCoordinator")),
};

const people: readonly Person[] = [
  ...[a, b, contact, colleague, director, probation, lifeCourse, inTerPeel, elsewhere],
  ...[desk, teamLead, administrator, auditor],
  { ...colleague, deputyFor: [a.id] },
  { ...director, deputyFor: [b.id, contact.id] },
];

/** Everything that rights look at, in every way it can be said. */
const ways: readonly object[] = [
  ...sides.map((side) => ({ side })),
  ...tasks.map((task) => ({ task })),
  ...[...recipients, "probation"].map((recipient) => ({ recipient })),
  ...["a1", "a2"].map((id) => ({ agreement: id, item: `4a:${id}` })),
  ...items.map((item) => ({ item })),
  ...["lead", "municipality"].map((whom) => ({ with: whom })),
];

const aboutSides = new Set<CommandType>(["acceptHandover", "refuseHandover"]);

/** The ways to say one kind of command: a side is named where a handover is answered, and nowhere else. */
const waysOf = (type: CommandType): readonly object[] =>
  ways.filter((way) => "side" in way === aboutSides.has(type)).map((way) => ({ item: "1a", ...way }));

describe("what somebody could say to a case", () => {
  for (const [which, it1] of Object.entries(cases)) {
    it(`is what would be let through, said in some way: a case ${which}`, () => {
      for (const by of people) {
        for (const type of types) {
          assert.equal(couldSay(type, by, it1), isLetThrough(by, type, waysOf(type), it1), `${by.name} ${type}`);
        }
      }
    });
  }

  it("is nothing for somebody who left the directory", () => {
    const left = { ...a, duties: [] };
    for (const type of types) assert.ok(!couldSay(type, left, underWay) && !couldSay(type, stranger, underWay), type);
  });
});
