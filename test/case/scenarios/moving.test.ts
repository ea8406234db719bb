import assert from "node:assert/strict";
import type { Case } from "../../../src/case/case.ts";
import { claimDue } from "../../../src/case/changes/transfer.ts";
import type { NamedOwner } from "../../../src/case/commands/planCommands.ts";
import { holder } from "../../../src/case/person.ts";
import {
  a,
  admission,
  at,
  b,
  becomes,
  caseNumber,
  claims,
  contact,
  desk,
  dueOf,
  inTerPeel,
  on,
  onItsWay,
  opened,
  probation,
  refusal,
  rules,
  says,
  waitsFor,
  when,
} from "../../support/chain.ts";

describe("scenario 6: a transfer to another prison", () => {
  const moves = { type: "transfer", prison: "ter-peel", on: on("2026-12-02") } as const;
  const moved = becomes(onItsWay(), says("source", moves, at("2026-12-02")));

  it("keeps number, T0, route and dates; the casemanager's role opens for the new prison", () => {
    assert.equal(moved.admittedOn, "2026-11-23");
    assert.equal(dueOf(moved, "2a"), "2026-12-04");
    assert.equal(moved.roles.prisonCaseManager.state, "open");
    assert.equal(moved.roles.aftercareCoordinator.state, "held");
    assert.equal(claimDue(moved, rules), "2026-12-04");
    assert.equal(becomes(moved, claims(inTerPeel, "prisonCaseManager")).roles.prisonCaseManager.state, "held");
  });

  it("lets the former casemanager read along for ten working days, and do nothing more", () => {
    assert.deepEqual(moved.readers, [{ who: holder(a), role: "prisonCaseManager", until: "2026-12-16" }]);
    assert.ok(when(moved, says(a, { type: "viewReferences" }, at("2026-12-16"))).ok);
    assert.deepEqual(refusal(moved, says(a, { type: "viewReferences" }, at("2026-12-17"))), { kind: "noPart" });
    assert.deepEqual(refusal(moved, says(a, { type: "adoptPlan" }, at("2026-12-03"))), { kind: "noPart" });
  });

  it("is told once", () => assert.equal(becomes(moved, says(desk, moves, at("2026-12-03"))), moved));

  it("is told to whoever may take the case on there, or to the lead when that prison takes no part", () => {
    const said = (prison: string) => {
      const outcome = when(onItsWay(), says(desk, { ...moves, prison }, at("2026-12-02")));
      return outcome.ok ? outcome.messages.map(({ kind, to, audience }) => ({ kind, to, audience })) : [];
    };
    const inReach = { kind: "everyoneInReach", role: "prisonCaseManager" };
    assert.deepEqual(said("ter-peel"), [{ kind: "transfer", to: [], audience: inReach }]);
    assert.deepEqual(said("sittard"), [{ kind: "transfer", to: [b.id], audience: undefined }]);
  });

  it("to a prison that takes no part leaves its steps to the lead", () => {
    const away = becomes(onItsWay(), says(desk, { ...moves, prison: "sittard" }, at("2026-12-02")));
    assert.equal(away.roles.prisonCaseManager.state, "unused");
    assert.ok(when(away, says(b, { type: "recordContact", with: "lead", way: "mailbox" }, at("2026-12-02"))).ok);
    assert.ok(when(away, says(b, { type: "recordSheet", channel: "mail" }, at("2026-12-02"))).ok);
  });

  it("can't lie in the future, or before admission", () => {
    for (const day of ["2026-12-03", "2026-11-22"]) {
      assert.deepEqual(refusal(onItsWay(), says(desk, { ...moves, on: on(day) }, at("2026-12-02"))), {
        kind: "impossibleDate",
        field: "on",
      });
    }
  });
});

