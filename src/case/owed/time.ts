import { type Instant, later } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import type { Said } from "../commands.ts";
import { changed, unchanged } from "../decided.ts";
import type { Happening, Outcome, Owed } from "../outcome.ts";
import type { Rules } from "../rules.ts";
import { isMarked, lateAt, memory, owed } from "./owed.ts";

/** The most that is owed at once: what a case commits is one transaction of the storage, which takes a hundred rows. */
export const mostAtOnce = 80;

/**
 * "It is now this late": what became late is marked, so that a card can say since when without a clock, and what is owed is
 * owed from now on and never again, the most urgent first; of very much the rest is owed when the case is asked again, which
 * it wants at once. Told the same moment twice, nothing more happens.
 */
export function onTime(it: Case, command: Said<"time">, rules: Rules): Outcome {
  const { at } = command;
  const messages = owed(it, at, rules).slice(0, mostAtOnce);
  const late = lateAt(it, at, rules);
  const became = late.filter((each) => !isMarked(it, each));
  if (messages.length === 0 && became.length === 0) return unchanged(it);
  const next: Case = { ...it, told: { said: saidNow(it, messages, at), late } };
  const told = (type: Happening["type"], facts: Happening["facts"]): readonly Happening[] =>
    changed(next, command, type, facts).happenings;
  const happenings = [
    ...(became.length === 0 ? [] : told("becameLate", { items: became.map(({ item }) => item).join(" ") })),
    ...(messages.length === 0 ? [] : told("timePassed", { owed: messages.map(({ key }) => key).join(" ") })),
  ];
  return { ok: true, next, happenings, messages };
}

/** Whether time has shown that this step is late by this last day. */
export const isLate = ({ told }: Case, { item, due }: { readonly item: string; readonly due: string }): boolean =>
  told.late.some((each) => each.item === item && due < each.since);

/** What was said, without what nothing can make owed again. */
function saidNow({ told }: Case, messages: readonly Owed[], at: Instant): Case["told"]["said"] {
  const oldest = later(at, -memory);
  const kept = Object.entries(told.said).filter(([, when]) => when >= oldest);
  return Object.fromEntries([...kept, ...messages.map(({ key }) => [key, at] as const)]);
}
