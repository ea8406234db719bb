import type { PlaceNames } from "../../cards/publicCase.ts";
import type { Rules } from "../../case/rules.ts";
import type { Parts as Delivering } from "../../delivery/parts.ts";
import type { Entry } from "../../people/directory.ts";
import { languageIn, type Places } from "../../people/places.ts";
import type { Region } from "../../region/region.ts";
import { planStanding, standingLook } from "../../reminders/standingList.ts";
import type { SubjectLook } from "../../reminders/subjects.ts";
import type { Store } from "../../store/store.ts";
import { linksTo } from "../caseLinks.ts";
import { type OpenEnd, openEndsNow } from "./openEndsNow.ts";
import { newsOf, overWords, standingCard } from "./standingWords.ts";

/** The list of open ends in the channel of the region: when it is planned, and what brings it up to date. */
export type OpenEndsList = { readonly look: SubjectLook; readonly plan: () => Promise<unknown> };

type World = Pick<Delivering, "messenger" | "pacing" | "random" | "clock"> & {
  readonly store: Store;
  readonly rules: Rules;
  readonly names: PlaceNames;
  readonly region: Pick<Region, "languages">;
  readonly channels: Pick<Places, "list">;
  /** Who works here today. */
  readonly people: () => Promise<readonly Entry[]>;
};

export function openEndsList({ names, region, channels, people, ...world }: World): OpenEndsList {
  const { store, rules, clock } = world;
  return {
    plan: () => planStanding(world),
    look: standingLook<OpenEnd>({
      ...world,
      channels: async () =>
        (await channels.list()).map(({ conversation, links }) => ({
          to: conversation,
          isTheirs: links.some(({ kind }) => kind === "region"),
        })),
      things: () => openEndsNow(store, clock.now(), rules),
      keyOf: ({ head, owed }) => `${head.case.number} ${owed.key}`,
      wordsFor: async (ends, to) =>
        standingCard(ends, {
          ...{ names, rules },
          language: languageIn(to.id, await channels.list(), region),
          linksTo: (numbers) => linksTo(store.cases, numbers, to),
        }),
      newsOf: async (ends, to) =>
        newsOf(ends, {
          ...{ rules, at: clock.now(), people: await people() },
          language: languageIn(to.id, await channels.list(), region),
        }),
      over: overWords,
    }),
  };
}
