import assert from "node:assert/strict";
import { later } from "../../../src/calendar/day.ts";
import { holder } from "../../../src/case/person.ts";
import {
  a,
  b,
  becomes,
  colleague,
  desk,
  elsewhere,
  noticedAt,
  opened,
  probation,
  refusal,
  says,
  stranger,
  when,
} from "../../support/chain.ts";

const claimRole = { type: "claim", role: "prisonCaseManager" } as const;
const giveBack = { type: "giveBack", role: "prisonCaseManager" } as const;

describe("claiming a role", () => {
  it("gives the role to the first who asks", () => {
    const it = becomes(opened(), says(a, claimRole));
    assert.deepEqual(it.roles.prisonCaseManager, { state: "held", by: holder(a), since: noticedAt });
  });

  it("tells the second of two people who holds the role and since when (scenario 22)", () => {
    const held = becomes(opened(), says(a, claimRole));
    assert.deepEqual(refusal(held, says(colleague, claimRole, later(noticedAt, 1))), {
      kind: "alreadyHeld",
      role: "prisonCaseManager",
      by: holder(a),
      since: noticedAt,
    });
  });

  it("changes nothing when the holder claims again", () => {
    const held = becomes(opened(), says(a, claimRole));
    assert.deepEqual(when(held, says(a, claimRole)), { ok: true, next: held, happenings: [], messages: [] });
  });

  it("is refused to a casemanager of another prison, who hears what they are listed as (scenario 23)", () => {
    assert.deepEqual(refusal(opened(), says(elsewhere, claimRole)), {
      kind: "outOfReach",
      role: "prisonCaseManager",
      organisation: "PI Sittard",
    });
  });

  it("is refused to somebody whose work it is not", () => {
    assert.deepEqual(refusal(opened(), says(b, claimRole)), { kind: "notYourRole", role: "prisonCaseManager" });
  });

  it("is refused to somebody who is not in the directory", () => {
    assert.deepEqual(refusal(opened(), says(stranger, claimRole)), { kind: "unknownPerson" });
  });

  it("of the lead waits for the check", () => {
    const lead = { type: "claim", role: "aftercareCoordinator" } as const;
    assert.deepEqual(refusal(opened(), says(b, lead)), { kind: "notYetOpen", role: "aftercareCoordinator" });
  });

  it("is open to probation from the start, asked or not", () => {
    const it = becomes(opened(), says(probation, { type: "claim", role: "probationOfficer" }));
    assert.equal(it.roles.probationOfficer.state, "held");
  });

  it("does not exist for a prison that takes no part", () => {
    const it = opened({ prison: "sittard" });
    assert.deepEqual(refusal(it, says(elsewhere, claimRole)), { kind: "notInUse", role: "prisonCaseManager" });
  });

  it("writes one line of history, with who and when", () => {
    const outcome = when(opened(), says(a, claimRole));
    assert.ok(outcome.ok);
    assert.deepEqual(
      outcome.happenings.map(({ type, by, at, facts }) => ({ type, by, at, facts })),
      [{ type: "claimed", by: holder(a), at: noticedAt, facts: { role: "prisonCaseManager" } }],
    );
  });
});

describe("giving a role back", () => {
  it("opens it again, counted from now", () => {
    const at = later(noticedAt, 3600);
    const it = becomes(opened(), says(a, claimRole), says(a, giveBack, at));
    assert.deepEqual(it.roles.prisonCaseManager, { state: "open", since: at });
  });

  it("is for the holder alone", () => {
    const held = becomes(opened(), says(a, claimRole));
    assert.deepEqual(refusal(held, says(colleague, giveBack)), { kind: "notYours", role: "prisonCaseManager" });
  });

  it("of what nobody holds changes nothing", () => {
    const it = opened();
    assert.deepEqual(when(it, says(a, giveBack)), { ok: true, next: it, happenings: [], messages: [] });
  });

  it("of probation leaves it unasked, not open", () => {
    const role = "probationOfficer";
    const it = becomes(opened(), says(probation, { type: "claim", role }), says(probation, { type: "giveBack", role }));
    assert.deepEqual(it.roles.probationOfficer, { state: "optional" });
  });
});

describe("a case that does not exist", () => {
  it("is said to be unknown, whatever is asked", () => {
    assert.deepEqual(refusal(undefined, says(desk, claimRole)), { kind: "unknownCase" });
  });
});
