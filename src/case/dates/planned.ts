import { dayOf } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import type { Planned } from "../records/record.ts";

/** The moments that are still ahead: what they were planned for did not happen since. */
export const stillPlanned = (it: Case): readonly Planned[] => it.planned.filter((each) => !isBehind(each, it));

function isBehind({ what, moment, at }: Planned, { intake, plan, talks }: Case): boolean {
  switch (what) {
    case "intake":
      return intake !== null && intake.at >= at;
    case "mdo":
      return plan.adopted.some((version) => version.at >= at);
    case "talk":
      return talks.some(({ on }) => on >= dayOf(moment));
  }
}
