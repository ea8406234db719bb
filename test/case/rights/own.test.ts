import assert from "node:assert/strict";
import type { Case } from "../../../src/case/case.ts";
import { holder, type Person } from "../../../src/case/person.ts";
import type { Refusal } from "../../../src/case/refusal.ts";
import { mayDo } from "../../../src/case/rights/mayDo.ts";
import { type RoleName, roleNames } from "../../../src/case/roles/roles.ts";
import {
  a,
  administrator,
  at,
  auditor,
  b,
  becomes,
  claims,
  colleague,
  contact,
  desk,
  director,
  elsewhere,
  inTerPeel,
  on,
  onItsWay,
  opened,
  person,
  probation,
  refusal,
  says,
  stranger,
  teamLead,
  when,
} from "../../support/chain.ts";

const role = "prisonCaseManager";
const here = { prisons: ["roermond"], municipalities: ["GM0983"] };
const away = { prisons: ["sittard"], municipalities: ["GM0988"] };
const moved = { ...a, reach: away, organisation: "PI Sittard" };

/** Why it is refused, `null` when it is not. */
function reason(it: Case, command: Parameters<typeof when>[1]): Refusal["kind"] | null {
  const outcome = when(it, command);
  return outcome.ok ? null : outcome.refusal.kind;
}

describe("what a command settles by itself", () => {
  it("is no more than these four", () => {
    const own = Object.entries(mayDo).flatMap(([type, parties]) => (parties.includes("own") ? [type] : []));
    assert.deepEqual(own.toSorted(), ["acceptPassOn", "claim", "confirmDefaultHolder", "viewReferences"]);
  });

  describe("claim", () => {
    /** A case in which every role is free, but for the two leads: those one by one. */
    const free = (name: RoleName): Case => ({
      ...becomes(onItsWay(), says(a, { type: "setFlag", flag: "lifeCourse", holds: true })),
      roles: { ...opened().roles, [name]: { state: "open", since: at("2026-11-24") } },
    });

    for (const name of roleNames) {
      it(`is for who has the duty, here: ${name}`, () => {
        const others = roleNames.filter((each) => each !== name);
        const tells = (by: Person) => reason(free(name), claims(by, name));
        assert.equal(tells(person("Een", [name], { reach: here })), null);
        assert.equal(tells(person("Een", [name], { reach: here, organisation: "Elders" })), null);
        assert.equal(tells(person("Een", [name], { reach: away })), "outOfReach");
        assert.equal(tells(person("Een", others, { reach: here })), "notYourRole");
        assert.equal(tells({ ...person("Een", others, { reach: here }), deputyFor: [a.id] }), "notYourRole");
        for (const by of [desk, teamLead, administrator, auditor]) assert.equal(tells(by), "notYourRole", by.name);
        assert.equal(tells(stranger), "unknownPerson");
      });
    }
  });

  describe("acceptPassOn", () => {
    const offered = becomes(onItsWay(), says(a, { type: "passOn", role, to: colleague }));
    const tells = (by: Person, name: RoleName = role) =>
      reason(offered, says(by, { type: "acceptPassOn", role: name }));

    it("is for who was offered this role, and may still hold it", () => {
      assert.equal(tells(colleague), null);
      assert.equal(tells(colleague, "municipalContact"), "notOffered");
      assert.equal(tells({ ...colleague, reach: away }), "outOfReach");
      assert.equal(tells({ ...colleague, duties: ["probationOfficer"] }), "notYourRole");
      for (const by of [b, elsewhere, desk, teamLead, { ...probation, deputyFor: [colleague.id] }]) {
        assert.equal(tells(by), "notOffered", by.name);
      }
      assert.equal(tells({ ...colleague, duties: [] }), "unknownPerson");
    });
  });

  describe("confirmDefaultHolder", () => {
    const noted = says("source", { type: "noteDefaultHolders", holders: [{ role, who: holder(a) }] });
    const tells = (by: Person) => reason(becomes(opened(), noted), says(by, { type: "confirmDefaultHolder", role }));

    it("is for the default holder, who may still hold it", () => {
      assert.equal(tells(a), null);
      assert.equal(tells(moved), "outOfReach");
      for (const by of [colleague, elsewhere, desk, { ...colleague, deputyFor: [a.id] }]) {
        assert.equal(tells(by), "notOffered", by.name);
      }
    });
  });

  describe("viewReferences", () => {
    const it1 = becomes(onItsWay(), claims(probation, "probationOfficer"));
    const transferred = becomes(
      it1,
      says("source", { type: "transfer", prison: "ter-peel", on: on("2026-11-24") }, at("2026-11-24")),
    );
    const tells = (now: Case, by: Person) => reason(now, says(by, { type: "viewReferences" }, at("2026-11-25")));

    it("is for the desk, and for who holds or may hold a role that is used here", () => {
      for (const by of [a, b, contact, probation, colleague, desk]) assert.equal(tells(it1, by), null, by.name);
      const kept = [elsewhere, inTerPeel, director, teamLead, administrator, auditor];
      for (const by of kept) assert.equal(tells(it1, by), "noPart", by.name);
      assert.equal(tells(it1, { ...director, deputyFor: [b.id] }), null);
      assert.equal(tells(it1, stranger), "unknownPerson");
    });

    it("is no longer for who went to work elsewhere, whose name still stands on the role", () => {
      assert.equal(tells(it1, moved), "noLongerListed");
      assert.equal(tells(it1, { ...b, duties: ["networkPartner"], reach: away }), "noLongerListed");
    });

    it("is for a while for the casemanager of the prison where the person was before, wherever they work now", () => {
      assert.equal(tells(transferred, a), null);
      assert.equal(tells(transferred, moved), null);
      assert.equal(tells(transferred, { ...a, duties: [] }), "unknownPerson");
      assert.equal(tells(transferred, colleague), "noPart");
    });
  });
});

