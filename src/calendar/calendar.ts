import { addDays, type Day } from "./day.ts";
import { easter, holidaysOf } from "./holidays.ts";

/** What a region knows about its days, beyond the holidays of the law. */
export type CalendarSettings = {
  /** Days made equal to a holiday by royal decree, published a few years ahead. */
  readonly decreeDays: readonly Day[];
  /** The last day for which the decrees are known. */
  readonly knownUntil: Day;
  /** Days on which the region's offices are shut though the law calls them working days. */
  readonly closures: { readonly days: readonly Day[]; readonly daysFromEaster: readonly number[] };
  /** Whether closures move deadlines too, and not only reminders. */
  readonly closureMovesDeadlines: boolean;
};

/** The days of one region. Answers about single days; counting stands in `workingDays.ts`. */
export type Calendar = {
  readonly knownUntil: Day;
  readonly closureMovesDeadlines: boolean;
  /** The holiday's name, `null` for any other day. Saturdays and Sundays are no holidays by themselves. */
  readonly holiday: (on: Day) => string | null;
  /** Whether the region's offices are shut that day by local custom. */
  readonly closure: (on: Day) => boolean;
};

/** Builds the calendar once; holidays of a year are computed when a day of that year is first asked. */
export function calendarFrom({ decreeDays, knownUntil, closures, closureMovesDeadlines }: CalendarSettings): Calendar {
  const decreed = new Set(decreeDays);
  const closed = new Set(closures.days);
  const years = new Map<number, Year>();
  const yearOf = (on: Day): Year => {
    const year = Number(on.slice(0, 4));
    const known = years.get(year) ?? computed(year, closures.daysFromEaster);
    years.set(year, known);
    return known;
  };
  return {
    knownUntil,
    closureMovesDeadlines,
    holiday: (on) => yearOf(on).holidays.get(on) ?? (decreed.has(on) ? "gelijkgestelde dag" : null),
    closure: (on) => closed.has(on) || yearOf(on).closures.has(on),
  };
}

/** Whether it is time to ask the administrator for new decree days: from two months before the last known month. */
export function decreesRunOut({ knownUntil }: Calendar, on: Day): boolean {
  const from = Temporal.PlainDate.from(knownUntil).with({ day: 1 }).subtract({ months: 2 });
  return Temporal.PlainDate.compare(on, from) >= 0;
}

type Year = { readonly holidays: ReadonlyMap<Day, string>; readonly closures: ReadonlySet<Day> };

const computed = (year: number, daysFromEaster: readonly number[]): Year => ({
  holidays: new Map(holidaysOf(year).map(({ on, name }) => [on, name])),
  closures: new Set(daysFromEaster.map((days) => addDays(easter(year), days))),
});
