import type { AccessLog } from "../audit/accessLog.ts";
import { caseCard, type Notice } from "../cards/caseCard.ts";
import { caseLines } from "../cards/caseLines.ts";
import { movedCard } from "../cards/movedCard.ts";
import { type PlaceNames, publicCase } from "../cards/publicCase.ts";
import { type RefusalContext, refusalText } from "../cards/refusals.ts";
import type { CardJson } from "../cards/render.ts";
import { nl, type Words } from "../cards/words/words.nl.ts";
import { wordsIn } from "../cards/words/wordsIn.ts";
import type { Refusal } from "../case/outcome.ts";
import type { PersonId } from "../case/person.ts";
import type { Rules } from "../case/rules.ts";
import type { Clock } from "../clock.ts";
import type { Message } from "../delivery/adoption.ts";
import type { Conversation } from "../delivery/messenger.ts";
import type { Entrance } from "../notices/entrance.ts";
import type { Chats } from "../people/chats.ts";
import type { Directory, Entry, Language } from "../people/directory.ts";
import { languageFor } from "../people/languageFor.ts";
import type { Places } from "../people/places.ts";
import type { Region } from "../region/region.ts";
import type { Change } from "../store/change.ts";
import type { Head, Store } from "../store/store.ts";
import type { NameChannels } from "./channelNames.ts";
import type { Inbound } from "./inbound.ts";
import type { Tell } from "./ownChat.ts";

/** What a conversation needs of the rest of the house. */
export type Chain = {
  readonly store: Store;
  readonly change: Change;
  /** Where reads go on record; changes do so by themselves. */
  readonly log: AccessLog;
  readonly directory: Directory;
  readonly places: Places;
  /** Somebody's own chat that Teams refused is tried once more. */
  readonly chatAgain: Chats["again"];
  /** Where notices come in: by hand, or many at once. */
  readonly notices: Entrance;
  readonly region: Region;
  readonly rules: Rules;
  readonly names: PlaceNames;
  readonly clock: Clock;
  /** A button was pressed on a message: if it is none that we know, it becomes its case's card there. */
  readonly adopt: (message: Message) => void;
  /** Somebody wrote to the bot in their own chat, or added it there: their list of the day can come there. */
  readonly meet: (who: PersonId, chat: Conversation) => void;
  /** Asks Teams what the channels of a team are called, and keeps it. Rejects when Teams does not say. */
  readonly nameChannels: NameChannels;
  /** After a channel was linked, or no longer is: has the cards of running cases stand where they belong now. */
  readonly afterLink: () => void;
  /** Goes on behind an answer that cannot wait for it. A failure is logged. */
  readonly behind: (work: () => Promise<unknown>) => void;
  /** Says something in a conversation, once: what has to arrive is owed by a case instead. Rejects when Teams does not take it. */
  readonly say: (to: Inbound["conversation"], text: string) => Promise<unknown>;
  /** The same to one person, in their own chat: `false` when that cannot be. */
  readonly tell: Tell;
};

/** Somebody is answered in the language they chose, else in that of their Teams, as far as the region offers it. */
export function wordsFor(entry: Entry, { who }: Inbound, { rules, region }: Pick<Chain, "rules" | "region">): Words {
  const ofTeams = (["nl", "en"] as const).find((each) => who.locale.toLowerCase().startsWith(each));
  return wordsIn(languageFor(region, entry.language, ofTeams), rules.variant);
}

/** The case's card as it stands, with a word for whoever asked. */
export function cardFor(head: Head, { rules, names }: Chain, words: Words, notice?: Notice): CardJson {
  return caseCard(publicCase(head, { rules, places: names }), words, notice);
}

/** The card as everybody in a channel sees it, and the line that a notification shows: in the channel's language, or Dutch. */
export function channelCard(head: Head, { rules, names }: Pick<Chain, "rules" | "names">, language: Language = "nl") {
  const it = publicCase(head, { rules, places: names });
  const words = wordsIn(language, rules.variant);
  return { card: caseCard(it, words), summary: caseLines(it, words).speak };
}

/** What stands in a channel where the case no longer belongs. */
export const leftCard = ({ case: { number } }: Head) => ({
  card: movedCard(number, nl),
  summary: nl.moved.summary(number),
});

/** A refusal in words, for this person. */
export function sayRefusal(refusal: Refusal, head: Head | undefined, { clock, names }: Chain, words: Words): string {
  const context: RefusalContext = { case: head?.case, today: clock.today(), places: names, words };
  return refusalText(refusal, context);
}
