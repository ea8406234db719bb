import { addDays, type Day, day } from "./day.ts";

/** A day off in the whole country, with the name that people know it by. */
export type Holiday = { readonly on: Day; readonly name: string };

/** Easter Sunday of a year (Gregorian computus, after Meeus). */
export function easter(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const moon = epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  const fromMarch = moon - weekday;
  return addDays(dayIn(year, 3, 28), fromMarch);
}

/**
 * The nine holidays of the Algemene termijnenwet in a year, in order. 5 May counts every year: for the law it is a
 * holiday, whatever an employer gives. Days that a royal decree makes equal to them are data of the calendar.
 */
export function holidaysOf(year: number): readonly Holiday[] {
  const easterSunday = easter(year);
  return [
    { on: dayIn(year, 1, 1), name: "Nieuwjaarsdag" },
    { on: addDays(easterSunday, -2), name: "Goede Vrijdag" },
    { on: addDays(easterSunday, 1), name: "tweede paasdag" },
    { on: kingsDay(year), name: "Koningsdag" },
    { on: dayIn(year, 5, 5), name: "Bevrijdingsdag" },
    { on: addDays(easterSunday, 39), name: "Hemelvaartsdag" },
    { on: addDays(easterSunday, 50), name: "tweede pinksterdag" },
    { on: dayIn(year, 12, 25), name: "eerste kerstdag" },
    { on: dayIn(year, 12, 26), name: "tweede kerstdag" },
  ];
}

/** 27 April, or the 26th when the 27th is a Sunday. */
function kingsDay(year: number): Day {
  const birthday = dayIn(year, 4, 27);
  return Temporal.PlainDate.from(birthday).dayOfWeek === 7 ? addDays(birthday, -1) : birthday;
}

const dayIn = (year: number, month: number, dayOfMonth: number): Day =>
  day(Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: "reject" }));
