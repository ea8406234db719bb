import { dayOf } from "../../calendar/day.ts";
import { shortDay } from "../../cards/days.ts";
import { plain } from "../../cards/render.ts";
import type { Words } from "../../cards/words/words.nl.ts";
import type { Case } from "../../case/case.ts";
import type { Standing } from "../../case/owed/standing.ts";
import type { Noted, ReminderAnswer } from "../../case/records/record.ts";

/**
 * What became of something that was said: "Beantwoord: mee bezig · Joris Kempen · wo 9 dec". Empty while it waits. Why
 * something cannot be done is nobody's business in a channel.
 */
export function owedNote({ admittedOn }: Case, standing: Standing, words: Words): string {
  const { owed } = words;
  const noted = (what: string, { by, at }: Noted): string => {
    const who = by === "source" ? [] : [plain(by.name)];
    return [what, ...who, shortDay(dayOf(at), admittedOn, words)].join(" · ");
  };
  const said = ({ answer, until }: ReminderAnswer): string => {
    if (answer === "cannot") return owed.cannotNow;
    return until === null ? owed.busy : owed.later(shortDay(until, admittedOn, words));
  };
  switch (standing.is) {
    case "open":
      return "";
    case "answered":
      return noted(owed.answered(said(standing.answer)), standing.answer);
    case "overtaken":
      return `${owed.overtaken} · ${shortDay(dayOf(standing.at), admittedOn, words)}`;
    case "done":
    case "held":
      return noted(owed[standing.is], standing);
    case "over":
      return owed.over;
  }
}
