import assert from "node:assert/strict";
import { type Day, day, type Instant, instant, momentOn } from "../../src/calendar/day.ts";
import { type Case, type CaseNumber, isCaseNumber, type Route } from "../../src/case/case.ts";
import type { Domain } from "../../src/case/codes.ts";
import { type Admission, type Command, type OperationId, operationId, type Said } from "../../src/case/commands.ts";
import { datesOf } from "../../src/case/dates/dates.ts";
import { waiting } from "../../src/case/dates/waiting.ts";
import { decide } from "../../src/case/decide.ts";
import type { Outcome, Refusal } from "../../src/case/outcome.ts";
import { type Duty, type Person, personId, type Reach } from "../../src/case/person.ts";
import type { RoleName } from "../../src/case/roles/roles.ts";
import type { Item } from "../../src/case/step.ts";
import { rulesWith } from "./rules.ts";

/** The rules of the sample region. */
export const rules = rulesWith();

/** Monday 23 November 2026, a little after two: when the sample notice comes in. */
export const noticedAt: Instant = instant("2026-11-23T14:05:00+01:00");

export const caseNumber = (text = "NML-2026-0147"): CaseNumber => {
  assert.ok(isCaseNumber(text));
  return text;
};

/** Somebody from the directory; what is not told reaches the whole region. */
export function person(
  name: string,
  duties: readonly Duty[],
  {
    organisation = "Ketenpartner",
    reach = { prisons: "all", municipalities: "all" },
  }: { organisation?: string; reach?: Reach } = {},
): Person {
  return { id: personId("tenant", name.toLowerCase()), name, organisation, duties, reach };
}

const inPrison = (...prisons: readonly string[]): Reach => ({ prisons, municipalities: [] });
const inMunicipality = (...municipalities: readonly string[]): Reach => ({ prisons: [], municipalities });

/** The people of the sample chain: A works in PI Roermond, B in Venlo. */
export const a = person("Anouk", ["prisonCaseManager"], { organisation: "PI Roermond", reach: inPrison("roermond") });
export const colleague = person("Cas", ["prisonCaseManager"], {
  organisation: "PI Roermond",
  reach: inPrison("roermond"),
});
export const elsewhere = person("Siem", ["prisonCaseManager"], {
  organisation: "PI Sittard",
  reach: inPrison("sittard"),
});
export const b = person("Bas", ["aftercareCoordinator"], {
  organisation: "gemeente Venlo",
  reach: inMunicipality("GM0983"),
});
export const director = person("Puck", ["processDirector"], { organisation: "Zorg- en Veiligheidshuis" });
export const probation = person("Rik", ["probationOfficer"], { organisation: "Reclassering" });
export const desk = person("Lot", ["intakeDesk"], { organisation: "Zorg- en Veiligheidshuis" });
export const contact = person("Nora", ["municipalContact"], {
  organisation: "gemeente Venlo",
  reach: inMunicipality("GM0983"),
});
export const lifeCourse = person("Lev", ["lifeCourseCaseManager"], { organisation: "Zorgaanbieder" });
export const teamLead = person("Tess", ["teamLead"], { organisation: "PI Roermond" });
export const administrator = person("Ad", ["administrator"], { organisation: "Zorg- en Veiligheidshuis" });
export const auditor = person("Fay", ["auditor"], { organisation: "Zorg- en Veiligheidshuis" });
export const inTerPeel = person("Joris", ["prisonCaseManager"], {
  organisation: "PI Ter Peel",
  reach: inPrison("ter-peel"),
});
export const stranger: Person = { ...person("Onbekend", []), organisation: "", reach: inPrison() };

/** What the sample notice says. */
export const admission = (changes: Partial<Admission> = {}): Admission => ({
  number: caseNumber(),
  prison: "roermond",
  municipality: "GM0983",
  municipalityBasis: "registered",
  admittedOn: day("2026-11-23"),
  detention: "sentence",
  expectedRelease: { on: day("2027-02-01"), type: "sentenceEnd", certain: true },
  references: { source: "INJ-2026-000123", tulp: "T-55", gcos: null },
  personKey: "0".repeat(64),
  ...changes,
});

