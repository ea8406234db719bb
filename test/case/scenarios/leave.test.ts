import assert from "node:assert/strict";
import { type Addressee, addressees, type Listed } from "../../../src/case/owed/addressees.ts";
import { owed } from "../../../src/case/owed/owed.ts";
import { administrator, at, becomes, check, claims, director, on, opened, person, rules } from "../../support/chain.ts";

const deputy = person("Wim", ["processDirector"], { organisation: director.organisation });
const lead = person("Tom", ["teamLead"], { organisation: director.organisation });
const leave = { from: on("2026-11-30"), until: on("2026-12-11") };

/** Given a case that a process director leads; when the last day of step 1f comes; then who hears of it. */
function hear(people: readonly Listed[]): readonly Omit<Addressee, "from">[] {
  const led = becomes(opened(), check("zvh"), claims(director, "processDirector"));
  const moment = at("2026-11-30", "09:00");
  const reminder = owed(led, moment, rules).find(({ kind, item }) => kind === "reminder" && item === "1f");
  assert.ok(reminder !== undefined);
  assert.deepEqual(reminder.to, [director.id]);
  const saying = { owed: reminder, case: led, at: moment };
  return addressees(saying, people, rules).map(({ to, onBehalfOf }) => ({ to, onBehalfOf }));
}

describe("scenario 11: a reminder for a process director on leave", () => {
  it("goes to the deputy, in the director's name", () => {
    const people = [{ ...director, away: { ...leave, deputy: deputy.id } }, deputy, lead, administrator];
    assert.deepEqual(hear(people), [{ to: deputy.id, onBehalfOf: director.id }]);
  });

  it("goes to the team lead without a deputy", () => {
    const people = [{ ...director, away: { ...leave, deputy: null } }, deputy, lead, administrator];
    assert.deepEqual(hear(people), [{ to: lead.id, onBehalfOf: director.id }]);
  });

  it("goes to an administrator when there is no team lead either: it never ends at nobody", () => {
    const people = [{ ...director, away: { ...leave, deputy: null } }, administrator];
    assert.deepEqual(hear(people), [{ to: administrator.id, onBehalfOf: null }]);
  });

  it("goes to the director before the first day and after the last", () => {
    const people = [{ ...director, away: { from: on("2026-12-01"), until: on("2026-12-11"), deputy: null } }, lead];
    assert.deepEqual(hear(people), [{ to: director.id, onBehalfOf: null }]);
  });
});
