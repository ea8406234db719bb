import { dayOf } from "../calendar/day.ts";
import { shortDay } from "../cards/days.ts";
import { plain } from "../cards/render.ts";
import type { Words } from "../cards/words/words.nl.ts";
import type { Case } from "../case/case.ts";
import type { Noted, ReminderAnswer } from "../case/record.ts";
import type { Standing } from "../case/standing.ts";

/** What became of something that was said: "Beantwoord: mee bezig · Joris Kempen · wo 9 dec". Empty while it waits. */
export function owedNote({ admittedOn }: Case, standing: Standing, words: Words): string {
  const { owed, actor } = words;
  const who = ({ by, at }: Noted) => ({
    who: by === "source" ? actor.prison : plain(by.name),
    day: shortDay(dayOf(at), admittedOn, words),
  });
  const said = ({ answer, until, reason }: ReminderAnswer): string => {
    if (answer === "cannot") return owed.cannotNow(words.code.lateReason[reason ?? "other"].toLowerCase());
    return until === null ? owed.busy : owed.later(shortDay(until, admittedOn, words));
  };
  switch (standing.is) {
    case "open":
      return "";
    case "answered":
      return owed.answered({ what: said(standing.answer), ...who(standing.answer) });
    case "done":
    case "held":
      return owed[standing.is](who(standing));
    case "over":
      return owed.over;
  }
}
