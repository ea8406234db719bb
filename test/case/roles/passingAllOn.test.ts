import assert from "node:assert/strict";
import { holdingsOf, holdsNothing } from "../../../src/case/roles/holdings.ts";
import {
  a,
  administrator,
  at,
  b,
  becomes,
  colleague,
  contact,
  elsewhere,
  intake,
  on,
  onItsWay,
  person,
  refusal,
  says,
  teamLead,
  when,
} from "../../support/chain.ts";

const agreement = { type: "agree", domain: "care", what: "Afspraak maken", due: on("2027-01-08") } as const;

/** A case in which Anouk has a role, two tasks, the intake and two agreements, of which one is done. */
const busy = becomes(
  onItsWay(),
  says(a, { type: "takeTask", task: "intake" }),
  says(a, { type: "takeTask", task: "informationSheet" }),
  says(a, { type: "attendIntake" }),
  says(a, { ...agreement, agreement: "a1", owner: { person: a } }, at("2026-11-25")),
  says(a, { ...agreement, agreement: "a2", owner: { person: a } }, at("2026-11-25")),
  says(a, { ...agreement, agreement: "a3", owner: { role: "municipalContact" } }, at("2026-11-25")),
  says(a, { type: "finishAgreement", agreement: "a2" }, at("2026-11-26")),
);
const allOn = { type: "passAllOn", from: a, to: colleague } as const;

describe("all that somebody has in hand", () => {
  it("is what would be left lying: not what is done, nor the intake once it was held", () => {
    const held = { roles: ["prisonCaseManager"], tasks: ["intake", "informationSheet"], agreements: ["a1"] };
    assert.deepEqual(holdingsOf(a, busy), { ...held, attends: true });
    const after = becomes(busy, intake([], at("2026-12-01")));
    assert.deepEqual(holdingsOf(a, after), { ...held, tasks: ["informationSheet"], attends: false });
    assert.ok(holdsNothing(holdingsOf(colleague, busy)));
  });

  it("goes to a colleague in one act of their team lead, and stays theirs when that is said again", () => {
    const command = says(teamLead, allOn, at("2026-11-27"));
    const after = becomes(busy, command);
    assert.ok(holdsNothing(holdingsOf(a, after)));
    assert.deepEqual(holdingsOf(colleague, after), holdingsOf(a, busy));
    assert.equal(becomes(after, command), after);
  });

  it("leaves in the name of who did it what was done, and what is others'", () => {
    const after = becomes(busy, says(teamLead, allOn, at("2026-11-27")));
    const owners = after.agreements.map(({ owner }) => ("person" in owner ? owner.person.id : owner.role));
    assert.deepEqual(owners, [colleague.id, a.id, "municipalContact"]);
    assert.equal(after.roles.aftercareCoordinator, busy.roles.aftercareCoordinator);
  });

  it("goes in any organisation when an administrator says so, but never to another one", () => {
    assert.ok(when(busy, says(administrator, allOn, at("2026-11-27"))).ok);
    assert.deepEqual(refusal(busy, says(administrator, { ...allOn, to: contact }, at("2026-11-27"))), {
      kind: "otherOrganisation",
      organisation: "PI Roermond",
    });
    const lead = person("Els", ["teamLead"], { organisation: "gemeente Venlo" });
    assert.deepEqual(refusal(busy, says(lead, allOn, at("2026-11-27"))), {
      kind: "otherOrganisation",
      organisation: "gemeente Venlo",
    });
    assert.deepEqual(refusal(busy, says(b, allOn, at("2026-11-27"))), { kind: "notYourPart", command: "passAllOn" });
  });

  it("stays where it is when the colleague may not hold a role of it", () => {
    const { organisation } = a;
    const to = { ...elsewhere, organisation };
    assert.deepEqual(refusal(busy, says(teamLead, { ...allOn, to }, at("2026-11-27"))), {
      kind: "theyMayNot",
      role: "prisonCaseManager",
      name: "Siem",
    });
  });

  it("is nothing in a case that has ended", () => {
    const ended = { ...busy, stage: { state: "closed", at: at("2026-12-01") } } as const;
    assert.ok(holdsNothing(holdingsOf(a, ended)));
    assert.equal(becomes(ended, says(teamLead, allOn, at("2026-12-02"))), ended);
  });
});
