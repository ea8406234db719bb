import assert from "node:assert/strict";
import { type Day, day, type Instant, instant } from "../../src/calendar/day.ts";
import { type Case, type CaseNumber, isCaseNumber } from "../../src/case/case.ts";
import { type Admission, type Command, operationId } from "../../src/case/commands.ts";
import { decide } from "../../src/case/decide.ts";
import type { Outcome, Refusal } from "../../src/case/outcome.ts";
import { type Duty, type Person, personId, type Reach } from "../../src/case/person.ts";
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

/** A command as somebody says it: each one its own operation, at the sample moment unless told otherwise. */
export function says<By extends Person | "source" | "time">(
  by: By,
  words: Words<Extract<Command, { by: By }>> | Words<Command>,
  at: Instant = noticedAt,
): Command {
  told += 1;
  // The words and who says them belong together by the way tests are written; the rules check the rest.
  return { ...words, by, at, operation: operationId(`test-${told}`) } as Command;
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

/** A moment on a day of the story. */
export const on = (text: string): Day => day(text);
