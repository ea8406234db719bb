import { listPrefix } from "../reminders/lists.ts";
import { planSoon, standingList } from "../reminders/standingList.ts";
import type { SubjectLooks } from "../reminders/subjects.ts";
import type { Change } from "../store/change.ts";
import { lookupKeys, openEndKey } from "../store/lookupKeys.ts";
import { openEndsList } from "./openEnds/openEndsList.ts";
import { prisonLists } from "./prisonLists/prisonLists.ts";

/** The lists that channels get: of a prison, when it is time, and of the open ends of the region, which stands. */
export type ChannelLists = {
  readonly looks: SubjectLooks;
  readonly plan: () => Promise<unknown>;
  /** The same way to change a case; what may change the list of open ends has it looked at soon. */
  readonly noting: (change: Change) => Change;
};

type World = Parameters<typeof prisonLists>[0] &
  Parameters<typeof openEndsList>[0] & {
    /** Told when the list of open ends could not be planned: it is brought up to date on the next day at the latest. */
    readonly report: (subject: string, error: unknown) => void;
  };

export function channelLists({ report, ...world }: World): ChannelLists {
  const prisons = prisonLists(world);
  const openEnds = openEndsList(world);
  return {
    looks: { [listPrefix]: prisons.look, [standingList]: openEnds.look },
    plan: () => Promise.all([prisons.plan(), openEnds.plan()]),
    noting: (change) => async (saying) => {
      const reply = await change(saying);
      if (reply.ok && lookupKeys(reply.head.case).includes(openEndKey)) {
        planSoon(world).catch((error: unknown) => report(standingList, error));
      }
      return reply;
    },
  };
}
