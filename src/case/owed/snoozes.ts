import { type Day, dayOf } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import type { ReminderAnswer } from "../records/record.ts";

/** The answer to the reminders of a last day, `null` while there is none: an older one was about another last day. */
export function answerTo(item: string, firstRung: Day, { reminderAnswers }: Case): ReminderAnswer | null {
  return reminderAnswers.findLast((each) => each.item === item && dayOf(each.at) >= firstRung) ?? null;
}

/**
 * The day until which an answer keeps reminders quiet, `null` when it does not: "Morgen" and a date say it themselves,
 * "Bezig" is good until the last day. "Kan niet" does not silence, it gives the question to the lead.
 */
export function quietUntil(answer: ReminderAnswer | null, due: Day): Day | null {
  if (answer === null || answer.answer === "cannot") return null;
  return answer.answer === "busy" ? due : answer.until;
}
