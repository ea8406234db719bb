import { addDays, dayOf, type Instant, later } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import { endOf } from "../changes/endings.ts";
import { openDates } from "../dates/dates.ts";
import type { Owed } from "../outcome.ts";
import type { Rules } from "../rules.ts";
import type { Item } from "../step.ts";
import { handoverTask } from "../steps/release.ts";
import { beginOf, isOpen, nextOpen } from "./openHours.ts";
import { releaseAhead } from "./released.ts";
import { remindersAhead } from "./reminders.ts";
import { unclaimedAhead } from "./unclaimed.ts";

/** How long a missed message stays worth saying, in seconds, and with it how long a case remembers what was said: a year. */
export const memory = 366 * 24 * 3_600;

/**
 * What is owed to whom at a moment: everything whose moment has come, that holds still and was not said. In quiet time
 * nothing is owed, so that it is asked again when the offices open; after an outage what still holds is owed once. Most urgent first.
 */
export function owed(it: Case, at: Instant, rules: Rules): readonly Owed[] {
  if (!isOpen(at, rules)) return [];
  return unsaid(it, at, rules)
    .filter(({ from }) => from <= at)
    .toSorted(byUrgency);
}

/** Whether something that was owed is still worth saying; asked just before it is said. What time does not owe always is. */
export const stillOwed = (it: Case, { key, kind }: Pick<Owed, "key" | "kind">, { at, rules }: Asked): boolean =>
  !owedByTime.has(kind) || standing(ahead(it, rules), at).some((each) => each.key === key);

/** Whether something may be said at this moment. Only a release is said at night. */
export const maySay = ({ kind, from }: Pick<Owed, "kind" | "from">, at: Instant, rules: Rules): boolean =>
  from <= at && (kind === "release" || isOpen(at, rules));

/**
 * The next moment at which time changes anything for this case: something becomes owed, or late. `at` itself when that is so
 * already and nobody told the case; `null` when only people can change anything. Looking at these moments alone misses nothing.
 */
export function nextLook(it: Case, at: Instant, rules: Rules): Instant | null {
  const open = nextOpen(at, rules);
  const moments = [
    ...unsaid(it, at, rules).map(({ from }) => (from <= at ? open : from)),
    ...latenessAhead(it, rules)
      .filter((each) => !isMarked(it, each))
      .map(({ since }) => latest(beginOf(since), at)),
  ];
  return moments.reduce<Instant | null>((first, each) => (first === null || each < first ? each : first), null);
}

/** The steps that are late at this moment, and the day since which they are. */
export const lateAt = (it: Case, at: Instant, rules: Rules): Case["told"]["late"] =>
  latenessAhead(it, rules).filter(({ since }) => since <= dayOf(at));

type Asked = { readonly at: Instant; readonly rules: Rules };

/** Kinds that follow from the case and the moment; the others are owed by whoever did something. */
const owedByTime: ReadonlySet<Owed["kind"]> = new Set([
  "reminder",
  "unclaimed",
  "escalation",
  "openEnd",
  "handoverTask",
]);

/** All that a case will owe if nothing happens, each with the moment from which it is owed: what `owed` and `nextLook` choose from. */
const ahead = (it: Case, rules: Rules): readonly Owed[] =>
  endOf(it) === null ? [...releaseAhead(it, rules), ...remindersAhead(it, rules), ...unclaimedAhead(it, rules)] : [];

function unsaid(it: Case, at: Instant, rules: Rules): readonly Owed[] {
  const oldest = later(at, -memory);
  return standing(ahead(it, rules), at).filter(({ key, from }) => from >= oldest && !(key in it.told.said));
}

/** Of two reminders of one thing whose moments have passed only the last one is still worth saying. */
function standing(all: readonly Owed[], at: Instant): readonly Owed[] {
  const last = new Map<string, Owed>();
  for (const each of all) {
    const before = last.get(each.item);
    const isPast = each.kind === "reminder" && each.from <= at;
    if (isPast && (before === undefined || before.from <= each.from)) last.set(each.item, each);
  }
  return all.filter((each) => each.kind !== "reminder" || each.from > at || last.get(each.item) === each);
}

/**
 * From when each open step is late. Nobody calls the desk late for a notice that others send (5b), and after a release the
 * handover is late when the lead's task is.
 */
function latenessAhead(it: Case, rules: Rules): Case["told"]["late"] {
  const task = handoverTask(it, rules);
  const steps = openDates(it, rules).filter(
    ({ item }) => item !== "5b" && !(it.release !== null && handover.has(item)),
  );
  return [
    ...steps.map(({ item, reckoning: { due } }) => ({ item, since: addDays(due, 1) })),
    ...(task === null ? [] : [{ item: "5a", since: addDays(task.due, 1) }]),
  ];
}

const handover: ReadonlySet<Item> = new Set(["5a-start", "5a"]);

/** Whether the case knows already that this is late. */
export const isMarked = ({ told }: Case, { item, since }: Case["told"]["late"][number]): boolean =>
  told.late.some((each) => each.item === item && each.since === since);

const latest = (one: Instant, other: Instant): Instant => (one > other ? one : other);

const urgency: readonly Owed["kind"][] = ["handoverTask", "openEnd", "escalation", "unclaimed", "reminder"];

const byUrgency = (one: Owed, other: Owed): number => urgency.indexOf(one.kind) - urgency.indexOf(other.kind);
