import { addDays, type Day } from "../calendar/day.ts";
import { shortDay } from "./days.ts";
import type { PublicCase, PublicDue } from "./publicCase.ts";
import { plain } from "./render.ts";
import type { Words } from "./words/words.nl.ts";

/** The sentences about a case that its card and its status share. An empty text is left out by the templates. */
export type CaseLines = {
  readonly title: string;
  readonly place: string;
  readonly inside: string;
  readonly release: string;
  readonly now: string;
  readonly by: string;
  readonly afterwards: string;
  readonly step: string;
  readonly goes: string;
  readonly stays: string;
  /** The case in one line, for notifications, screen readers and clients that show no cards. */
  readonly speak: string;
};

export function caseLines(it: PublicCase, words: Words): CaseLines {
  const { card, item } = words;
  const day = (due: PublicDue) => shortDay(due.due, it.admittedOn, words);
  const now = it.now === null ? card.nowNothing : card.now(item[it.now.item]);
  return {
    title: card.title(it.number),
    place: card.place(plain(it.prison), plain(it.municipality ?? card.municipalityUnknown)),
    inside: card.inside(shortDay(it.admittedOn, it.admittedOn, words)),
    release:
      it.expectedReleaseOn === null
        ? card.releaseUnknown
        : card.release(shortDay(it.expectedReleaseOn, it.admittedOn, words)),
    now,
    by: it.now === null ? "" : byLine(it.now, it.admittedOn, words),
    afterwards: it.afterwards === null ? "" : card.afterwards(item[it.afterwards.item], day(it.afterwards)),
    step: card.step(it.step),
    goes: it.goes.length === 0 ? card.nobodyGoes : card.goes(it.goes.map(plain).join(", ")),
    stays: it.stays.length === 0 ? "" : card.stays(it.stays.map(plain).join(", ")),
    speak: card.summary(it.number, now),
  };
}

/** Late is said in words, from the day after the last day on. */
function byLine(now: PublicDue, near: Day, words: Words): string {
  const { byLatest, lateSince } = words.card;
  if (!now.isLate) return byLatest(doer(now, words), shortDay(now.due, near, words));
  return lateSince(doer(now, words), shortDay(addDays(now.due, 1), near, words));
}

const doer = ({ who }: PublicDue, { role, actor }: Words): string => {
  switch (who) {
    case "intakeDesk":
    case "lead":
    case "agreementOwners":
    case "prison":
      return actor[who];
    default:
      return role[who].label;
  }
};
