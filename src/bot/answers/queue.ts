import { dayOf } from "../../calendar/day.ts";
import { fetchDialog, say as types } from "../../cards/actions.ts";
import { shortDay, shortMoment } from "../../cards/days.ts";
import { plain } from "../../cards/render.ts";
import type { Words } from "../../cards/words/words.nl.ts";
import type { Case, CaseNumber } from "../../case/case.ts";
import { type AtDesk, atDesk, countedAtMost } from "../../notices/atDesk.ts";
import type { Waiting } from "../../notices/queues.ts";
import type { TurnedAway } from "../../notices/turnedAway.ts";
import type { Beside, Refused, Unmatched } from "../../notices/waiting.ts";
import { keptFromHere } from "../audience.ts";
import type { Chain } from "../chain.ts";
import { turnedAwayText } from "../turnedAwayText.ts";
import type { Answering } from "./answers.ts";
import { type Line, page } from "./page.ts";
import { pageIn } from "./said.ts";

/** Lines on a page: each of these has several buttons. */
const perPage = 5;

/** `wachtrij`: what waits for the intake desk, so that nothing that came in falls off the table. */
export const queue: Answering = async (chain, asked, question) => {
  const barrier = keptFromHere("desk", asked);
  if (barrier !== null) return { text: barrier };
  const { desk } = asked.words;
  // As far as the page after the one that is asked for, so that there is always a way on.
  const most = Math.max(countedAtMost, (pageIn(question.rest) + 1) * perPage);
  const { things, isMore } = await atDesk(chain.notices.queues, most);
  if (things.length === 0) return { text: desk.queueEmpty };
  const lines = things.map((thing) => lineOf(thing, chain, asked.words));
  return page(chain, { title: desk.queue({ count: things.length, isMore }), lines, perPage }, { asked, question });
};

function lineOf({ kind, it }: AtDesk, chain: Chain, words: Words): Line {
  switch (kind) {
    case "turnedAway":
      return turnedAwayLine(it, chain, words);
    case "possibleDuplicate":
      return doubleLine(it, words);
    case "returned":
      return returnedLine(it, words);
    case "unmatched":
      return unmatchedLine(it, chain, words);
    case "municipality":
    case "outOfRegion":
      return caseLine(it, kind, words);
    case "refused":
      return refusedLine(it, chain, words);
  }
}

const shows = (number: CaseNumber, { desk, answer }: Words) => types(desk.show(number), `${answer.caseWord} ${number}`);

/** The button behind which somebody says that they looked at it, and that it can go. */
const dismisses = (title: string, of: { readonly queue: string; readonly key: string }) =>
  fetchDialog(title, "dismiss", of);

function turnedAwayLine(it: TurnedAway, chain: Chain, words: Words): Line {
  const buttons = [dismisses(words.desk.seen, { queue: "turnedAway", key: String(it.status) })];
  return { head: words.desk.atTheDoor, text: turnedAwayText(it, chain, words), buttons };
}

function doubleLine({ caseNumber, others, key }: Waiting<Beside>, words: Words): Line {
  const { desk, dialog } = words;
  const [other = caseNumber] = others;
  return {
    case: caseNumber,
    head: desk.double,
    text: desk.beside(caseNumber, others.join(", ")),
    buttons: [
      shows(caseNumber, words),
      shows(other, words),
      fetchDialog(dialog.merge.title, "merge", { case: caseNumber, into: other }),
      dismisses(desk.noDouble, { queue: "possibleDuplicate", key }),
    ],
  };
}

function returnedLine({ caseNumber, others, key }: Waiting<Beside>, words: Words): Line {
  const { desk } = words;
  const [earlier = caseNumber] = others;
  return {
    case: caseNumber,
    head: desk.returned,
    text: desk.beside(caseNumber, others.join(", ")),
    buttons: [
      shows(caseNumber, words),
      fetchDialog(desk.link, "link", { case: caseNumber, earlier }),
      dismisses(desk.noLink, { queue: "returned", key }),
    ],
  };
}

function unmatchedLine(it: Waiting<Unmatched>, { clock }: Chain, words: Words): Line {
  const { desk } = words;
  const { notice, caseNumber, key, at } = it;
  const day = shortDay(dayOf(at), clock.today(), words);
  const why = caseNumber === null ? desk.noCase : desk.notTaken(caseNumber);
  return {
    ...(caseNumber === null ? {} : { case: caseNumber }),
    head: desk.unmatched[notice.kind],
    text: desk.about({ reference: plain(notice.sourceReference), day, why }),
    buttons: [
      ...(caseNumber === null ? [] : [shows(caseNumber, words)]),
      dismisses(desk.seen, { queue: "unmatched", key }),
    ],
  };
}

function caseLine({ number }: Case, window: "municipality" | "outOfRegion", words: Words): Line {
  return {
    case: number,
    head: words.desk[window],
    text: words.card.title(number),
    buttons: [shows(number, words), fetchDialog(words.dialog[window].button, window, { case: number })],
  };
}

function refusedLine(it: Waiting<Refused>, { clock }: Chain, words: Words): Line {
  const { desk } = words;
  const { count, notices, at, key } = it;
  const moment = shortMoment(at, clock.today(), words);
  const told = notices.slice(0, 5).map(({ sourceReference, fields }) => {
    const named = sourceReference === null ? desk.noReference : plain(sourceReference);
    return `${named}: ${fields.map((field) => fieldText(field, words)).join(", ")}`;
  });
  const more = count > told.length ? [desk.andMore(count - told.length)] : [];
  return {
    head: desk.refused(count),
    text: [moment, ...told, ...more].join(" · "),
    buttons: [dismisses(desk.seen, { queue: "refused", key })],
  };
}

/** Fields carry the names that senders give them; these two stand for what has no name of ours. */
const fieldText = (field: string, { desk }: Words): string =>
  field === "notice" ? desk.wholeNotice : field === "otherField" ? desk.otherField : field;
