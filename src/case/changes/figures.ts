import type { Case } from "../case.ts";
import { routeOf } from "../case.ts";
import { complexityOf } from "../steps/needs.ts";
import { endingOf } from "./retention.ts";

/**
 * What a case adds to the figures of its month: names of counts, each of which goes up by one. They outlive the case, so they
 * say no more than a report does: no number, no day, no person. A notice that came to nothing adds only how it ended.
 */
export function countsOf(it: Case): readonly string[] {
  const ending = endingOf(it);
  const came = `ended:${ending}`;
  if (ending === "cancelled" || ending === "merged" || ending === "outOfRegion") return [came];
  const perPlace = ["inflow", ...(it.sheet === null ? [] : ["sheet"])];
  const places = [`prison:${it.prison}`, `municipality:${it.municipality ?? "unknown"}`];
  return [
    came,
    `route:${routeOf(it.check) ?? "unknown"}`,
    `needs:${complexityOf(it.needs) ?? "unknown"}`,
    ...(it.plan.adopted.length === 0 ? [] : ["plan"]),
    ...it.done.map(({ item, late }) => `${late === 0 ? "onTime" : "late"}:${item}`),
    ...perPlace,
    ...places.flatMap((place) => perPlace.map((count) => `${count}:${place}`)),
  ];
}
