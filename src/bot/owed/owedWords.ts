import { dayOf } from "../../calendar/day.ts";
import type { PlaceNames } from "../../cards/publicCase.ts";
import { type Mention, type ReminderLine, reminderCard } from "../../cards/reminderCard.ts";
import { plain } from "../../cards/render.ts";
import { nl } from "../../cards/words/words.nl.ts";
import { wordsIn } from "../../cards/words/wordsIn.ts";
import type { Case } from "../../case/case.ts";
import type { Owed } from "../../case/outcome.ts";
import { type Addressee, addressees, type Listed } from "../../case/owed/addressees.ts";
import { isForList, isInList } from "../../case/owed/inList.ts";
import { stillOwed } from "../../case/owed/owed.ts";
import { isWaiting, standingOf, standingText } from "../../case/owed/standing.ts";
import type { PersonId } from "../../case/person.ts";
import { roleNames } from "../../case/roles/roles.ts";
import type { Rules } from "../../case/rules.ts";
import type { Clock } from "../../clock.ts";
import type { Words } from "../../delivery/messenger.ts";
import type { Head } from "../../store/store.ts";
import { owedButtons } from "./owedButtons.ts";
import { owedNote } from "./owedNote.ts";
import { owedSentence } from "./owedSentence.ts";

type World = {
  readonly rules: Rules;
  readonly clock: Pick<Clock, "now">;
  readonly people: readonly Listed[];
  readonly names: PlaceNames;
  /** Who of those that hear this does not read it in a list of the day: what stands in one names nobody else. */
  readonly unlisted: ReadonlySet<PersonId>;
};

/** More names than this in one message are noise: with so many, it is enough that the message stands in their channel. */
export const mostNamed = 20;

/** Whether this is still to be said by itself: it holds, and is nothing that everybody who hears it has in a list of their own. */
export function isOwed(
  { case: it }: Head,
  owed: Owed,
  { rules, clock, unlisted }: Pick<World, "rules" | "clock" | "unlisted">,
): boolean {
  if (owed.where === "digest" && owed.kind === "unclaimed") return false;
  if (isForList(owed) && unlisted.size === 0) return false;
  return stillOwed(it, owed, { at: clock.now(), rules }) && isWaiting(standingOf(it, owed, rules));
}

/** What the message in which this was said depends on. */
export const owedState = ({ case: it }: Head, owed: Owed, rules: Rules): string =>
  standingText(standingOf(it, owed, rules));

/**
 * What is said of what a case owes: a neutral sentence for each thing, to whoever the directory says that hears it, with its
 * answers; and, as soon as there is one, the answer that was given.
 */
export function owedWords(head: Head, owed: readonly Owed[], world: World): Words {
  const told = owed.map((each) => lineOf(head, each, world));
  const speak = told.map(({ sentence }) => sentence).join(" ");
  const lines = told.map(({ line, address, sentence }, index) => ({
    ...line,
    // Who was just named need not be named again in the next breath.
    text: address === "" || address === told[index - 1]?.address ? sentence : `${address} ${sentence}`,
  }));
  return {
    card: reminderCard(
      lines,
      told.flatMap(({ mentions }) => mentions),
      speak,
    ),
    summary: speak,
  };
}

type Told = {
  readonly address: string;
  readonly sentence: string;
  readonly line: Omit<ReminderLine, "text">;
  readonly mentions: readonly Mention[];
};

function lineOf(head: Head, owed: Owed, { rules, clock, people, names, unlisted }: World): Told {
  const { case: it } = head;
  const standing = standingOf(it, owed, rules);
  const words = wordsIn("nl", rules.variant);
  const sentence = owedSentence(it, owed, { standing, words, names });
  const heard = isWaiting(standing) ? addressees({ owed, case: it, at: clock.now() }, people, rules) : [];
  const meant = isInList(it, owed, rules) ? heard.filter(({ to }) => unlisted.has(to)) : heard;
  const named = meant.slice(0, mostNamed).flatMap((each) => mention(each, it, people));
  const address = named.map(({ name, behalf }) => [`<at>${name}</at>`, ...behalf].join(" ")).join(", ");
  return {
    sentence,
    mentions: named,
    address,
    line: {
      note: owedNote(it, standing, words),
      buttons: owedButtons(head, owed, { standing, words, today: dayOf(clock.now()) }),
    },
  };
}

/** Somebody as a message names them, and for whom: nobody when it is not known what they are called. */
export function mention({ to, onBehalfOf }: Addressee, it: Case, people: readonly Listed[]) {
  const name = nameOf(to, it, people);
  if (name === undefined) return [];
  const principal = onBehalfOf === null ? undefined : nameOf(onBehalfOf, it, people);
  const behalf = principal === undefined ? [] : [nl.owed.onBehalfOf(principal)];
  // Teams knows people by the object id in their person id.
  return [{ objectId: to.slice(to.indexOf("_") + 1), name, behalf }];
}

/** What somebody is called: by the directory, or by the case when they left it. */
function nameOf(id: PersonId, { roles }: Case, people: readonly Listed[]): string | undefined {
  const held = roleNames.flatMap((role) => (roles[role].state === "held" ? [roles[role].by] : []));
  const name = [...people, ...held].find((each) => each.id === id)?.name;
  return name === undefined ? undefined : plain(name);
}
