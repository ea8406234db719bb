import { type Day, dayOf, earliestOf, type Instant } from "../calendar/day.ts";
import type { Case } from "./case.ts";
import type { Command } from "./commands.ts";
import { datesOf } from "./dates/dates.ts";
import { workingDaysLate } from "./dates/deadlines.ts";
import type { Happening } from "./happening.ts";
import type { Outcome, Owed } from "./outcome.ts";
import { type Actor, type Holder, holder } from "./person.ts";
import type { Noted, Recorded } from "./records/record.ts";
import type { Field, Refusal } from "./refusal.ts";
import { standsInFor } from "./roles/holders.ts";
import type { Rules } from "./rules.ts";
import type { Item } from "./step.ts";

/** Nothing to do: what was asked holds already. */
export const unchanged = (it: Case): Outcome => ({ ok: true, next: it, happenings: [], messages: [] });

/** What was asked is not done, and why. */
export const refused = (refusal: Refusal): Outcome => ({ ok: false, refusal });

/** The case became `next`; the history gets one line about it, which says for whom a deputy did it. */
export function changed(
  next: Case,
  command: Command,
  type: Happening["type"],
  facts: Happening["facts"] = {},
): Extract<Outcome, { readonly ok: true }> {
  const { at, operation } = command;
  const by = typeof command.by === "string" ? command.by : holder(command.by);
  const behalf = typeof command.by === "string" ? null : standsInFor(command.by, next);
  const told = behalf === null ? facts : { ...facts, onBehalfOf: behalf };
  return { ok: true, next, happenings: [{ type, at, by, operation, facts: told }], messages: [] };
}

/** The same outcome, with something to say about it. */
export const saying = (outcome: Outcome, ...messages: readonly Owed[]): Outcome =>
  outcome.ok ? { ...outcome, messages: [...outcome.messages, ...messages] } : outcome;

/** Who writes it down, and when. */
export const noted = ({ by, at }: { by: Exclude<Actor, "time">; at: Instant }): Noted => ({ by: writer(by), at });

/** Something that happened on a day, written down now. */
export const recorded = (on: Day, command: { by: Exclude<Actor, "time">; at: Instant }): Recorded => ({
  ...noted(command),
  on,
});

const writer = (by: Exclude<Actor, "time">): Holder | "source" => (by === "source" ? by : holder(by));

/** The day on which it happened, or why that cannot be: nothing happens tomorrow, or before anybody knew of the case. */
export function happenedOn(
  it: Case,
  { on, at }: { readonly on?: Day | undefined; readonly at: Instant },
  field: Field = "on",
): Day | Refusal {
  const today = dayOf(at);
  const told = on ?? today;
  return told > today || told < earliestOf(it.admittedOn, dayOf(it.receivedAt))
    ? { kind: "impossibleDate", field }
    : told;
}

/** The case with a step done. How late that was is measured once, by its last day as it is now; a step done before stays as it was. */
export function withDone(it: Case, item: Item, { on, by, at }: Recorded, rules: Rules): Case {
  if (it.done.some((done) => done.item === item)) return it;
  return { ...it, done: [...it.done, { item, on, by, at, late: daysLate(it, { item, on }, rules) }] };
}

/** How many working days late a step is when it is done on this day. What is not owed is not late. */
export function daysLate(it: Case, { item, on }: { item: Item; on: Day }, rules: Rules): number {
  const deadline = datesOf(it, rules).find((each) => each.item === item);
  return deadline?.state === "due" ? workingDaysLate(deadline.reckoning.due, on, rules) : 0;
}
