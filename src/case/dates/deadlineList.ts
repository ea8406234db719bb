import { type Day, day, dayOf, instant, latestOf } from "../../calendar/day.ts";
import type { Rules } from "../rules.ts";
import type { Unless } from "../step.ts";
import { deadlines } from "./deadlines.ts";
import { noticed, type ProcessFacts } from "./processFacts.ts";
import type { Reckoning } from "./reckoning.ts";

/** What somebody asks dates for, as they typed it: days, and for `received` a day or a moment with its offset. */
export type Asked = {
  readonly admitted: string | undefined;
  readonly received?: string | undefined;
  readonly release?: string | undefined;
  readonly adopted?: string | undefined;
  readonly talks?: readonly string[] | undefined;
};

/** What is wrong with one of the answers. Dates before 2014 had other holidays than these rules know. */
export type AskedProblem = {
  readonly field: "admitted" | "received" | "release" | "adopted" | "talk";
  readonly kind: "missing" | "notADay" | "notAMoment" | "outOfRange" | "beforeAdmission";
};

/** A date of the list. `assumed`: the plan is not adopted yet, so this is what follows when step 3c is done on its due day. */
export type ListedDeadline = {
  /** The number people know: the two contacts of 1e are one line. */
  readonly item: string;
  readonly reckoning: Reckoning;
  readonly notApplicable: "shortStay" | null;
  /** What makes it not applicable. */
  readonly because: Unless | null;
  readonly assumed: boolean;
};

/** Reads what was asked: the facts that dates are computed from, or everything that is wrong with it. */
export function factsAsked(asked: Asked): ProcessFacts | readonly AskedProblem[] {
  const admitted = readDay("admitted", asked.admitted ?? "");
  const received = asked.received === undefined ? null : readReceipt(asked.received);
  const release = asked.release === undefined ? null : readDay("release", asked.release);
  const adopted = asked.adopted === undefined ? null : readDay("adopted", asked.adopted);
  const talks = (asked.talks ?? []).map((text) => readDay("talk", text));
  const read = [admitted, received, release, adopted, ...talks];
  const problems = [
    ...read.flatMap((each) => (each === null || "on" in each ? [] : [each])),
    ...[release, adopted, ...talks].flatMap((each) => tooEarly(each, admitted)),
  ];
  if (problems.length > 0 || !("on" in admitted)) return problems;
  return {
    ...noticed(admitted.on, dayIn(received) ?? admitted.on),
    release: dayIn(release),
    adoptedOn: dayIn(adopted),
    lastTalkOn: talks.map(dayIn).reduce((last, on) => (last === null || on === null ? on : latestOf(last, on)), null),
  };
}

/** Every date that follows from the facts, in the order of the process; what depends on later events is left out. */
export function deadlineList(facts: ProcessFacts, rules: Rules): readonly ListedDeadline[] {
  return deadlines(facts, rules).flatMap((deadline) => {
    const assumed = deadline.state === "notYetKnown";
    const reckoning = assumed ? deadline.forecast : deadline.reckoning;
    if (reckoning === null || deadline.item === "1e-municipality") return [];
    const item = deadline.item === "1e-lead" ? "1e" : deadline.item;
    const lapsed = deadline.state === "notApplicable" ? deadline : null;
    return [{ item, reckoning, assumed, notApplicable: lapsed?.reason ?? null, because: lapsed?.because ?? null }];
  });
}

type Read = { readonly field: AskedProblem["field"]; readonly on: Day };

function readDay(field: AskedProblem["field"], text: string): Read | AskedProblem {
  if (text === "") return { field, kind: "missing" };
  try {
    return inRange(field, day(text));
  } catch (error) {
    return unreadable(error, { field, kind: "notADay" });
  }
}

function readReceipt(text: string): Read | AskedProblem {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return readDay("received", text);
  try {
    return inRange("received", dayOf(instant(text)));
  } catch (error) {
    return unreadable(error, { field: "received", kind: "notAMoment" });
  }
}

/** Temporal says by a `RangeError` that a text is no date; anything else is a fault. */
function unreadable(error: unknown, problem: AskedProblem): AskedProblem {
  if (error instanceof RangeError) return problem;
  throw error;
}

const inRange = (field: AskedProblem["field"], on: Day): Read | AskedProblem =>
  on >= "2014-01-01" && on < "2200-01-01" ? { field, on } : { field, kind: "outOfRange" };

const tooEarly = (read: Read | AskedProblem | null, admitted: Read | AskedProblem): readonly AskedProblem[] =>
  read !== null && "on" in read && "on" in admitted && read.on < admitted.on
    ? [{ field: read.field, kind: "beforeAdmission" }]
    : [];

const dayIn = (read: Read | AskedProblem | null): Day | null => (read !== null && "on" in read ? read.on : null);
