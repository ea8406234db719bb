import type { Instant } from "../../calendar/day.ts";
import type { Case } from "../../case/case.ts";
import type { Owed } from "../../case/outcome.ts";
import { addressees, type Listed } from "../../case/owed/addressees.ts";
import { nextOpen } from "../../case/owed/openHours.ts";
import { maySay } from "../../case/owed/owed.ts";
import type { Rules } from "../../case/rules.ts";

type World = { readonly it: Case; readonly at: Instant; readonly people: readonly Listed[]; readonly rules: Rules };

/**
 * The first moment from `at` on at which something may be said: in open hours, and on a day on which somebody who hears it
 * works. A message to several people is one message, so it waits for the first of them.
 */
export function owedFrom(owed: Owed, { it, at, people, rules }: World): Instant {
  const open = maySay(owed, at, rules) ? at : nextOpen(owed.from > at ? owed.from : at, rules);
  const moments = addressees({ owed, case: it, at: open }, people, rules).map(({ from }) => from);
  return moments.reduce((first, each) => (each < first ? each : first), moments[0] ?? open);
}
