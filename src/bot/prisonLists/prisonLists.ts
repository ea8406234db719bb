import { dayOf } from "../../calendar/day.ts";
import type { PlaceNames } from "../../cards/publicCase.ts";
import type { Rules } from "../../case/rules.ts";
import type { Parts as Delivering } from "../../delivery/parts.ts";
import { linkedTo, type Places } from "../../people/places.ts";
import type { Region } from "../../region/region.ts";
import type { PrisonList } from "../../reminders/listMoments.ts";
import { listLook, planLists } from "../../reminders/lists.ts";
import type { SubjectLook } from "../../reminders/subjects.ts";
import type { Store } from "../../store/store.ts";
import { overWords, prisonListWords } from "./listWords.ts";

/** The lists of the prisons: when they are planned, and what looks at them when their moment has come. */
export type PrisonLists = {
  readonly look: SubjectLook;
  /** Plans the list of each prison that is out now, or comes next. */
  readonly plan: () => Promise<void>;
};

type World = Pick<Delivering, "messenger" | "pacing" | "random" | "clock"> & {
  readonly store: Store;
  readonly rules: Rules;
  readonly names: PlaceNames;
  readonly region: Region;
  readonly channels: Pick<Places, "list">;
};

const weekdays = { monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5 } as const;

/** The lists that the region's modules ask for. A prison without a fixed day for its MDO has no list of it. */
const wanted = ({ prisons, process: { modules } }: Region): readonly PrisonList[] =>
  prisons.flatMap(({ code, mdoDay }): readonly PrisonList[] => [
    ...(modules.mdoList && mdoDay !== undefined
      ? [{ kind: "mdo", prison: code, meetsOn: weekdays[mdoDay] } as const]
      : []),
    ...(modules.iduList ? [{ kind: "idu", prison: code } as const] : []),
  ]);

export function prisonLists({ region, channels, names, ...world }: World): PrisonLists {
  const lists = wanted(region);
  return {
    look: listLook({
      ...world,
      lists,
      channelsOf: async (prison) =>
        linkedTo(await channels.list(), "prison", prison).map(({ conversation }) => conversation),
      over: overWords,
      wordsFor: (list, listing, to) =>
        prisonListWords({ ...world, names }, list, { listing, today: dayOf(world.clock.now()), to }),
    }),
    plan: () => planLists({ ...world, lists }),
  };
}
