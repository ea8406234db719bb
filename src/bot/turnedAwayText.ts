import { shortDay } from "../cards/days.ts";
import type { Words } from "../cards/words/words.nl.ts";
import type { TurnedAway } from "../notices/turnedAway.ts";
import type { Chain } from "./chain.ts";

/** How often deliveries were turned away, since when and why: for the intake desk and for administrators. */
export const turnedAwayText = (
  { status, count, since }: TurnedAway,
  { clock }: Pick<Chain, "clock">,
  words: Words,
): string =>
  words.desk.turnedAway({
    day: shortDay(since, clock.today(), words),
    count,
    why: words.desk.turnedAwayWhy[status],
  });
