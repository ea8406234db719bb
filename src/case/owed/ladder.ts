import type { Day, Instant } from "../../calendar/day.ts";
import { addWorkingDays } from "../../calendar/workingDays.ts";
import { afterPauses, type Span } from "../dates/pauses.ts";
import type { Owed } from "../outcome.ts";
import type { Rules } from "../rules.ts";
import type { Variant } from "../variant.ts";
import { digestOn, lastDayOn, openingOn } from "./openHours.ts";

/**
 * One rung of the ladder. `after`: in working days since the last day, negative before it. Before the last day a reminder
 * stands in the holder's own list, from that day on in the thread; then whoever is above them hears, then everybody who
 * reads the list of open ends. `says`: at which hour of its day; the list of the morning comes before somebody is named.
 */
export type Rung = {
  readonly name: string;
  readonly after: number;
  readonly kind: "reminder" | "escalation" | "openEnd";
  readonly where: Owed["where"];
  readonly says: "opening" | "digest" | "lastDay";
};

/** The rungs of a region, in the order in which they come. */
export function rungs({ ladder }: Variant): readonly Rung[] {
  const reminder = (name: string, after: number): Rung => ({ name, after, ...reminding(after < 0) });
  const all: readonly Rung[] = [
    ...ladder.before.map((days) => reminder(`before${days}`, -days)),
    ...(ladder.onDueDay ? [reminder("due", 0)] : []),
    ...ladder.after.map((days) => reminder(`after${days}`, days)),
    { name: "teamLead", after: ladder.teamLead, kind: "escalation", where: "thread", says: "opening" },
    { name: "openEnds", after: ladder.openEnds, kind: "openEnd", where: "channel", says: "opening" },
  ];
  return all.toSorted((one, other) => one.after - other.after);
}

/** Where and at which hour somebody is reminded, before the last day or from that day on. */
export const reminding = (isBefore: boolean): Pick<Rung, "kind" | "where" | "says"> =>
  isBefore
    ? { kind: "reminder", where: "digest", says: "digest" }
    : { kind: "reminder", where: "thread", says: "lastDay" };

/** The moment of its day at which a rung is said. */
export const momentOfRung = ({ says }: Pick<Rung, "says">, on: Day, rules: Rules): Instant =>
  ({ opening: openingOn, digest: digestOn, lastDay: lastDayOn })[says](on, rules);

/** What a rung counts from: the last day, and the times in which the step stood still. */
export type Base = { readonly due: Day; readonly pauses: readonly Span[] };

/** The day of a rung. Days after the last one on which the step stood still do not count: paused is not late. */
export function dayOfRung({ after }: Pick<Rung, "after">, { due, pauses }: Base, rules: Rules): Day {
  const on = addWorkingDays(rules.calendar, due, after);
  return after > 0 ? afterPauses(on, { pauses, start: due, length: { workingDays: after }, rules }) : on;
}
