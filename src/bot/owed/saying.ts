import type { Case } from "../../case/case.ts";
import type { Owed } from "../../case/outcome.ts";
import type { PersonId } from "../../case/person.ts";
import type { Parts } from "../../delivery/parts.ts";
import type { Chats } from "../../people/chats.ts";
import type { Entry } from "../../people/directory.ts";
import { languageIn, type Places, placesOf, regionPlace } from "../../people/places.ts";
import type { Region } from "../../region/region.ts";
import { type Chain, channelCard, leftCard } from "../chain.ts";
import { owedFrom } from "./owedFrom.ts";
import { owedPlace } from "./owedPlace.ts";
import { isOwed, owedState, owedWords } from "./owedWords.ts";
import { unlisted } from "./unlisted.ts";

type Known = Pick<Chain, "rules" | "names" | "clock"> & {
  readonly region: Region;
  readonly channels: Places;
  readonly chats: Chats;
  /** Who works here today. */
  readonly people: () => Promise<readonly Entry[]>;
};

/** What delivery asks of the chain: where a case's card stands, what it shows, and where, when and how is said what it owes. */
export function saying({
  rules,
  names,
  clock,
  region,
  channels,
  chats,
  people,
}: Known): Omit<Parts, "store" | "messenger" | "pacing" | "clock" | "sleep" | "random"> {
  const unlistedOf = async (it: Case, owed: readonly Owed[]): Promise<ReadonlySet<PersonId>> => {
    const lists = { chats, people: await people(), rules, clock };
    const found = await Promise.all(owed.map((each) => unlisted(it, each, lists)));
    return new Set(found.flatMap((each) => [...each]));
  };
  return {
    placesFor: async (it) => placesOf(it, await channels.list(), region),
    cardFor: async (head, to) => channelCard(head, { rules, names }, languageIn(to.id, await channels.list(), region)),
    leftBehind: {
      cardFor: leftCard,
      reach: async (ids) =>
        (await channels.list()).map(({ conversation }) => conversation).filter(({ id }) => ids.includes(id)),
    },
    conversationFor: async (it, owed) => {
      const all = await channels.list();
      const where = { home: placesOf(it, all, region)[0], region: regionPlace(all) };
      return owedPlace(it, owed, { ...where, chats, people: await people(), rules, clock });
    },
    isOwed: async (head, owed) => {
      // Where the whole region reads along, the list of open ends stands, and tells of what is new on it.
      if (owed.kind === "openEnd" && regionPlace(await channels.list()) !== undefined) return false;
      return isOwed(head, owed, { rules, clock, unlisted: await unlistedOf(head.case, [owed]) });
    },
    wordsFor: async (head, owed) =>
      owedWords(head, owed, {
        ...{ rules, clock, names, people: await people() },
        unlisted: await unlistedOf(head.case, owed),
      }),
    stateOf: (head, owed) => owedState(head, owed, rules),
    leaveChat: ({ id }) => chats.leave(id),
    notBefore: async (owed, at, it) => owedFrom(owed, { it, at, rules, people: await people() }),
  };
}
