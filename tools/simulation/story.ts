import { type Day, day, dayOf, type Instant, zone } from "../../src/calendar/day.ts";
import { shortDay } from "../../src/cards/days.ts";
import { refusalText } from "../../src/cards/refusals.ts";
import { nl } from "../../src/cards/words/words.nl.ts";
import type { Owed } from "../../src/case/outcome.ts";
import { placeNames } from "../../src/people/places.ts";
import { happened, itemText, roleText } from "./happened.ts";
import type { Line } from "./line.ts";
import type { Scenario } from "./scenario.ts";

/** A played scenario as a story: a line per thing that happened or was said, and how many messages everybody got. */
export function story(lines: readonly Line[], scenario: Scenario): string {
  const told = lines.map(
    (line) => `${shownMoment(line.at, scenario)}  ${line.number ?? "geen zaak"}  ${textOf(line, scenario)}`,
  );
  return [...told, "", ...counted(lines, scenario)].join("\n");
}

function textOf(line: Line, scenario: Scenario): string {
  const today = dayOf(line.at);
  switch (line.type) {
    case "happening": {
      const { type, by, facts } = line.happening;
      const words = happened[type];
      const text = typeof words === "string" ? words : words(facts, today);
      const isSentence = /^[A-Z]/.test(text);
      return isSentence ? text : `${typeof by === "string" ? sources[by] : by.name} ${text}`;
    }
    case "refused": {
      const { by } = line.command;
      const places = placeNames(scenario.region);
      const why = refusalText(line.refusal, { case: line.it, today, places, words: nl });
      return `Tegen ${typeof by === "string" ? sources[by] : by.name}: ${why}`;
    }
    case "message":
      return `${where[line.owed.where]} ${names(line, scenario)}: ${said(line.owed, today)}`;
  }
}

const sources = { source: "De melding", time: "De tijd" } as const;

const where: Readonly<Record<Owed["where"], string>> = {
  digest: "In de lijst van",
  thread: "Onder de kaart aan",
  channel: "Op de lijst met open eindjes, voor",
};

function names({ to }: Extract<Line, { readonly type: "message" }>, { people }: Scenario): string {
  const nameOf = (sought: string | null) => people.find(({ id }) => id === sought)?.name ?? "iemand";
  if (to.length === 0) return "niemand";
  return to
    .map(({ id, onBehalfOf }) => (onBehalfOf === null ? nameOf(id) : `${nameOf(id)} (namens ${nameOf(onBehalfOf)})`))
    .join(", ");
}

/** What a message comes down to. It names no person the case is about, and blames nobody. */
function said({ key, kind, item }: Owed, today: Day): string {
  const due = dueIn(key);
  const day = due === null ? "" : shortDay(due, today, nl);
  switch (kind) {
    case "reminder":
      if (item === "5b") return "Is betrokkene vrij? Er kwam nog geen uit-detentiemelding.";
      if (due !== null && today < due) return `${itemText(item)}, uiterlijk ${day}.`;
      return due === today ? `${itemText(item)} moet vandaag klaar zijn.` : late(item, day);
    case "escalation":
      return `${late(item, day)} Kun je helpen?`;
    case "openEnd":
      return due === null ? `de rol van ${roleText(item)} is nog vrij.` : late(item, day);
    case "unclaimed":
      return `de rol van ${roleText(item)} is nog vrij.`;
    case "handoverTask":
      return "Betrokkene is vrij en de overdracht is nog niet rond. Regel dit binnen een werkdag.";
    case "release":
      return `Betrokkene is vrij sinds ${day}.`;
    case "offer":
      return `wil je de rol van ${roleText(item)} overnemen?`;
    case "proposal":
      return "er ligt een voorstel om op of af te schalen.";
    case "handoverRefused":
      return "de overdracht komt terug met open punten.";
    case "answerCannot":
      return `${itemText(item)} lukt niet. Weet jij een andere weg?`;
    case "transfer":
      return "betrokkene is overgeplaatst.";
    case "returned":
      return "er is een eerdere zaak van dezelfde persoon.";
  }
}

const late = (item: string, day: string): string =>
  `${itemText(item)} was gepland voor ${day}. Nog niet geregistreerd.`;

/** The last day that a key names. */
function dueIn(key: string): Day | null {
  const [text] = /\d{4}-\d{2}-\d{2}$/.exec(key) ?? [];
  return text === undefined ? null : day(text);
}

/** "ma 7 dec 08.30", all of one width. */
function shownMoment(at: Instant, { from }: Scenario): string {
  const time = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" });
  return `${shortDay(dayOf(at), dayOf(from), nl).padEnd(15)} ${time.replace(":", ".")}`;
}

/** How many messages each person got, and on how many days: what a region tunes its ladder by. */
function counted(lines: readonly Line[], { people }: Scenario): readonly string[] {
  const heard = lines.flatMap((line) =>
    line.type === "message" ? line.to.map(({ id }) => ({ id, on: dayOf(line.at) })) : [],
  );
  return people.flatMap(({ id, name, organisation }) => {
    const own = heard.filter((each) => each.id === id);
    const perDay = [...Map.groupBy(own, ({ on }) => on).values()].map(({ length }) => length);
    const most = Math.max(0, ...perDay);
    const who = organisation === "" ? name : `${name} (${organisation})`;
    if (own.length === 0) return [`${who}: geen berichten`];
    return [`${who}: berichten ${own.length}, dagen ${perDay.length}, hoogstens ${most} op een dag`];
  });
}
