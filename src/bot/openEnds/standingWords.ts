import { dayOf, type Instant } from "../../calendar/day.ts";
import { say } from "../../cards/actions.ts";
import { shortDay } from "../../cards/days.ts";
import { type DigestLine, type DigestSection, digestCard } from "../../cards/digestCard.ts";
import type { PlaceNames } from "../../cards/publicCase.ts";
import { plain } from "../../cards/render.ts";
import { type Words as Dictionary, nl } from "../../cards/words/words.nl.ts";
import { wordsIn } from "../../cards/words/wordsIn.ts";
import type { CaseNumber } from "../../case/case.ts";
import { addressees, type Listed } from "../../case/owed/addressees.ts";
import { isRole } from "../../case/owed/standing.ts";
import type { Rules } from "../../case/rules.ts";
import type { Words } from "../../delivery/messenger.ts";
import type { Language } from "../../people/directory.ts";
import { mention, mostNamed } from "../owed/owedWords.ts";
import type { OpenEnd } from "./openEndsNow.ts";
import { whatIsOpen } from "./whatIsOpen.ts";

type Telling = { readonly language: Language; readonly rules: Rules };

type Showing = Telling & {
  readonly names: PlaceNames;
  /** Each case's number, as a link to its thread. */
  readonly linksTo: (numbers: readonly CaseNumber[]) => Promise<ReadonlyMap<CaseNumber, string>>;
};

/** How many lines the list shows: more would not be read on a phone, and the card stays small. */
const most = 12;

/** Most urgent first: who is free or about to be, then what nobody holds, then what somebody holds and did not do. */
const sections = ["leaving", "roles", "steps"] as const;

const leaving: ReadonlySet<string> = new Set(["handover", "5a-start", "5a", "5b"]);

const sectionOf = ({ owed: { item } }: OpenEnd): (typeof sections)[number] =>
  leaving.has(item) ? "leaving" : isRole(item) ? "roles" : "steps";

/**
 * The open ends of the region as one message, longest first within each group. Everybody in the channel reads it: it tells no
 * more of a case than its card does. When there are none it says so.
 */
export async function standingCard(
  ends: readonly OpenEnd[],
  { names, linksTo, language, rules }: Showing,
): Promise<Words> {
  const words = wordsIn(language, rules.variant);
  const told = words.openEnds;
  const ranked = sections.flatMap((section) => ends.filter((end) => sectionOf(end) === section));
  const shown = ranked.slice(0, most);
  const links = await linksTo(shown.map(({ head }) => head.case.number));
  const lineOf = (end: OpenEnd): DigestLine => lineFor(end, { names, words, links });
  const found = sections.map(
    (section): DigestSection => ({
      title: told[section],
      color: section === "leaving" ? "attention" : "default",
      lines: shown.filter((end) => sectionOf(end) === section).map(lineOf),
    }),
  );
  const title = told.title(ends.length);
  const left = ends.length - shown.length;
  const footer = ends.length === 0 ? told.none : left > 0 ? told.more(left) : "";
  return {
    card: digestCard({ title, sections: found.filter(({ lines }) => lines.length > 0), footer }),
    summary: title,
  };
}

type Line = Pick<Showing, "names"> & {
  readonly words: Dictionary;
  readonly links: ReadonlyMap<CaseNumber, string>;
};

/** The year stands with days of another year than the case's own, so that a new year changes no line. */
function lineFor(end: OpenEnd, { names, words, links }: Line): DigestLine {
  const { number, prison, municipality, admittedOn } = end.head.case;
  const place = [names.prison(prison), ...(municipality === null ? [] : [names.municipality(municipality)])];
  return {
    head: links.get(number) ?? number,
    text: words.answer.openEnd({
      place: plain(place.join(" · ")),
      what: whatIsOpen(end, words),
      day: shortDay(dayOf(end.owed.from), admittedOn, words),
    }),
    buttons: [say(words.button.status, `${words.answer.caseWord} ${number}`)],
  };
}

type News = Telling & { readonly at: Instant; readonly people: readonly Listed[] };

/**
 * What is said under the list when there are new open ends, to whom these have to reach. No case is named: what is said
 * stays, and the list shows which it is. `undefined` on a day on which nobody who hears it works.
 */
export function newsOf(ends: readonly OpenEnd[], { language, at, people, rules }: News): Words | undefined {
  const [first] = ends;
  if (first === undefined) return undefined;
  const it = first.head.case;
  const heard = addressees({ owed: first.owed, case: it, at }, people, rules);
  if (heard.length > 0 && heard.every(({ from }) => from > at)) return undefined;
  const mentions = heard.slice(0, mostNamed).flatMap((each) => mention(each, it, people));
  const address = mentions.map(({ name, behalf }) => [`<at>${name}</at>`, ...behalf].join(" ")).join(", ");
  return {
    text: [...(address === "" ? [] : [address]), wordsIn(language, rules.variant).openEnds.news(ends.length)].join(" "),
    mentions: mentions.map(({ objectId, name }) => ({ objectId, name })),
  };
}

/** What stands in place of the list in a channel that is no longer the region's. */
export const overWords: Words = { text: nl.openEnds.over, mentions: [] };
