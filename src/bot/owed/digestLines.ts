import { addDays, type Day, dayOf, type Instant } from "../../calendar/day.ts";
import { nextOwnDay } from "../../calendar/workingDays.ts";
import { type Button, execute, fetchDialog } from "../../cards/actions.ts";
import { shortDay, shortMoment, spelledMoment } from "../../cards/days.ts";
import type { PlaceNames } from "../../cards/publicCase.ts";
import { plain } from "../../cards/render.ts";
import type { Words } from "../../cards/words/words.nl.ts";
import type { Case } from "../../case/case.ts";
import { endOf } from "../../case/changes/endings.ts";
import type { Listed } from "../../case/owed/addressees.ts";
import { isTick } from "../../case/owed/reminding.ts";
import { isRole } from "../../case/owed/standing.ts";
import { unclaimedAhead } from "../../case/owed/unclaimed.ts";
import { type Work, workIn } from "../../case/owed/workOf.ts";
import type { PersonId } from "../../case/person.ts";
import { claimBarrier } from "../../case/rights/rights.ts";
import type { Rules } from "../../case/rules.ts";
import type { Head } from "../../store/store.ts";
import { dataOf, doneButton, recordButton } from "./owedButtons.ts";
import { whatToDoer } from "./owedSentence.ts";
import { type PlannedStep, plannedIn } from "./plannedIn.ts";

/** Something on somebody's list, before it is laid out: how urgent it is, and of which case. */
export type Entry = {
  readonly section: "late" | "today" | "beforeNext" | "asked" | "coming" | "openRoles";
  /** What sorts within a section: the last day, or the case's number. */
  readonly rank: string;
  readonly head: Head;
  readonly text: string;
  readonly buttons: readonly Button[];
};

/** For whom a list is made: the person, and those for whom they stand in today, by what they are called. */
export type Reader = { readonly person: Listed; readonly standsInFor: ReadonlyMap<PersonId, string> };

export type Context = {
  readonly reader: Reader;
  readonly at: Instant;
  readonly rules: Rules;
  readonly words: Words;
  readonly names: PlaceNames;
};

/** How many days ahead a list looks. */
const ahead = 7;

/** All that one case puts on somebody's list. */
export function entriesOf(head: Head, context: Context): readonly Entry[] {
  if (endOf(head.case) !== null) return [];
  const { at, rules } = context;
  const today = dayOf(at);
  const work = workIn(head.case, at, rules);
  const planned = plannedIn(head.case, rules, { today, ahead });
  const isShown = ({ item, due }: Work): boolean => due >= today && planned.some((each) => each.item === item);
  return [
    ...planned.flatMap((each) => plannedEntry(head, each, context)),
    ...work.filter((each) => !isShown(each)).flatMap((each) => workEntry(head, each, context)),
    ...offered(head, context),
    ...openRoles(head, context),
  ];
}

/** What is planned, at its moment: for whoever does it with the window that records it, for who comes along to look at. */
function plannedEntry(head: Head, planned: PlannedStep, { at, words, reader }: Context): readonly Entry[] {
  const { item, moment, whose, attending } = planned;
  const doer = ownerOf({ whose, isDesks: false }, reader);
  const owner = doer === undefined ? ownerOf({ whose: attending, isDesks: false }, reader) : doer;
  if (owner === undefined) return [];
  const today = dayOf(at);
  const behalf = owner === null ? "" : words.digest.onBehalfOf(plain(owner));
  return [
    {
      section: dayOf(moment) === today ? "today" : "coming",
      rank: moment,
      head,
      text: `${words.digest.planned(whatToDoer(item, head.case, words), momentText(moment, today, words))}${behalf}`,
      buttons:
        doer === undefined
          ? [fetchDialog(words.owed.buttons.look, "status", dataOf(head))]
          : buttonsOf(head, { item, due: today }, { today, words }),
    },
  ];
}

const momentText = (moment: Instant, today: Day, words: Words): string =>
  dayOf(moment) === today
    ? words.digest.todayAt(shortMoment(moment, today, words))
    : spelledMoment(moment, today, words);

