import assert from "node:assert/strict";
import type { Instant } from "../../../src/calendar/day.ts";
import type { Case } from "../../../src/case/case.ts";
import type { Command } from "../../../src/case/commands.ts";
import { a, admission, at, b, becomes, check, claims, colleague, on, opened, says } from "../../support/chain.ts";
import { watched } from "../../support/watch.ts";

const notice = at("2026-11-23", "14:05");

/** What is said about a role that nobody holds. */
const about = (role: string, it: Case, commands: readonly Command[] = [], from: Instant = notice) =>
  watched(it, from, { until: at("2027-01-31"), commands })
    .filter(({ owed }) => owed.item === role)
    .map(({ at: moment, owed }) => ({
      on: moment.slice(0, 10),
      to: owed.audience?.kind ?? owed.to,
      where: owed.where,
    }));

const climb = (...days: readonly [string, string, string]) => [
  { on: days[0], to: "teamLeads", where: "thread" },
  { on: days[1], to: "everyoneInReach", where: "digest" },
  { on: days[2], to: "administrators", where: "channel" },
];

describe("a role that nobody takes", () => {
  it("climbs to the team lead, everybody in reach, and the administrators, one working day after the other", () => {
    assert.deepEqual(about("prisonCaseManager", opened()), climb("2026-11-24", "2026-11-25", "2026-11-26"));
  });

  it("counts from the day on which people could see it", () => {
    const saturday = at("2026-11-28", "11:00");
    const expected = climb("2026-12-01", "2026-12-02", "2026-12-03");
    assert.deepEqual(about("prisonCaseManager", opened({}, saturday), [], saturday), expected);
    const evening = at("2026-11-27", "20:00");
    assert.deepEqual(about("prisonCaseManager", opened({}, evening), [], evening), expected);
  });

  it("is the lead's too, from the check on", () => {
    const it = becomes(opened(), check("zvh"));
    assert.deepEqual(about("processDirector", it), climb("2026-11-25", "2026-11-26", "2026-11-27"));
    assert.deepEqual(about("aftercareCoordinator", it), []);
  });

  it("is nobody's to mention in a prison that takes no part", () => {
    assert.deepEqual(about("prisonCaseManager", opened({ prison: "vught" })), []);
  });

  it("first asks whoever usually does it", () => {
    const holders = [{ role: "prisonCaseManager", who: colleague }] as const;
    const it = becomes(opened(), says("source", { type: "noteDefaultHolders", holders }));
    assert.deepEqual(about("prisonCaseManager", it)[0]?.to, [colleague.id]);
  });

  it("goes on until that role is held, whatever others do", () => {
    const commands = [check(), claims(b, "aftercareCoordinator"), claims(a, "prisonCaseManager", at("2026-11-25"))];
    assert.deepEqual(about("prisonCaseManager", opened(), commands), climb("2026-11-24", "2026-11-25", "").slice(0, 2));
  });

  it("climbs again when it is given back", () => {
    const commands = [
      claims(a, "prisonCaseManager", at("2026-11-23", "15:00")),
      says(a, { type: "giveBack", role: "prisonCaseManager" }, at("2026-11-30")),
    ];
    assert.deepEqual(about("prisonCaseManager", opened(), commands), climb("2026-12-01", "2026-12-02", "2026-12-03"));
  });

  it("first has two working days to be claimed in the new prison, after a transfer (scenario 6)", () => {
    const it = becomes(opened(), claims(a, "prisonCaseManager", at("2026-11-23", "15:00")));
    const moves = says(
      "source",
      { type: "transfer", prison: "ter-peel", on: admission().admittedOn },
      at("2026-11-30"),
    );
    assert.deepEqual(about("prisonCaseManager", it, [moves]), climb("2026-12-03", "2026-12-04", "2026-12-07"));
  });

  it("is in no hurry before an announced arrival", () => {
    const arrival = admission({ admittedOn: on("2026-12-07"), expectedRelease: null });
    const it = becomes(undefined, says("source", { type: "open", admission: arrival, announced: true }, notice));
    assert.deepEqual(about("prisonCaseManager", it), climb("2026-12-08", "2026-12-09", "2026-12-10"));
  });
});
