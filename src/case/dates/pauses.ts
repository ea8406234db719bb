import { addDays, type Day, daysBetween, latestOf } from "../../calendar/day.ts";
import { addWorkingDays, workingDaysFrom } from "../../calendar/workingDays.ts";
import type { Rules } from "../rules.ts";
import type { Item, Length } from "../step.ts";
import type { Pause, ProcessFacts } from "./processFacts.ts";

/** A finished time in which work stood still; work went on `until`. */
export type Span = { readonly from: Day; readonly until: Day };

/** The day since which an item stands still, `null` when it does not. */
export function pausedSince(item: Item, { pauses }: ProcessFacts): Day | null {
  const open = pausesOf(item, pauses).filter(({ until }) => until === null);
  return open.map(({ from }) => from).sort()[0] ?? null;
}

/** The finished pauses of an item, in order; pauses that overlap or touch are one, so that no day is added twice. */
export function finishedPauses(item: Item, { pauses }: ProcessFacts): readonly Span[] {
  const finished = pausesOf(item, pauses)
    .flatMap(({ from, until }) => (until === null ? [] : [{ from, until }]))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  return finished.reduce<readonly Span[]>(joined, []);
}

/**
 * A date after the days of the pauses that came before it are added: calendar days to a term in calendar days, working
 * days to one in working days. A pause that began after the date had passed adds nothing.
 */
export function afterPauses(
  raw: Day,
  { pauses, start, length, rules }: { pauses: readonly Span[]; start: Day; length: Length; rules: Rules },
): Day {
  return pauses.reduce((date, { from, until }) => {
    const lost = latestOf(from, start);
    if (lost > date || until <= lost) return date;
    if (!("workingDays" in length)) return addDays(date, daysBetween(lost, until));
    return addWorkingDays(rules.calendar, date, workingDaysFrom(rules.calendar, lost, until));
  }, raw);
}

const pausesOf = (item: Item, pauses: readonly Pause[]): readonly Pause[] =>
  pauses.filter(({ items }) => items === "all" || items.includes(item));

function joined(spans: readonly Span[], next: Span): readonly Span[] {
  const last = spans.at(-1);
  if (last === undefined || last.until < next.from) return [...spans, next];
  return [...spans.slice(0, -1), { from: last.from, until: latestOf(last.until, next.until) }];
}
