import type { Instant } from "../calendar/day.ts";

/**
 * What is left after a look at something that has to be said. `settled`: nothing that could be said now. `contended`: another
 * process is at it this very moment. `lookAgainAt`: when the next thing may be said.
 */
export type Visit = {
  readonly settled: boolean;
  readonly contended: boolean;
  readonly lookAgainAt: Instant | null;
};

export const settled: Visit = { settled: true, contended: false, lookAgainAt: null };
export const unsettled: Visit = { ...settled, settled: false };
export const contended: Visit = { ...unsettled, contended: true };

/** Several looks as one. */
export function together(visits: readonly Visit[]): Visit {
  const moments = visits.flatMap(({ lookAgainAt }) => lookAgainAt ?? []).sort();
  return {
    settled: visits.every((visit) => visit.settled),
    contended: visits.some((visit) => visit.contended),
    lookAgainAt: moments[0] ?? null,
  };
}
