import assert from "node:assert/strict";
import { dayOf, instant } from "../../src/calendar/day.ts";
import type { Case, Route } from "../../src/case/case.ts";
import type { Command } from "../../src/case/commands.ts";
import type { Happening } from "../../src/case/happening.ts";
import {
  a,
  admission,
  at,
  b,
  caseNumber,
  check,
  claims,
  contact,
  desk,
  director,
  intake,
  noticedAt,
  on,
  probation,
  says,
  when,
} from "./chain.ts";

/** A case with the history that its card tells from. */
export type Lived = { readonly case: Case; readonly recent: readonly { readonly happening: Happening }[] };

/** A life that goes on: each command must succeed. */
export function goesOn(before: Lived | undefined, ...commands: readonly Command[]): Lived {
  let now = before;
  for (const command of commands) {
    const outcome = when(now?.case, command);
    assert.ok(outcome.ok, `refused: ${JSON.stringify(outcome)}`);
    const lines = outcome.happenings.map((happening) => ({ happening }));
    now = { case: outcome.next, recent: [...(now?.recent ?? []), ...lines] };
  }
  return now ?? assert.fail("no case");
}

const begins = (changes = {}, announced = false) =>
  goesOn(undefined, says("source", { type: "open", admission: admission(changes), announced }, noticedAt));

/** Each step of a life on one route, at a moment at which its card has something to show. */
function steps(route: Route): Readonly<Record<string, Lived>> {
  const lead = route === "zvh" ? director : b;
  const agreed = goesOn(
    begins(),
    check(route),
    claims(a, "prisonCaseManager"),
    claims(lead, route === "zvh" ? "processDirector" : "aftercareCoordinator"),
    claims(contact, "municipalContact"),
    says(desk, { type: "tellPrison", way: "mailbox" }, at("2026-11-24")),
    says(a, { type: "recordContact", with: "lead", way: "phone" }, at("2026-11-25")),
    says(lead, { type: "recordContact", with: "municipality", way: "teams" }, at("2026-11-25")),
    says(lead, { type: "agreeProcess", probation: true, attending: [a, lead] }, at("2026-11-30")),
    says(a, { type: "planMoment", what: "intake", moment: at("2026-12-03") }, at("2026-11-30")),
  );
  const known = goesOn(
    agreed,
    claims(probation, "probationOfficer", at("2026-12-01")),
    intake(["workIncome", "housing", "debts"], at("2026-12-03", "11:30")),
    says(a, { type: "recordSheet", channel: "injus" }, at("2026-12-07")),
    says(a, { type: "takeInitiative", way: "video" }, at("2026-12-07")),
    says(a, { type: "planMoment", what: "mdo", moment: at("2026-12-18", "13:30") }, at("2026-12-07")),
  );
  const adopted = goesOn(
    known,
    says(a, { type: "recordPlan", talkOn: on("2026-12-11") }, at("2026-12-11")),
    says(a, { type: "adoptPlan" }, at("2026-12-18")),
  );
  const shared = goesOn(
    adopted,
    says(a, { type: "sharePlan", to: ["zvh", "municipality"], probation: true, channel: "mail" }, at("2026-12-21")),
    says(
      a,
      { type: "startHandover", to: ["lead", "municipality"], items: ["plan"], warm: false },
      at("2026-12-21", "11:00"),
    ),
    says(a, { type: "planMoment", what: "talk", moment: at("2027-01-21", "14:00") }, at("2026-12-21")),
  );
  const accepted = goesOn(
    shared,
    says(lead, { type: "acceptHandover", side: "lead" }, at("2027-01-14")),
    says(contact, { type: "acceptHandover", side: "municipality" }, at("2027-01-14")),
    says(a, { type: "recordTalk", outcome: "held" }, at("2027-01-21", "15:00")),
  );
  const free = says(a, { type: "reportRelease", on: dayOf(at("2027-02-01")) }, at("2027-02-01"));
  return {
    [`${route}.step-2`]: agreed,
    [`${route}.step-3`]: known,
    [`${route}.plan-adopted`]: adopted,
    [`${route}.step-5`]: shared,
    [`${route}.handed-over`]: accepted,
    [`${route}.closed`]: goesOn(accepted, free),
    [`${route}.late`]: goesOn(agreed, says("time", { type: "time" }, instant("2026-12-09T08:30:00+01:00"))),
    [`${route}.released-without-handover`]: goesOn(
      adopted,
      free,
      says("time", { type: "time" }, instant("2027-02-03T08:30:00+01:00")),
    ),
  };
}

const led = goesOn(begins(), check(), claims(b, "aftercareCoordinator"));

/** Moments that are the same whoever leads. */
const special: Readonly<Record<string, Lived>> = {
  announced: begins({ admittedOn: on("2026-12-07") }, true),
  paused: goesOn(led, says(b, { type: "pause", items: "all", reason: "hospital" }, at("2026-11-25"))),
  "in-a-care-institution": goesOn(
    led,
    says(b, { type: "setPlacement", placement: "careInstitution", since: on("2026-11-24") }, at("2026-11-25")),
  ),
  cancelled: goesOn(begins(), says(desk, { type: "cancel", reason: "wrongPerson" }, at("2026-11-24"))),
  merged: goesOn(begins(), says(desk, { type: "merge", into: caseNumber("NML-2026-0031") }, at("2026-11-24"))),
  "out-of-region": goesOn(begins(), says(desk, { type: "markOutOfRegion", forwardedTo: "GM0363" }, at("2026-11-24"))),
};

/** A case at each moment of its life, on both routes, by a name that a file can have. */
export const lives: Readonly<Record<string, Lived>> = { ...steps("aftercare"), ...steps("zvh"), ...special };