type Words<C> = C extends Command ? Omit<C, "operation" | "at" | "by"> : never;

let told = 0;

/** Each act of a test is its own. */
function nextOperation(): OperationId {
  told += 1;
  return operationId(`test-${told}`);
}

/** A command as somebody says it: each one its own operation, at the sample moment unless told otherwise. */
export function says<By extends Person | "source" | "time">(
  by: By,
  words: Words<Extract<Command, { by: By }>> | Words<Command>,
  at: Instant = noticedAt,
): Command {
  // The words and who says them belong together by the way tests are written; the rules check the rest.
  return { ...words, by, at, operation: nextOperation() } as Command;
}

/** A case of which only the notice came in. */
export function opened(changes: Partial<Admission> = {}, at: Instant = noticedAt): Case {
  return becomes(undefined, says("source", { type: "open", admission: admission(changes) }, at));
}

/** What is decided about a case. */
export const when = (it: Case | undefined, command: Command): Outcome => decide(it, command, rules);

/** The case after a command that must succeed, or a row of them. */
export function becomes(it: Case | undefined, ...commands: readonly Command[]): Case {
  let now = it;
  for (const command of commands) {
    const outcome = when(now, command);
    assert.ok(outcome.ok, `refused: ${JSON.stringify(outcome)}`);
    now = outcome.next;
  }
  return now ?? assert.fail("no case");
}

/** Why a command is refused; fails when it is not. */
export function refusal(it: Case | undefined, command: Command): Refusal {
  const outcome = when(it, command);
  return outcome.ok ? assert.fail("was not refused") : outcome.refusal;
}

/** A day of the story. */
export const on = (text: string): Day => day(text);

/** A moment on a day of the story: in the morning, unless told otherwise. */
export const at = (text: string, time = "10:00"): Instant => momentOn(day(text), time);

const known = { benefits: "yes", wmo: "no", communityTeam: "toFollow" } as const;

/** The desk's check of step 1c, on the day after the notice. */
export const check = (route: Route = "aftercare", moment: Instant = at("2026-11-24")): Said<"recordCheck"> => ({
  type: "recordCheck",
  check: { zvhClient: route === "zvh", knownAt: known, gcosDone: true },
  by: desk,
  at: moment,
  operation: nextOperation(),
});

/** Somebody takes a role on. */
export const claims = (by: Person, role: RoleName, moment: Instant = at("2026-11-24")): Command =>
  says(by, { type: "claim", role }, moment);

/** A case that is on its way: checked, with a casemanager, a lead and a municipal contact. */
export const onItsWay = (changes: Partial<Admission> = {}): Case =>
  becomes(
    opened(changes),
    check(),
    claims(a, "prisonCaseManager"),
    claims(b, "aftercareCoordinator"),
    claims(contact, "municipalContact"),
  );

/** An intake that was held, with needs on these domains. */
export const intake = (domains: readonly Domain[], moment: Instant): Command =>
  says(
    a,
    { type: "recordIntake", outcome: "held", needs: Object.fromEntries(domains.map((each) => [each, "need"])) },
    moment,
  );

/** The items that a case waits for. */
export const waitsFor = (it: Case): readonly Item[] => waiting(it, rules).map(({ item }) => item);

/** The last day of an item, as the case stands. */
export const dueOf = (it: Case, item: Item): Day | undefined =>
  waiting(it, rules).find((each) => each.item === item)?.due;

/** How a date of the case stands. */
export const stateOf = (it: Case, item: Item): string | undefined =>
  datesOf(it, rules).find((each) => each.item === item)?.state;

/** How many working days late a step was done; `undefined` while it is not. */
export const lateness = (it: Case, item: Item): number | undefined => it.done.find((each) => each.item === item)?.late;
