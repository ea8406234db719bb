import { addDays } from "../../calendar/day.ts";
import { whatOf } from "../owed/owedSentence.ts";
import type { CaseWindow } from "./dialog.ts";
import { form } from "./form.ts";

/** What the reminder is about: its button says it. */
const itemOf = ({ typed }: CaseWindow): string => String(typed["reminder"] ?? "");

const about = (it: CaseWindow) => [
  { title: it.asked.words.dialog.later.what, value: whatOf(itemOf(it), it.asked.words) },
];

/** "Andere dag": the step is asked for again on a day that somebody picks. How far that may be, the rules say. */
export const later = form("later", {
  sends: { answerReminder: ({ button }) => button.save },
  facts: about,
  along: (it) => ({ reminder: itemOf(it), answer: "date" }),
  fields: ({ asked: { words }, chain }) => [
    { kind: "day", id: "until", label: words.dialog.later.until, min: addDays(chain.clock.today(), 1) },
  ],
});

/** "Lukt niet": with a reason, the question goes to whoever leads. */
export const cannot = form("cannot", {
  sends: { answerReminder: ({ button }) => button.save },
  facts: about,
  along: (it) => ({ reminder: itemOf(it), answer: "cannot" }),
  fields: ({ asked: { words } }) => [
    { kind: "choice", id: "reason", label: words.dialog.cannot.reason, answers: words.code.lateReason },
  ],
});
