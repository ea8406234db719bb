import { type Day, type Instant, momentOn } from "../../calendar/day.ts";
import { say } from "../../cards/actions.ts";
import { longDay } from "../../cards/days.ts";
import { type DigestSection, digestCard } from "../../cards/digestCard.ts";
import type { PlaceNames } from "../../cards/publicCase.ts";
import { plain } from "../../cards/render.ts";
import type { Words as Dictionary } from "../../cards/words/words.nl.ts";
import { wordsIn } from "../../cards/words/wordsIn.ts";
import type { PersonId } from "../../case/person.ts";
import { roleNames } from "../../case/roles/roles.ts";
import type { Rules } from "../../case/rules.ts";
import type { Conversation } from "../../delivery/messenger.ts";
import { type AllQueues, atDesk, type Desk } from "../../notices/atDesk.ts";
import type { Entry as Person } from "../../people/directory.ts";
import { languageFor } from "../../people/languageFor.ts";
import type { Region } from "../../region/region.ts";
import type { Digest } from "../../reminders/sayDigest.ts";
import { fromHeads } from "../../store/heads.ts";
import { holderKey, openRoleKey, planAheadKey } from "../../store/lookupKeys.ts";
import type { Store } from "../../store/store.ts";
import { spoken } from "../answers/spoken.ts";
import { linksTo } from "../caseLinks.ts";
import { decreeSections } from "./decreeWarning.ts";
import { type Entry, entriesOf, openRoles, type Reader } from "./digestLines.ts";
import { type Known, peopleSections } from "./peopleLines.ts";

type World = {
  readonly store: Pick<Store, "cases" | "lookup">;
  readonly people: readonly Person[];
  readonly rules: Rules;
  readonly names: PlaceNames;
  readonly queues: AllQueues;
  readonly region: Pick<Region, "prisons" | "municipalities" | "languages">;
} & Pick<Known, "directory">;

/** For whom, when, and in which chat. */
export type Sending = {
  readonly person: Person;
  readonly at: Instant;
  readonly today: Day;
  readonly chat: Conversation;
};

/** How many lines one list has: more would not be read on a phone, and the card stays small. */
const most = 10;

const order: readonly Entry["section"][] = ["late", "today", "beforeNext", "asked", "coming", "openRoles"];

/**
 * Somebody's list of the day, made at the moment that it goes out: what is late, due today, before they work again, or in the coming week, what they
 * are asked, roles that they can take on, and what waits at the intake desk. `undefined`: there is nothing on it.
 */
export async function digestWords(world: World, { person, at, today, chat }: Sending): Promise<Digest | undefined> {
  const { store, rules, names, people, queues, region } = world;
  const words = wordsIn(languageFor(region, person.language), rules.variant);
  const reader: Reader = { person, standsInFor: standsInFor(person, people, today) };
  const context = { reader, at, rules, words, names };
  const { theirs, others: free } = await numbersFor(store, reader);
  const found = await fromHeads(store.cases, [...theirs, ...free], (head) =>
    theirs.has(head.case.number) ? entriesOf(head, context) : openRoles(head, context),
  );
  const entries = found.toSorted(byUrgency);
  const atTheDesk = isAtDesk(person) ? deskSections(await atDesk(queues), words) : [];
  const others = [
    ...atTheDesk,
    ...(await peopleSections(world, { person, today, words })),
    ...decreeSections(rules, { person, today, words }),
  ];
  const count = entries.length + others.reduce((sum, { lines }) => sum + lines.length, 0);
  if (count === 0) return undefined;
  const shown = entries.slice(0, most);
  const cases = [...new Set(shown.map(({ head }) => head.case.number))];
  const links = await linksTo(store.cases, cases, chat);
  const sections = order.flatMap((section): readonly DigestSection[] => {
    const lines = shown
      .filter((each) => each.section === section)
      .map(({ head: { case: it }, text, buttons }) => ({
        head: `${links.get(it.number)} · ${placeOf(it.municipality, it.prison, names)}`,
        text,
        buttons,
      }));
    const color = section === "late" ? "attention" : "default";
    return lines.length === 0 ? [] : [{ title: words.digest[section], color, lines }];
  });
  const [first = ""] = person.name.split(" ");
  const isMorning = at < momentOn(today, "12:00");
  const title = words.digest.title({ name: plain(first), day: longDay(today, words), count, isMorning });
  const footer = entries.length > most ? words.digest.more(entries.length - most) : "";
  const card = digestCard({ title, sections: [...sections, ...others], footer });
  return { words: { card, summary: title }, cases };
}

/** What waits at the desk, as one line: the queue itself shows it, page by page. */
function deskSections(
  { things: { length: count }, isMore }: Desk,
  { digest, locale }: Dictionary,
): readonly DigestSection[] {
  if (count === 0) return [];
  const shows = say(digest.showQueue, spoken.queue[locale === "nl-NL" ? 0 : 1]);
  const line = { head: digest.waits({ count, isMore }), text: digest.untilSeen, buttons: [shows] };
  return [{ title: digest.queue, color: "default", lines: [line] }];
}

/** Those who are away today and named this person as their deputy. */
const standsInFor = ({ id }: Person, people: readonly Person[], today: Day): ReadonlyMap<PersonId, string> =>
  new Map(
    people
      .filter(({ away }) => away?.deputy === id && away.from <= today && today <= away.until)
      .map((each) => [each.id, each.name]),
  );

/** The cases in which there may be something to do for them, and others with a role to take on. What a case says decides. */
async function numbersFor({ lookup }: World["store"], { person, standsInFor: principals }: Reader) {
  const find = async (keys: readonly string[]) => (await Promise.all(keys.map((key) => lookup.find(key)))).flat();
  const [theirs, others] = await Promise.all([
    // The first steps of a case are the desk's, which holds no role in it.
    find([...[person.id, ...principals.keys()].map(holderKey), ...(isAtDesk(person) ? [planAheadKey] : [])]),
    find(roleNames.filter((role) => person.duties.includes(role)).map(openRoleKey)),
  ]);
  return { theirs: new Set(theirs), others };
}

const isAtDesk = ({ duties }: Person): boolean => duties.includes("intakeDesk");

function byUrgency(one: Entry, other: Entry): number {
  const sections = order.indexOf(one.section) - order.indexOf(other.section);
  return sections !== 0 ? sections : one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : 0;
}

const placeOf = (municipality: string | null, prison: string, names: PlaceNames): string =>
  plain(municipality === null ? names.prison(prison) : names.municipality(municipality));
