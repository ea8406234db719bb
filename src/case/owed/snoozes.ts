import { type Day, dayOf } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import type { ReminderAnswer } from "../records/record.ts";

/** What was answered to the reminders of a last day: that it was handed on ("Lukt niet"), and what puts it off since then. */
export type Answers = { readonly handed: ReminderAnswer | null; readonly snooze: ReminderAnswer | null };

/** The answers to the reminders of a last day: an older one was about another last day. */
export function answersTo(item: string, firstRung: Day, { reminderAnswers }: Case): Answers {
  const given = reminderAnswers.filter((each) => each.item === item && dayOf(each.at) >= firstRung);
  return {
    handed: given.findLast(({ answer }) => answer === "cannot") ?? null,
    snooze: given.findLast(({ answer }) => answer !== "cannot") ?? null,
  };
}

/** The answers of a case with a new one. What was handed on stays where it went, until whoever said so takes it up again. */
export function withAnswer({ reminderAnswers }: Case, now: ReminderAnswer): readonly ReminderAnswer[] {
  const stays = (before: ReminderAnswer): boolean =>
    before.item !== now.item || (before.answer === "cannot" && now.answer !== "cannot" && !isTakenUp(before, now));
  return [...reminderAnswers.filter(stays), now];
}

const isTakenUp = (before: ReminderAnswer, now: ReminderAnswer): boolean =>
  before.byLead ? now.byLead : writerOf(before) === writerOf(now);

const writerOf = ({ by }: ReminderAnswer): string => (by === "source" ? by : by.id);

/**
 * The day until which an answer keeps reminders quiet, `null` when there is none: "Morgen" and a date say it themselves,
 * "Bezig" is good until the last day.
 */
export function quietUntil(snooze: ReminderAnswer | null, due: Day): Day | null {
  if (snooze === null) return null;
  return snooze.answer === "busy" ? due : snooze.until;
}

/** Whether an answer ends the reminders of a last day: "Bezig" on that day or after it. Whoever is above hears all the same. */
export const silences = (snooze: ReminderAnswer | null, due: Day): boolean =>
  snooze?.answer === "busy" && dayOf(snooze.at) >= due;
