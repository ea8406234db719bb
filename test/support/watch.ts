import { type Instant, later } from "../../src/calendar/day.ts";
import type { Case } from "../../src/case/case.ts";
import { type Command, operationId } from "../../src/case/commands.ts";
import { decide } from "../../src/case/decide.ts";
import type { Owed } from "../../src/case/outcome.ts";
import { nextLook } from "../../src/case/owed/owed.ts";
import type { Rules } from "../../src/case/rules.ts";
import { rules as usual } from "./chain.ts";

/** Something that time owed, when, and the case as it then was. */
export type Saying = { readonly at: Instant; readonly owed: Owed; readonly it: Case };

type Watch = {
  readonly until: Instant;
  readonly commands?: readonly Command[];
  readonly rules?: Rules;
  /** When to look next; without it, when the case asks to be looked at. */
  readonly next?: (it: Case, at: Instant) => Instant | null;
};

/** Watches a case from a moment on: people say what they say, time speaks after each of them and at each moment to look. */
export function watched(
  start: Case,
  from: Instant,
  { until, commands = [], rules = usual, next = (it, at) => nextLook(it, at, rules) }: Watch,
): readonly Saying[] {
  const said: Saying[] = [];
  const waiting = [...commands];
  let it = start;
  const told = (command: Command): void => {
    const outcome = decide(it, command, rules);
    if (!outcome.ok) return;
    it = outcome.next;
    if (command.type === "time") said.push(...outcome.messages.map((owed) => ({ at: command.at, owed, it })));
  };
  for (let at: Instant | null = from; at !== null && at <= until; ) {
    told({ type: "time", by: "time", at, operation: operationId(`time:${at}`) });
    const look = next(it, at);
    const [command] = waiting;
    if (command !== undefined && (look === null || command.at <= look)) {
      waiting.shift();
      at = command.at;
      told(command);
    } else at = look;
  }
  return said;
}

/** The same moments whatever the case asks: the half hours of each hour. */
export const eachHour = (_: Case, at: Instant): Instant => {
  const minutes = Temporal.Instant.from(at).toZonedDateTimeISO("UTC").minute;
  return later(at, 60 * (minutes < 30 ? 30 - minutes : 90 - minutes) - secondsOf(at));
};

const secondsOf = (at: Instant): number => Temporal.Instant.from(at).toZonedDateTimeISO("UTC").second;
