import fc from "fast-check";
import { addDays, type Day, day } from "../../src/calendar/day.ts";

/** Any day of the years that the calendar is checked for. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 365 * 17 })
  .map((days) => addDays(day("2024-01-01"), days));

/** A list of days as one writes them. */
export const days = (...texts: readonly string[]): readonly Day[] => texts.map((text) => day(text));