function workEntry(head: Head, work: Work, context: Context): readonly Entry[] {
  const { at, words, reader } = context;
  const today = dayOf(at);
  const owner = ownerOf(work, reader);
  if (owner === undefined || work.due > addDays(today, ahead)) return [];
  const behalf = owner === null ? "" : words.digest.onBehalfOf(plain(owner));
  return [
    {
      section: sectionOf(work, context),
      rank: work.due,
      head,
      text: `${sentence(head.case, work, { today, words })}${behalf}`,
      buttons: buttonsOf(head, work, { today, words }),
    },
  ];
}

/** Who does not work on a last day reads of it on the day before it that they do. */
function sectionOf({ due }: Work, { reader: { person }, at, rules }: Context): Entry["section"] {
  const today = dayOf(at);
  if (due < today) return "late";
  if (due === today) return "today";
  return due < nextOwnDay(rules.calendar, person.days ?? [], addDays(today, 1)) ? "beforeNext" : "coming";
}

/** Whose work this is: `null` for the reader's own, a name for somebody for whom they stand in, `undefined` for others'. */
function ownerOf(
  { whose, isDesks }: Pick<Work, "whose" | "isDesks">,
  { person, standsInFor }: Reader,
): string | null | undefined {
  if (whose.includes(person.id) || (isDesks && person.duties.includes("intakeDesk"))) return null;
  const principal = whose.find((id) => standsInFor.has(id));
  return principal === undefined ? undefined : standsInFor.get(principal);
}

type Telling = { readonly today: Day; readonly words: Words };
type Doing = Pick<Work, "item" | "due">;

function sentence(it: Case, { item, due }: Work, { today, words }: Telling): string {
  const { digest } = words;
  const what = whatToDoer(item, it, words);
  const day = shortDay(due, today, words);
  if (due < today) return digest.was(what, day);
  const planned = plannedFor(item, it);
  if (planned !== undefined) return digest.planned(what, spelledMoment(planned, today, words));
  return item === "2a" ? digest.notPlanned(what, day) : digest.until(what, day);
}

/** When a step was planned, for those that are: the intake, a talk, the MDO. */
function plannedFor(item: string, { planned }: Case): Instant | undefined {
  const moment = ({ "2a": "intake", "3c": "mdo", "4b": "talk" } as const)[item];
  return planned.find(({ what }) => what === moment)?.moment;
}

/** What is done about it, and beside that every other answer; what a release leaves can only be done. */
function buttonsOf(head: Head, work: Doing, telling: Telling): readonly Button[] {
  const { owed } = telling.words;
  const { item } = work;
  const others = fetchDialog(owed.buttons.otherwise, "otherwise", { ...dataOf(head), reminder: item });
  return [firstButton(head, work, telling), ...(item === "handover" ? [] : [others])];
}

function firstButton(head: Head, { item, due }: Doing, { today, words }: Telling): Button {
  if (isTick(item)) return doneButton(head, item, { due, today, words });
  if (item === "2a" && plannedFor(item, head.case) === undefined) {
    return fetchDialog(words.digest.plan, "moment", dataOf(head));
  }
  return recordButton(words.digest.open, head, item);
}

function offered(head: Head, { reader: { person }, words }: Context): readonly Entry[] {
  const { button: say, role, digest } = words;
  return head.case.offers
    .filter(({ to }) => to.id === person.id)
    .map((offer) => ({
      section: "asked",
      rank: head.case.number,
      head,
      text: digest.offered(plain(offer.from.name), role[offer.role].person),
      buttons: [
        execute(say.takeOver, "acceptPassOn", { ...dataOf(head), role: offer.role }),
        execute(say.decline, "refusePassOn", { ...dataOf(head), role: offer.role }),
      ],
    }));
}

/** Roles that somebody could take on, as soon as they were open for so long that everybody in reach hears of it. */
export function openRoles(head: Head, { reader: { person }, at, rules, words }: Context): readonly Entry[] {
  if (endOf(head.case) !== null) return [];
  return unclaimedAhead(head.case, rules).flatMap(({ item, audience, from }) => {
    if (audience?.kind !== "everyoneInReach" || !isRole(item) || from > at) return [];
    if (claimBarrier(person, item, head.case) !== null) return [];
    return [
      {
        section: "openRoles",
        rank: head.case.number,
        head,
        text: words.digest.roleFree(words.role[item].person),
        buttons: [execute(words.button.claim, "claim", { ...dataOf(head), role: item })],
      } as const,
    ];
  });
}
