import assert from "node:assert/strict";
import { type Day, day } from "../../src/calendar/day.ts";
import { type Deadline, deadlines } from "../../src/case/dates/deadlines.ts";
import { noticed, type ProcessFacts } from "../../src/case/dates/processFacts.ts";
import type { Reckoning } from "../../src/case/dates/reckoning.ts";
import type { Rules } from "../../src/case/rules.ts";
import type { Item } from "../../src/case/step.ts";
import { rulesWith } from "./rules.ts";

type Happened = Partial<Record<Exclude<keyof ProcessFacts, "pauses">, string>> & Partial<Pick<ProcessFacts, "pauses">>;

/** The facts of a case: what is not told has not happened, and the notice comes in on the day of admission. */
export function facts({ pauses = [], ...told }: Happened): ProcessFacts {
  const on = Object.fromEntries(Object.entries(told).map(([name, text]) => [name, day(text)]));
  const admittedOn = day(told.admittedOn ?? "2026-11-23");
  return { ...noticed(admittedOn), ...on, pauses };
}

/** The deadline of one item. */
export function deadline(item: Item, happened: Happened, rules: Rules = rulesWith()): Deadline {
  return deadlines(facts(happened), rules).find((each) => each.item === item) ?? assert.fail(`${item} has no deadline`);
}

/** How the date of an item came about; a forecast counts. */
export function reckoning(item: Item, happened: Happened, rules?: Rules): Reckoning {
  const found = deadline(item, happened, rules);
  return (found.state === "notYetKnown" ? found.forecast : found.reckoning) ?? assert.fail(`${item} has no date`);
}

/** The last day of an item; a forecast counts. */
export const due = (item: Item, happened: Happened, rules?: Rules): Day => reckoning(item, happened, rules).due;

/** The items that do not apply because the person leaves too early. */
export const lapsed = (happened: Happened, rules: Rules = rulesWith()): readonly Item[] =>
  deadlines(facts(happened), rules).flatMap(({ item, state }) => (state === "notApplicable" ? [item] : []));