describe("scenario 7: somebody comes back", () => {
  it("is linked to the earlier case by a person, once; nothing is merged by itself", () => {
    const earlier = caseNumber("NML-2026-0031");
    const linked = becomes(onItsWay(), says(desk, { type: "linkCase", earlier }));
    assert.deepEqual(linked.earlier, [earlier]);
    assert.equal(linked.stage.state, "running");
    assert.equal(becomes(linked, says(a, { type: "linkCase", earlier })), linked);
  });

  describe("with agreements that were still open", () => {
    const earlier = caseNumber("NML-2026-0031");
    const agree = (agreement: string, due: string, owner: NamedOwner) =>
      says(b, { type: "agree", agreement, domain: "housing", what: "Inschrijven", owner, due: on(due) });
    const before = becomes(
      onItsWay(),
      claims(probation, "probationOfficer"),
      agree("a1", "2026-11-24", { role: "aftercareCoordinator" }),
      agree("a2", "2026-12-14", { person: probation }),
      agree("a3", "2026-12-14", { person: contact }),
      agree("a4", "2026-12-14", { person: contact }),
      says(b, { type: "startAgreement", agreement: "a2" }),
      says(b, { type: "finishAgreement", agreement: "a4" }),
    );
    const moment = at("2026-11-30");
    const link = says(b, { type: "linkCase", earlier, agreements: before.agreements }, moment);
    const linked = becomes(onItsWay(), link);
    const copied = (it: Case) => it.agreements.map(({ id, due, owner, state: { is } }) => [id, due, owner, is]);

    it("has a copy of those, with a new day for what was due already, and without whoever has no part in it", () => {
      assert.deepEqual(copied(linked), [
        ["NML-2026-0031-a1", "2026-12-07", { role: "aftercareCoordinator" }, "notStarted"],
        ["NML-2026-0031-a2", "2026-12-14", { role: "prisonCaseManager" }, "running"],
        ["NML-2026-0031-a3", "2026-12-14", { person: holder(contact) }, "notStarted"],
      ]);
    });

    it("has them once, also when it was linked without them before, and whatever became of them here", () => {
      const finished = becomes(linked, says(b, { type: "finishAgreement", agreement: "NML-2026-0031-a1" }, moment));
      assert.equal(becomes(finished, { ...link, at: at("2026-12-01") }), finished);
      assert.deepEqual(copied(becomes(onItsWay(), says(b, { type: "linkCase", earlier }), link)), copied(linked));
    });

    it("holds a hundred at most", () => {
      const many = Array.from({ length: 98 }, (_, nth) => agree(`b${nth}`, "2026-12-14", { person: contact }));
      assert.deepEqual(refusal(becomes(onItsWay(), ...many), link), { kind: "tooMany", most: 100 });
    });
  });
});

describe("scenario 8: a notice that came twice", () => {
  const into = caseNumber("NML-2026-0031");

  it("changes nothing when it is the same notice", () => {
    const it = opened();
    assert.equal(becomes(it, says("source", { type: "open", admission: admission() })), it);
  });

  it("is merged by the intake desk, after which nothing is owed or done there", () => {
    const merged = becomes(onItsWay(), says(desk, { type: "merge", into }));
    assert.deepEqual(waitsFor(merged), []);
    assert.deepEqual(refusal(merged, says(a, { type: "adoptPlan" })), { kind: "ended", state: "merged" });
    assert.equal(becomes(merged, says(desk, { type: "merge", into })), merged);
    assert.deepEqual(refusal(onItsWay(), says(a, { type: "merge", into })), { kind: "onlyIntakeDesk" });
  });
});

describe("scenario 9: the municipality is not known", () => {
  it("keeps nobody out until somebody settles it, with what it is based on", () => {
    const unknown = onItsWay({ municipality: null, municipalityBasis: "unknown" });
    const settled = becomes(
      unknown,
      says(a, { type: "setMunicipality", municipality: "GM0984", basis: "settling" }, at("2026-11-30")),
    );
    assert.equal(settled.municipality, "GM0984");
    assert.equal(settled.municipalityBasis, "settling");
  });
});

describe("scenario 10: outside the region", () => {
  it("is passed on by the intake desk and ends here", () => {
    const mail = says(desk, { type: "markOutOfRegion", forwardedTo: "jan@example.nl" });
    assert.deepEqual(refusal(opened(), mail), { kind: "personalData", field: "forwardedTo", found: "email" });
    const gone = becomes(opened(), says(desk, { type: "markOutOfRegion", forwardedTo: "zuid-limburg" }));
    assert.deepEqual(waitsFor(gone), []);
    assert.deepEqual(refusal(gone, claims(a, "prisonCaseManager")), { kind: "ended", state: "outOfRegion" });
  });
});

describe("scenario 28: a notice that should not have been", () => {
  it("is cancelled by the intake desk, with a reason, once", () => {
    const gone = becomes(opened(), says(desk, { type: "cancel", reason: "wrongPerson" }));
    assert.equal(gone.stage.state, "cancelled");
    assert.equal(becomes(gone, says(desk, { type: "cancel", reason: "wrongPerson" })), gone);
    assert.deepEqual(refusal(gone, claims(a, "prisonCaseManager")), { kind: "ended", state: "cancelled" });
  });
});
