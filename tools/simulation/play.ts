import type { Instant } from "../../src/calendar/day.ts";
import type { Case, CaseNumber } from "../../src/case/case.ts";
import { type Command, operationId } from "../../src/case/commands.ts";
import { decide } from "../../src/case/decide.ts";
import type { Owed } from "../../src/case/outcome.ts";
import { addressees } from "../../src/case/owed/addressees.ts";
import { nextOpen } from "../../src/case/owed/openHours.ts";
import { maySay, nextLook, stillOwed } from "../../src/case/owed/owed.ts";
import type { Rules } from "../../src/case/rules.ts";
import { rulesOf } from "../../src/region/region.ts";
import type { Event } from "./event.ts";
import type { Line } from "./line.ts";
import { noticeName, spokenBy } from "./said.ts";
import type { Scenario } from "./scenario.ts";

/** A message on its way, and when it is tried. */
type Waiting = { readonly at: Instant; readonly number: CaseNumber; readonly owed: Owed };

/** A scenario while it is played. */
type Stage = {
  readonly scenario: Scenario;
  readonly rules: Rules;
  readonly cases: Map<CaseNumber, Case>;
  readonly looks: Map<CaseNumber, Instant>;
  readonly notices: Set<string>;
  readonly outbox: Set<Waiting>;
  readonly lines: Line[];
};

/**
 * Plays a scenario against the rules of the bot, with a clock that jumps from one moment at which something happens to the
 * next: what people and sources do, what time owes, and messages when they may be said. All of it in memory.
 */
export function play(scenario: Scenario): readonly Line[] {
  const empty = {
    cases: new Map(),
    looks: new Map(),
    notices: new Set<string>(),
    outbox: new Set<Waiting>(),
    lines: [],
  };
  const stage: Stage = { scenario, rules: rulesOf(scenario.region), ...empty };
  const events = [...scenario.events];
  for (;;) {
    const [event] = events;
    const look = earliest([...stage.looks].map(([number, at]) => ({ number, at })));
    const message = earliest([...stage.outbox]);
    const next = earliest([event, look, message].flatMap((each) => each ?? []));
    if (next === undefined || next.at > scenario.until) return stage.lines;
    if (next === event) happen(stage, events.shift() ?? event);
    else if (next === look) lookAt(stage, look.number, look.at);
    else if (next === message) say(stage, message);
  }
}

/** The earliest of some things; of those at one moment the first. */
const earliest = <Thing extends { readonly at: Instant }>(things: readonly Thing[]): Thing | undefined =>
  things.reduce<Thing | undefined>(
    (first, each) => (first === undefined || each.at < first.at ? each : first),
    undefined,
  );

function happen(stage: Stage, event: Event): void {
  const { cases, notices, lines, scenario } = stage;
  const operation = operationId(`played-${lines.length}-${notices.size}`);
  const spoken = spokenBy(event, { cases, notices, prefix: scenario.region.caseNumberPrefix, operation });
  if ("notice" in event) notices.add(noticeName(event.notice, event.reference));
  if (spoken === null) return;
  tell(stage, spoken.number, spoken.command);
  if (spoken.number !== null) lookAt(stage, spoken.number, event.at);
}

function tell({ cases, rules, lines, outbox }: Stage, number: CaseNumber | null, command: Command): void {
  const { at } = command;
  const before = number === null ? undefined : cases.get(number);
  const outcome = decide(before, command, rules);
  if (!outcome.ok || number === null) {
    const refusal = outcome.ok ? ({ kind: "unknownCase" } as const) : outcome.refusal;
    lines.push({ at, number, it: before, type: "refused", command, refusal });
    return;
  }
  cases.set(number, outcome.next);
  // That time owed something is seen by what it says.
  const seen = outcome.happenings.filter(({ type }) => type !== "timePassed");
  lines.push(...seen.map((happening): Line => ({ at, number, it: outcome.next, type: "happening", happening })));
  for (const owed of outcome.messages) outbox.add({ at: owed.from > at ? owed.from : at, number, owed });
}

/** What the sweep does after each change, and at each moment that a case asked for. */
function lookAt(stage: Stage, number: CaseNumber, at: Instant): void {
  const { cases, looks, rules } = stage;
  if (!cases.has(number)) return;
  tell(stage, number, { type: "time", by: "time", at, operation: operationId(`time:${at}`) });
  const it = cases.get(number);
  const next = it === undefined ? null : nextLook(it, at, rules);
  if (next !== null && next <= at) throw new Error("a case that was just told the time asks to be told again");
  if (next === null) looks.delete(number);
  else looks.set(number, next);
}

/** What delivery does: asks once more whether it is still owed and may be said, and to whom. */
function say({ cases, rules, scenario, lines, outbox }: Stage, message: Waiting): void {
  const { at, number, owed } = message;
  const it = cases.get(number);
  outbox.delete(message);
  if (it === undefined || !stillOwed(it, owed, { at, rules })) return;
  if (!maySay(owed, at, rules)) {
    outbox.add({ ...message, at: nextOpen(at, rules) });
    return;
  }
  const heard = addressees({ owed, case: it, at }, scenario.people, rules);
  const now = heard.filter(({ from }) => from <= at).map(({ to: id, onBehalfOf }) => ({ id, onBehalfOf }));
  if (now.length > 0 || heard.length === 0) lines.push({ at, number, it, type: "message", owed, to: now });
  for (const { to, from } of heard.filter((each) => each.from > at)) {
    outbox.add({ at: from, number, owed: { ...owed, to: [to], audience: undefined } });
  }
}
