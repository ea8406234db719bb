const zone = "Europe/Amsterdam";
const format = (options) => new Intl.DateTimeFormat("nl-NL", { timeZone: zone, ...options });
const dayFormat = format({ weekday: "short", day: "numeric", month: "short" });
const yearFormat = format({ weekday: "short", day: "numeric", month: "short", year: "numeric" });
const timeFormat = format({ hour: "2-digit", minute: "2-digit" });
const localFormat = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });

const clean = (text) => text.replaceAll(".", "").replace(",", "");

/** "14.05", as in the rest of the chain's texts. */
export const timeOf = (at) => timeFormat.format(new Date(at)).replace(":", ".");

/** "ma 23 nov 2026 14.05". */
export const momentOf = (at) => `${clean(yearFormat.format(new Date(at)))} ${timeOf(at)}`;

/** The time of a message: with its day when that is not the day of `now`. */
export function whenOf(at, now) {
  const day = clean(dayFormat.format(new Date(at)));
  return day === clean(dayFormat.format(new Date(now))) ? timeOf(at) : `${day} ${timeOf(at)}`;
}

/** The same moment as a date field wants it: "2026-11-23T14:05". */
export const fieldOf = (at) => localFormat.format(new Date(at)).replace(" ", "T");
