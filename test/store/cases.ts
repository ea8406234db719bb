import { day, type Instant, instant } from "../../src/calendar/day.ts";
import type { Case, CaseNumber } from "../../src/case/case.ts";
import { isCaseNumber } from "../../src/case/case.ts";
import { operationId } from "../../src/case/commands.ts";
import type { Happening, Owed } from "../../src/case/outcome.ts";
import { personId } from "../../src/case/person.ts";
import { untouched } from "../../src/case/steps/opening.ts";
import type { Commit, Head } from "../../src/store/store.ts";

/** A case number, or a failing test. */
export function caseNumber(text: string): CaseNumber {
  if (!isCaseNumber(text)) throw new RangeError(`${text} is not a case number`);
  return text;
}

export const monday: Instant = instant("2026-11-23T13:05:00Z");

export const anna = { id: personId("pi", "anna"), name: "Anna de Wit", organisation: "PI Roermond" };

/** A case that was just opened. */
export function aCase(number: CaseNumber, changes: Partial<Case> = {}): Case {
  return {
    ...untouched,
    number,
    stage: { state: "running" },
    placement: { kind: "prison", since: day("2026-11-23") },
    prison: "roermond",
    municipality: "GM0983",
    municipalityBasis: "registered",
    admittedOn: day("2026-11-23"),
    receivedAt: monday,
    detention: "sentence",
    expectedRelease: { on: day("2027-02-01"), type: "sentenceEnd", certain: true },
    references: { source: "INJ-2026-000123", tulp: "T-55", gcos: null },
    personKey: "person-key",
    roles: {
      prisonCaseManager: { state: "open", since: monday },
      aftercareCoordinator: { state: "later" },
      processDirector: { state: "later" },
      probationOfficer: { state: "optional" },
      municipalContact: { state: "later" },
      lifeCourseCaseManager: { state: "unused" },
      networkPartner: { state: "held", by: anna, since: monday },
    },
    attendance: [{ who: anna, attends: true, at: monday }],
    ...changes,
  };
}

export const opened = (at: Instant = monday): Happening => ({
  type: "opened",
  at,
  by: "source",
  operation: operationId("notice-1"),
  facts: { prison: "roermond" },
});

export const reminder = (key: string, changes: Partial<Owed> = {}): Owed => ({
  key,
  kind: "reminder",
  item: "2b",
  to: [anna.id],
  where: "thread",
  from: monday,
  ...changes,
});

/** The commit that begins a case. */
export function beginning(it: Case, changes: Partial<Commit> = {}): Commit {
  const operations = [{ id: operationId("notice-1"), at: monday }];
  const head: Head = { case: it, version: 1, happened: 1, operations, recent: [] };
  return { head, happenings: [opened()], messages: [], ...changes };
}
