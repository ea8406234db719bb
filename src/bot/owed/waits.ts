import type { Day } from "../../calendar/day.ts";

/** Something with a last day, asked on a day of somebody who leads its case or does not. */
type Asked = { readonly due: Day | null; readonly today: Day; readonly isLeads: boolean };

/**
 * How long a reminder can be put off by whoever is asked, so that no button is refused (docs/rules.md, Answers): up to the
 * last day, and from day to day after it; only who leads can let it wait longer.
 */
export const waits = ({ due, today, isLeads }: Asked) => ({
  untilTomorrow: isLeads || due !== today,
  longer: isLeads || due === null || due > today,
});
