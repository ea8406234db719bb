import { addDays, type Day, dayOf, latestOf } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import type { Command, Said } from "../commands.ts";
import { openDates } from "../dates/dates.ts";
import { changed, noted, refused, saying, unchanged } from "../decided.ts";
import type { Outcome, Refusal } from "../outcome.ts";
import type { ReminderAnswer } from "../records/record.ts";
import { isLead } from "../rights/rights.ts";
import type { Rules } from "../rules.ts";
import { same } from "../same.ts";
import { items } from "../step.ts";
import { actingInstead } from "./acting.ts";
import { withAnswer } from "./snoozes.ts";

type Answer = Said<"answerReminder">;

/** Steps of which a tick says enough: what is said of each when nothing more is told. */
const ticked = {
  "1d": { type: "tellPrison", way: "other" },
  "1e-lead": { type: "recordContact", with: "lead", way: "other" },
  "1e-municipality": { type: "recordContact", with: "municipality", way: "other" },
  "2b": { type: "recordSheet", channel: "other" },
  "2d": { type: "recordComplexTalk" },
  "3a": { type: "takeInitiative", way: "other" },
  "3b": { type: "recordPlan" },
  "3c": { type: "adoptPlan" },
  "4b": { type: "recordTalk", outcome: "held" },
} as const;

const isTicked = (item: string): item is keyof typeof ticked => Object.hasOwn(ticked, item);

/** Whether "Gedaan" alone says enough of this step or agreement. */
export const isTick = (item: string): boolean => item.startsWith("4a:") || isTicked(item);

/** "Gedaan" on a reminder is the step itself; a step that needs more than a tick is asked for in its own words. */
export function deedOf({ item, by, at, operation }: Answer): Command | Refusal {
  const said = { by, at, operation };
  if (item.startsWith("4a:")) return { type: "finishAgreement", agreement: item.slice(3), ...said };
  return isTicked(item) ? { ...ticked[item], ...said } : { kind: "needsDetails", item };
}

/**
 * "Bezig", "Morgen", a date, or "Kan niet": what a reminder is answered with when the step is not done. A reminder may not
 * be put off past the last day, except by the lead, and by the lead for six weeks at most; what is late already waits until
 * tomorrow at most.
 */
export function answerReminder(it: Case, command: Answer, rules: Rules): Outcome {
  const { item, answer, by } = command;
  if (!isKnown(item, it)) return refused({ kind: "needsDetails", item });
  if (answer === "cannot" && command.reason === undefined) return refused({ kind: "textMissing", field: "reason" });
  const until = quietUntil(command);
  if (until !== null) {
    if (until <= dayOf(command.at)) return refused({ kind: "impossibleDate", field: "until" });
    const problem = tooLate(until, it, { command, rules });
    if (problem !== null) return refused(problem);
  }
  const kept: ReminderAnswer = {
    ...noted(command),
    item,
    answer: answer === "busy" || answer === "cannot" ? answer : "later",
    until,
    reason: command.reason ?? null,
    byLead: isLead(by, it),
  };
  if (it.reminderAnswers.some((each) => isSame(each, kept))) return unchanged(it);
  const next = { ...it, reminderAnswers: withAnswer(it, kept) };
  const told = changed(next, command, "reminderAnswered", { item, answer });
  return answer === "cannot" ? handedOn(told, it, kept) : told;
}

/** The same answer, on the same day; on another day it is about another reminder. */
const isSame = ({ by: _, at, ...before }: ReminderAnswer, { by: __, at: then, ...now }: ReminderAnswer): boolean =>
  same(before, now) && dayOf(at) === dayOf(then);

/** "Kan niet" goes to whoever can find another way. */
function handedOn(outcome: Outcome, it: Case, answer: ReminderAnswer): Outcome {
  const { item, at } = answer;
  const { people, audience } = actingInstead(answer, it);
  const to = { to: people.map(({ id }) => id), ...(audience === undefined ? {} : { audience }) };
  return saying(outcome, { key: `cannot:${item}:${at}`, kind: "answerCannot", item, ...to, where: "digest", from: at });
}

const isKnown = (item: string, it: Case): boolean =>
  items.some((each) => each === item) || it.agreements.some(({ id }) => item === `4a:${id}`);

function quietUntil({ answer, until, at }: Answer): Day | null {
  if (answer === "tomorrow") return addDays(dayOf(at), 1);
  return answer === "date" ? (until ?? dayOf(at)) : null;
}

/** The most days for which whoever leads can put something off. */
const mostDays = 42;

type Asked = { readonly command: Answer; readonly rules: Rules };

function tooLate(until: Day, it: Case, { command, rules }: Asked): Refusal | null {
  const due = lastDay(it, command, rules);
  if (!isLead(command.by, it)) return due !== null && until > due ? { kind: "pastDue", due } : null;
  const last = latestOf(addDays(dayOf(command.at), mostDays), ...(due === null ? [] : [due]));
  return until > last ? { kind: "tooFarAhead", last } : null;
}

/** The last day until which something can wait: its due day, or tomorrow when that has passed. */
function lastDay(it: Case, { item, at }: Answer, rules: Rules): Day | null {
  const due =
    openDates(it, rules).find((each) => each.item === item)?.reckoning.due ??
    it.agreements.find(({ id }) => item === `4a:${id}`)?.due;
  if (due === undefined) return null;
  const today = dayOf(at);
  return due < today ? addDays(today, 1) : due;
}
