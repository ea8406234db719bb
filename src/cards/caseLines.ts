import { addDays, type Day } from "../calendar/day.ts";
import { shortDay, spelledMoment } from "./days.ts";
import type { PublicCase, PublicDue, PublicLine } from "./publicCase.ts";
import { plain } from "./render.ts";
import type { Words } from "./words/words.nl.ts";

/** The sentences about a case that its card and its status share. An empty text is left out by the templates. */
export type CaseLines = {
  readonly title: string;
  readonly place: string;
  readonly inside: string;
  readonly release: string;
  readonly special: string;
  readonly now: string;
  readonly by: string;
  readonly afterwards: string;
  readonly planned: string;
  readonly step: string;
  readonly goes: string;
  readonly stays: string;
  readonly recent: string;
  /** The case in one line, for notifications, screen readers and clients that show no cards. */
  readonly speak: string;
};

export function caseLines(it: PublicCase, words: Words): CaseLines {
  const { card } = words;
  const near = it.admittedOn;
  const [first, second] = it.waiting;
  const now = nowLine(it, words);
  return {
    title: card.title(it.number),
    place: card.place(plain(it.prison), plain(it.municipality ?? card.municipalityUnknown)),
    inside: it.isAnnounced ? card.announced(shortDay(near, near, words)) : card.inside(shortDay(near, near, words)),
    release: releaseLine(it, words),
    special: it.isSpecial && it.end === null ? card.special : "",
    now,
    by: first === undefined || it.end !== null ? "" : byLine(first, near, words),
    afterwards: second === undefined || it.end !== null ? "" : afterwardsLine(second, near, words),
    planned: it.planned
      .toSorted((one, other) => (one.moment < other.moment ? -1 : 1))
      .map(({ what, moment }) => card.planned(words.code.moment[what], spelledMoment(moment, near, words)))
      .join(" · "),
    step: card.step(it.step, card.steps[it.step]),
    goes: it.goes.length === 0 ? card.nobodyGoes : card.goes(it.goes.map(plain).join(", ")),
    stays: it.stays.length === 0 ? "" : card.stays(it.stays.map(plain).join(", ")),
    recent: it.recent.map((line) => recentLine(line, near, words)).join("\n\n"),
    speak: card.summary(it.number, now),
  };
}

function nowLine({ end, waiting }: PublicCase, { card, item }: Words): string {
  if (end !== null) return end.into === null ? card.ended[end.state] : card.goesOnIn(end.into);
  const [first] = waiting;
  return first === undefined ? card.nowNothing : card.now(item[first.item]);
}

function releaseLine({ releasedOn, expectedReleaseOn, admittedOn }: PublicCase, words: Words): string {
  const { card } = words;
  if (releasedOn !== null) return card.released(shortDay(releasedOn, admittedOn, words));
  if (expectedReleaseOn === null) return card.releaseUnknown;
  return card.release(shortDay(expectedReleaseOn, admittedOn, words));
}

/** Late is said in words, from the day after the last day on. */
function byLine(now: PublicDue, near: Day, words: Words): string {
  const { byLatest, lateSince } = words.card;
  if (!now.isLate) return byLatest(doer(now, words), shortDay(now.due, near, words));
  return lateSince(doer(now, words), shortDay(addDays(now.due, 1), near, words));
}

function afterwardsLine({ item, due, isLate }: PublicDue, near: Day, words: Words): string {
  const { afterwards, alsoLate } = words.card;
  if (!isLate) return afterwards(words.item[item], shortDay(due, near, words));
  return alsoLate(words.item[item], shortDay(addDays(due, 1), near, words));
}

/** "Intake gehouden · casemanager PI · do 3 dec". */
function recentLine({ type, on, role, organisation }: PublicLine, near: Day, words: Words): string {
  const who = role === null ? organisation : words.role[role].person;
  return words.card.recentLine(words.happening[type], who === null ? null : plain(who), shortDay(on, near, words));
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
