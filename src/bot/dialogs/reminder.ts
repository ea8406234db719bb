import { addDays } from "../../calendar/day.ts";
import { type Button, submitDialog, turnTo } from "../../cards/actions.ts";
import { dialogCard } from "../../cards/dialogCard.ts";
import { dueOf } from "../../case/owed/standing.ts";
import { couldSay } from "../../case/rights/mayDo.ts";
import { isLead } from "../../case/rights/rights.ts";
import { whatToDoer } from "../owed/owedSentence.ts";
import { waits } from "../owed/waits.ts";
import type { CaseWindow, Dialog } from "./dialog.ts";
import { form, problemOf, sentBy } from "./form.ts";

/** What the reminder is about: its button says it. */
const itemOf = ({ typed }: CaseWindow): string => String(typed["reminder"] ?? "");

const about = (it: CaseWindow) => [
  { title: it.asked.words.dialog.later.what, value: whatToDoer(itemOf(it), it.head.case, it.asked.words) },
];

/**
 * "Anders…": what there is to answer when a step is not done, and why it cannot be done when somebody said that. What the
 * rules would refuse is not offered.
 */
export const otherwise: Dialog = {
  sends: ["answerReminder"],
  open: (it) => {
    const { words, entry } = it.asked;
    const { case: now } = it.head;
    if (!couldSay("answerReminder", entry, now)) return { text: words.refusal.notYourPart };
    if (dueOf(itemOf(it), now, it.chain.rules) === null) return { text: words.owed.over };
    const { title, intro } = words.dialog.otherwise;
    const card = dialogCard({
      intro: words.form.intro(now.number, intro),
      problem: problemOf(it, []),
      facts: [...about(it), ...whyNot(it)],
      inputs: [],
      buttons: answers(it),
    });
    return { title, card };
  },
};

function answers(it: CaseWindow): readonly Button[] {
  const { words, entry } = it.asked;
  const { buttons } = words.owed;
  const { case: now } = it.head;
  const data = { ...sentBy(it), reminder: itemOf(it) };
  const answer = (says: string, said: string) =>
    submitDialog(says, "answerReminder", { ...data, dialog: "otherwise", answer: said });
  const can = waits({
    due: dueOf(itemOf(it), now, it.chain.rules),
    today: it.chain.clock.today(),
    isLeads: isLead(entry, now),
  });
  return [
    answer(buttons.busy, "busy"),
    ...(can.untilTomorrow ? [{ ...answer(buttons.tomorrow, "tomorrow"), style: "default" }] : []),
    ...(can.longer ? [turnTo(buttons.later, "later", data)] : []),
    turnTo(buttons.cannot, "cannot", data),
  ];
}

/** Why it cannot be done, for who has a part in the case: in a channel that is not said. */
function whyNot(it: CaseWindow) {
  const { words } = it.asked;
  const last = it.head.case.reminderAnswers.findLast(({ item }) => item === itemOf(it));
  if (last?.answer !== "cannot") return [];
  return [{ title: words.dialog.cannot.title, value: words.code.lateReason[last.reason ?? "other"] }];
}

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
