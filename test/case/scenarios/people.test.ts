import assert from "node:assert/strict";
import { later } from "../../../src/calendar/day.ts";
import { holder, type Person } from "../../../src/case/person.ts";
import { rolesOf } from "../../../src/case/roles/holders.ts";
import {
  a,
  at,
  b,
  becomes,
  check,
  claims,
  colleague,
  director,
  elsewhere,
  noticedAt,
  onItsWay,
  opened,
  person,
  probation,
  refusal,
  says,
  teamLead,
  when,
} from "../../support/chain.ts";

const role = "prisonCaseManager";

describe("scenario 11: the process director is on leave", () => {
  const led = becomes(opened(), check("zvh"), claims(director, "processDirector"));
  const deputy: Person = { ...person("Wim", ["processDirector"]), deputyFor: [director.id] };

  it("lets a deputy do what the director would, and the history says for whom", () => {
    const outcome = when(led, says(deputy, { type: "agreeProcess", probation: true }, at("2026-11-30")));
    assert.ok(outcome.ok);
    assert.deepEqual(outcome.happenings[0]?.by, holder(deputy));
    assert.equal(outcome.happenings[0]?.facts["onBehalfOf"], director.id);
    assert.equal(
      outcome.next.roles.processDirector.state === "held" && outcome.next.roles.processDirector.by.id,
      director.id,
    );
  });

  it("lets nobody else act for a director without a deputy", () => {
    const other = person("Wim", ["processDirector"]);
    assert.deepEqual(refusal(led, says(other, { type: "agreeProcess", probation: true })), {
      kind: "notYourPart",
      command: "agreeProcess",
    });
  });
});

describe("scenario 22: two people claim in the same second", () => {
  it("gives the role to one, and tells the other who holds it and since when", () => {
    const it = becomes(opened(), claims(a, role, noticedAt));
    assert.deepEqual(refusal(it, claims(colleague, role, noticedAt)), {
      kind: "alreadyHeld",
      role,
      by: holder(a),
      since: noticedAt,
    });
  });
});

describe("scenario 23: a claim out of reach", () => {
  it("is refused with the reason", () => {
    assert.deepEqual(refusal(opened(), claims(elsewhere, role)), {
      kind: "outOfReach",
      role,
      organisation: "PI Sittard",
    });
  });
});

describe("scenario 24: a role is passed on or given back", () => {
  const held = becomes(opened(), claims(a, role));
  const offered = becomes(held, says(a, { type: "passOn", role, to: colleague }));

  it("stays with the holder until the other accepts", () => {
    assert.equal(offered.roles[role].state === "held" && offered.roles[role].by.id, a.id);
    const taken = becomes(offered, says(colleague, { type: "acceptPassOn", role }, at("2026-11-25")));
    assert.deepEqual(taken.roles[role], { state: "held", by: holder(colleague), since: at("2026-11-25") });
    assert.deepEqual(taken.offers, []);
    assert.equal(becomes(taken, says(colleague, { type: "acceptPassOn", role })), taken);
  });

  it("tells the other that a role is offered", () => {
    const outcome = when(held, says(a, { type: "passOn", role, to: colleague }));
    assert.ok(outcome.ok);
    assert.deepEqual(
      outcome.messages.map(({ kind, to }) => ({ kind, to })),
      [{ kind: "offer", to: [colleague.id] }],
    );
  });

  it("stays where it is when the other does not want it", () => {
    const declined = becomes(offered, says(colleague, { type: "refusePassOn", role }));
    assert.deepEqual(declined.offers, []);
    assert.deepEqual(refusal(declined, says(colleague, { type: "acceptPassOn", role })), { kind: "notOffered", role });
  });

  it("is not offered to somebody who may not hold it, nor by somebody who does not", () => {
    assert.deepEqual(refusal(held, says(a, { type: "passOn", role, to: elsewhere })), {
      kind: "theyMayNot",
      role,
      name: "Siem",
    });
    assert.deepEqual(refusal(held, says(colleague, { type: "passOn", role, to: colleague })), {
      kind: "notYours",
      role,
    });
  });

  it("is no longer on offer once it was given back", () => {
    const back = becomes(offered, says(a, { type: "giveBack", role }));
    assert.deepEqual(refusal(back, says(colleague, { type: "acceptPassOn", role })), { kind: "notOffered", role });
  });

  it("can be given by the team lead to a colleague, when the holder is away for long", () => {
    const assigned = becomes(held, says(teamLead, { type: "assign", role, to: colleague }, later(noticedAt, 60)));
    assert.equal(assigned.roles[role].state === "held" && assigned.roles[role].by.id, colleague.id);
  });

  it("is all that somebody holds at once, before a long absence", () => {
    const reach = { prisons: ["roermond"], municipalities: ["GM0983"] };
    const both = { ...a, duties: [role, "networkPartner"], reach } as const;
    const other = { ...colleague, duties: both.duties, reach };
    const it = becomes(
      opened(),
      claims(both, role),
      claims(both, "networkPartner"),
      claims(probation, "probationOfficer"),
    );
    assert.deepEqual(rolesOf(both, it), [role, "networkPartner"]);
    const left = becomes(
      it,
      ...rolesOf(both, it).map((each) => says(both, { type: "passOn", role: each, to: other })),
      ...rolesOf(both, it).map((each) => says(other, { type: "acceptPassOn", role: each })),
    );
    assert.deepEqual([rolesOf(both, left), rolesOf(other, left)], [[], [role, "networkPartner"]]);
  });

  it("is not given outside the team lead's organisation, nor taken from another one", () => {
    const otherwise = { kind: "otherOrganisation", organisation: "PI Roermond" };
    assert.deepEqual(refusal(held, says(teamLead, { type: "assign", role, to: elsewhere })), otherwise);
    const twice = person("Els", ["aftercareCoordinator"], { organisation: "PI Roermond" });
    const assign = says(teamLead, { type: "assign", role: "aftercareCoordinator", to: twice });
    assert.deepEqual(refusal(onItsWay(), assign), otherwise);
    assert.deepEqual(refusal(held, says(a, { type: "assign", role, to: a })), {
      kind: "notYourPart",
      command: "assign",
    });
  });
});

describe("a default holder", () => {
  const holders = [{ role, who: holder(a) }] as const;
  const known = becomes(opened(), says("source", { type: "noteDefaultHolders", holders }));

  it("is pre-filled, and holds the role with the first click", () => {
    assert.equal(known.roles[role].state, "open");
    const confirmed = becomes(known, says(a, { type: "confirmDefaultHolder", role }));
    assert.equal(confirmed.roles[role].state === "held" && confirmed.roles[role].by.id, a.id);
  });

  it("keeps nobody else from claiming, and nobody else confirms it", () => {
    assert.ok(when(known, claims(colleague, role)).ok);
    const confirm = says(colleague, { type: "confirmDefaultHolder", role });
    assert.deepEqual(refusal(known, confirm), { kind: "notOffered", role });
  });

  it("may be named as lead with the check", () => {
    const led = becomes(opened(), { ...check(), lead: b });
    assert.equal(led.roles.aftercareCoordinator.state === "held" && led.roles.aftercareCoordinator.by.id, b.id);
    assert.deepEqual(refusal(opened(), { ...check("zvh"), lead: b }), {
      kind: "theyMayNot",
      role: "processDirector",
      name: "Bas",
    });
  });
});
