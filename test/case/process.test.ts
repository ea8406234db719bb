import assert from "node:assert/strict";
import { ruleOf } from "../../src/case/dates/term.ts";
import { process } from "../../src/case/process.ts";
import { items, type Step } from "../../src/case/step.ts";
import { defaultVariant } from "../../src/case/variant.ts";

/** The process as one reads it to a case manager: a line per step, in the order of docs/rules.md. */
const readAloud = [
  "1a first-day notice made and sent: prison",
  "1b notice received: intakeDesk",
  "1c check: known at the ZVH, known at the municipality: intakeDesk; receipt + 1 working day [proposal]",
  "1d outcome and advice to the prison and, in GCOS, to both possible leads: intakeDesk; receipt + 1 working day [proposal]",
  "1e-lead contact with the lead: prisonCaseManager; receipt + 3 working days [proposal]; not when releasedBefore",
  "1e-municipality contact with the municipality: lead; receipt + 3 working days [proposal]; not when releasedBefore",
  "1f agree who takes which task and who attends the intake: lead; receipt + 5 working days [proposal]; before the intake; not when releasedBefore",
  "2a intake with the person: prisonCaseManager; end of week 2 from admission [note]; rolls back; not when releasedBefore",
  "2b information sheet available to the ZVH: prisonCaseManager; admission + 10 working days [note]; not when releasedBefore",
  "2c enrichment by partners: prisonCaseManager with networkPartner; only whenAsked; request + 5 working days [proposal]; not when releasedBefore",
  "2d talk about a complex case, perhaps scale up: lead with prisonCaseManager, probationOfficer; only whenComplex",
  "3a initiative for the plan: prisonCaseManager with co; start of week 3 from admission [proposal]; rolls forward; not when releasedBefore, stayTooShort",
  "3b concept plan with actions, and the first talk: prisonCaseManager with co; end of week 4 from admission [note]; target end of week 3 from admission; rolls back; not when releasedBefore, stayTooShort",
  "3c plan adopted in the MDO: prisonCaseManager; admission + 27 days [note]; rolls back; not when releasedBefore, stayTooShort",
  "3d final plan and actions shared: prisonCaseManager; adoption + 2 working days [proposal]; not when releasedBefore, stayTooShort",
  "4a carry out the plan, each action by its own date: agreementOwners",
  "4b progress talk every six weeks: prisonCaseManager with co; talk + 42 days [note], or else adoption + 42 days [proposal]; rolls back; not when releasedBefore, stayTooShort",
  "5a-start start of the handover: prisonCaseManager with lead, municipalContact, probationOfficer; release − 42 days [proposal]; rolls back; or at once",
  "5a handover accepted by the receiving side: prisonCaseManager with lead, municipalContact, probationOfficer; release − 10 working days [proposal]; short stay release − 2 working days [proposal]; or at once",
  "5b release notice registered: intakeDesk; release + 1 working day [proposal]",
];

describe("the process", () => {
  it("reads, row by row, like the work process", () => {
    assert.deepEqual(process.map(aloud), readAloud);
  });

  it("has each step once, in the order of its numbers", () => {
    assert.deepEqual(
      process.map(({ item }) => item),
      items,
    );
  });
});

function aloud(step: Step): string {
  const { item, what, acts, only, due, orElse, shortStay, target, rolls, before, atOnce, unless } = step;
  const term = (each: NonNullable<Step["due"]>) => `${ruleOf(each, defaultVariant)} [${each.source}]`;
  return [
    `${item} ${what}: ${acts}${step.with === undefined ? "" : ` with ${step.with.join(", ")}`}`,
    only === undefined ? [] : `only ${only}`,
    due === undefined ? [] : `${term(due)}${orElse === undefined ? "" : `, or else ${term(orElse)}`}`,
    shortStay === undefined ? [] : `short stay ${term(shortStay)}`,
    target === undefined ? [] : `target ${ruleOf({ ...target, from: "admission", source: "note" }, defaultVariant)}`,
    rolls === undefined ? [] : `rolls ${rolls}`,
    before === undefined ? [] : `before the ${before}`,
    atOnce === undefined ? [] : "or at once",
    unless === undefined ? [] : `not when ${unless.join(", ")}`,
  ]
    .flat()
    .join("; ");
}
