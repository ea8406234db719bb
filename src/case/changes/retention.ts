import { addDays, type Day, day, dayOf, type Instant } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import { beginOf } from "../owed/openHours.ts";
import { endOf } from "./endings.ts";

/** How long a region keeps its cases (`retention` in the region file). */
export type Retention = { readonly monthsAfterRelease: number; readonly daysAfterCancellation: number };

/**
 * The day on which a case has to go: so many months after release, whether or not it was closed; so many days after it was
 * cancelled, merged or passed on to another region. `null` while neither is so. Counted from facts: a correction moves it.
 */
export function eraseOn(it: Case, { monthsAfterRelease, daysAfterCancellation }: Retention): Day | null {
  const end = endOf(it);
  if (end !== null && end.state !== "closed") return addDays(dayOf(end.at), daysAfterCancellation);
  if (it.release === null) return null;
  return day(Temporal.PlainDate.from(it.release.on).add({ months: monthsAfterRelease }));
}

/** The moment at which that day begins: when time has to look at the case. */
export function eraseAt(it: Case, retention: Retention): Instant | null {
  const on = eraseOn(it, retention);
  return on === null ? null : beginOf(on);
}

export const endings = ["running", "released", "closed", "cancelled", "merged", "outOfRegion"] as const;

/** How a case stood when it was erased; `released` is one that never closed. */
export type Ending = (typeof endings)[number];

export const endingOf = (it: Case): Ending => endOf(it)?.state ?? (it.release === null ? "running" : "released");
