/**
 * Days as whole numbers, counted from 1 March of the year 0, so that counting days is adding numbers: rules count them by
 * the hundred for each case that is looked at. The arithmetic is that of the Gregorian calendar (after Hinnant); a test holds
 * it to `Temporal`.
 */
export function dayNumber(year: number, month: number, dayOfMonth: number): number {
  // A year that begins in March has its leap day at the end, so that months before it need not know of it.
  const shifted = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  return 365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + dayOfYear;
}

/** The day with this number, as `2026-11-23`. Only for the years 0000–9999. */
export function dayText(number: number): string {
  const era = Math.floor(number / 146_097);
  const dayOfEra = number - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

/** Monday is 1. */
export const weekdayOf = (number: number): number => ((((number + 2) % 7) + 7) % 7) + 1;

const padded = (value: number, width: number): string => String(value).padStart(width, "0");
