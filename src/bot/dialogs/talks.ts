import { openDates } from "../../case/dates/dates.ts";
import { form } from "./form.ts";
import { dayIn, happenedOn } from "./questions.ts";

/** Step 4b: a progress talk was held, moved to another moment, or not wanted. */
export const talk = form("talk", {
  sends: { recordTalk: ({ button }) => button.save },
  facts: (it) => {
    const { talk: say } = it.asked.words.dialog;
    const { case: now } = it.head;
    const last = now.talks.at(-1);
    const next = openDates(now, it.chain.rules).find(({ item }) => item === "4b");
    return [
      ...(last === undefined ? [] : [{ title: say.last, value: dayIn(it, last.on) }]),
      ...(next === undefined ? [] : [{ title: say.due, value: dayIn(it, next.reckoning.due) }]),
    ];
  },
  fields: (it) => {
    const { words } = it.asked;
    const { talk: say } = words.dialog;
    const answers = { held: say.held, moved: say.moved, refused: say.refused };
    return [
      { kind: "choice", id: "outcome", label: say.outcome, answers },
      happenedOn(it, say.on, it.head.case.talks.at(-1)?.on),
      { kind: "note", text: say.ifMoved },
      { kind: "day", id: "moment.on", label: say.day, min: it.chain.clock.today(), optional: "sometimes" },
      { kind: "time", id: "moment.time", label: say.time, optional: "sometimes" },
      {
        kind: "choice",
        id: "reason",
        label: say.reason,
        answers: words.code.refusalReason,
        compact: true,
        optional: "sometimes",
      },
    ];
  },
});
