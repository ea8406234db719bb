import type { Day } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import type { NamedOwner } from "../commands/planCommands.ts";
import type { Said } from "../commands.ts";
import { changed, happenedOn, noted, refused, unchanged } from "../decided.ts";
import { textProblem } from "../freeText.ts";
import type { Happening, Outcome, Refusal } from "../outcome.ts";
import { holder } from "../person.ts";
import type { Agreement, AgreementState, Owner } from "../records/planRecord.ts";
import { hasPart } from "../rights/rights.ts";
import { same } from "../same.ts";

/** The most agreements that a case can hold. */
export const mostAgreements = 100;

/**
 * A new agreement of the plan (step 4a): who does what by when. A due day in the weekend is fine: it is met until the next
 * working day. Saying it again with the same id changes nothing.
 */
export function agree(it: Case, command: Said<"agree">): Outcome {
  const { agreement: id, domain, owner, due } = command;
  if (it.agreements.some((each) => each.id === id)) return unchanged(it);
  if (!/^[\w-]{1,40}$/.test(id)) return refused({ kind: "textMissing", field: "agreement" });
  const problem = textProblem(command.what, "what") ?? dueProblem(it, due) ?? ownerProblem(it, owner);
  if (problem !== null) return refused(problem);
  if (it.agreements.length >= mostAgreements) return refused({ kind: "tooMany", most: mostAgreements });
  const made = noted(command);
  const state = { is: "notStarted" } as const;
  const agreement = { id, domain, what: command.what.trim(), owner: ownerOf(owner), due, state, made, changed: made };
  return changed({ ...it, agreements: [...it.agreements, agreement] }, command, "agreed", {
    agreement: id,
    domain,
    due,
  });
}

/** Other words, or another day. Refused when somebody changed it after whoever asks saw it. */
export function changeAgreement(it: Case, command: Said<"changeAgreement">): Outcome {
  const now = found(it, command.agreement);
  if (now === undefined) return refused({ kind: "unknownAgreement" });
  const { what = now.what, due = now.due, seen } = command;
  if (what.trim() === now.what && due === now.due) return unchanged(it);
  if (seen !== undefined && seen < now.changed.at) return refused({ kind: "staleCard" });
  const problem = textProblem(what, "what") ?? (due === now.due ? null : dueProblem(it, due));
  if (problem !== null) return refused(problem);
  return written(it, { ...now, what: what.trim(), due }, { command, type: "agreementChanged" });
}

/** Somebody works on it. */
export const startAgreement = (it: Case, command: Said<"startAgreement">): Outcome =>
  standing(it, command, { is: "running" });

/** It is done, on the day it was. What is done or dropped stays so. */
export function finishAgreement(it: Case, command: Said<"finishAgreement">): Outcome {
  const on = happenedOn(it, command);
  return typeof on === "string" ? standing(it, command, { is: "done", on }) : refused(on);
}

/** It is not going to happen, and why: a short text with nothing about the person. */
export function dropAgreement(it: Case, command: Said<"dropAgreement">): Outcome {
  const problem = textProblem(command.why, "why");
  return problem === null ? standing(it, command, { is: "dropped", why: command.why.trim() }) : refused(problem);
}

/** Somebody else sees to it. */
export function passOnAgreement(it: Case, command: Said<"passOnAgreement">): Outcome {
  const now = found(it, command.agreement);
  if (now === undefined) return refused({ kind: "unknownAgreement" });
  const owner = ownerOf(command.owner);
  if (same(owner, now.owner)) return unchanged(it);
  const problem = ownerProblem(it, command.owner);
  if (problem !== null) return refused(problem);
  return written(it, { ...now, owner }, { command, type: "agreementPassedOn" });
}

/** Whether something is still to be done about it. */
export const isOpenAgreement = ({ state }: Agreement): boolean => state.is === "notStarted" || state.is === "running";

type Standing = Said<"startAgreement" | "finishAgreement" | "dropAgreement">;

const told = { running: "agreementStarted", done: "agreementFinished", dropped: "agreementDropped" } as const;

function standing(it: Case, command: Standing, state: Exclude<AgreementState, { readonly is: "notStarted" }>): Outcome {
  const now = found(it, command.agreement);
  if (now === undefined) return refused({ kind: "unknownAgreement" });
  if (now.state.is === state.is || !isOpenAgreement(now)) return unchanged(it);
  return written(it, { ...now, state }, { command, type: told[state.is] });
}

type OnAgreement = Standing | Said<"changeAgreement" | "passOnAgreement">;

function written(
  it: Case,
  agreement: Agreement,
  { command, type }: { command: OnAgreement; type: Happening["type"] },
): Outcome {
  const next = { ...agreement, changed: noted(command) };
  const agreements = it.agreements.map((each) => (each.id === next.id ? next : each));
  return changed({ ...it, agreements }, command, type, { agreement: next.id });
}

const found = (it: Case, id: string): Agreement | undefined => it.agreements.find((each) => each.id === id);

const ownerOf = (owner: NamedOwner): Owner =>
  "role" in owner ? { role: owner.role } : { person: holder(owner.person) };

const dueProblem = (it: Case, due: Day): Refusal | null =>
  due < it.admittedOn ? { kind: "impossibleDate", field: "due" } : null;

const ownerProblem = (it: Case, owner: NamedOwner): Refusal | null =>
  "person" in owner && !hasPart(owner.person, it)
    ? { kind: "hasNoPart", field: "owner", name: owner.person.name }
    : null;