describe("a role whose holder went to work elsewhere", () => {
  const it1 = becomes(onItsWay(), claims(probation, "probationOfficer"));
  const named = { kind: "noLongerListed", role, place: "roermond" } as const;
  const asks = (type: "adoptPlan" | "recordPlan" | "viewReferences", by: Person) => says(by, { type });

  it("lets them do nothing, and says where they no longer work or what they no longer are", () => {
    assert.deepEqual(refusal(it1, asks("adoptPlan", moved)), named);
    assert.deepEqual(refusal(it1, asks("viewReferences", moved)), named);
    const other: Person = { ...a, duties: ["networkPartner"], reach: here };
    assert.deepEqual(refusal(it1, asks("adoptPlan", other)), { ...named, place: null });
    assert.equal(reason(it1, asks("recordPlan", { ...b, reach: away })), "noLongerListed");
  });

  it("is still theirs to give back or to offer, and their team lead's to give to somebody else", () => {
    assert.equal(becomes(it1, says(moved, { type: "giveBack", role })).roles[role].state, "open");
    const offered = becomes(it1, says(moved, { type: "passOn", role, to: colleague }));
    const taken = becomes(offered, says(colleague, { type: "acceptPassOn", role })).roles[role];
    assert.equal(taken.state === "held" && taken.by.id, colleague.id);
    const given = becomes(it1, says(teamLead, { type: "assign", role, to: colleague })).roles[role];
    assert.equal(given.state === "held" && given.by.id, colleague.id);
  });

  it("is nobody else's of another place to give back, or to say anything about", () => {
    for (const type of ["giveBack", "refusePassOn"] as const) {
      assert.equal(reason(it1, says(elsewhere, { type, role })), "noPart");
      assert.equal(reason(opened(), says(elsewhere, { type, role })), "noPart");
      assert.equal(reason(it1, says(auditor, { type, role })), "noPart");
    }
  });

  it("gives rights again when the list is put right", () => {
    assert.ok(when(it1, asks("adoptPlan", { ...moved, reach: here })).ok);
  });

  it("goes on when it is the case that goes elsewhere, until the list says otherwise", () => {
    const settled = says(a, { type: "setMunicipality", municipality: "GM0988", basis: "settling" });
    const twice = becomes(
      it1,
      settled,
      says(b, { type: "setMunicipality", municipality: "GM0984", basis: "settling" }),
    );
    for (const now of [becomes(it1, settled), twice]) {
      assert.ok(when(now, asks("recordPlan", b)).ok);
      assert.equal(
        reason(now, asks("recordPlan", { ...b, reach: { prisons: [], municipalities: ["GM0957"] } })),
        "noLongerListed",
      );
    }
    assert.deepEqual(refusal(twice, asks("recordPlan", { ...b, reach: away })), {
      ...{ kind: "noLongerListed", role: "aftercareCoordinator", place: "GM0983" },
    });
    const unknown = becomes(onItsWay({ municipality: null, municipalityBasis: "unknown" }), settled);
    assert.ok(when(unknown, asks("recordPlan", b)).ok);
  });
});

describe("a team lead", () => {
  const tells = (by: Person, to: Person, name: RoleName = role) =>
    reason(onItsWay(), says(by, { type: "assign", role: name, to }));

  it("gives roles of their own organisation, to people of it who may hold them", () => {
    assert.equal(tells(teamLead, colleague), null);
    assert.equal(tells({ ...teamLead, organisation: "PI Sittard" }, elsewhere), "theyMayNot");
    assert.equal(tells(teamLead, { ...colleague, reach: away }), "theyMayNot");
    assert.equal(tells(teamLead, { ...colleague, duties: [] }), "theyMayNot");
    assert.equal(tells(teamLead, elsewhere), "otherOrganisation");
    assert.equal(tells({ ...teamLead, organisation: "gemeente Venlo" }, contact, "prisonCaseManager"), "theyMayNot");
    assert.equal(
      tells(teamLead, person("Els", ["municipalContact"], { organisation: "PI Roermond" }), "municipalContact"),
      "otherOrganisation",
    );
    for (const by of [a, b, desk, administrator]) assert.equal(tells(by, colleague), "notYourPart", by.name);
  });
});
