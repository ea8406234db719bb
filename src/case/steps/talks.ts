import { dayOf } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import type { Said } from "../commands.ts";
import { changed, daysLate, happenedOn, recorded, refused, unchanged } from "../decided.ts";
import type { Outcome } from "../outcome.ts";
import type { Rules } from "../rules.ts";
import { planMoment } from "./agreeing.ts";

/** Talks that a case keeps: more than seven years of six weeks. */
const mostTalks = 60;

/**
 * Step 4b: a progress talk was held, or the person did not want it; the next six weeks count from that day. A talk that is
 * moved gets another moment, while its last day stays.
 */
export function recordTalk(it: Case, command: Said<"recordTalk">, rules: Rules): Outcome {
  if (command.outcome === "moved") return moved(it, command);
  const on = happenedOn(it, command);
  if (typeof on !== "string") return refused(on);
  if (it.talks.some((talk) => talk.on === on)) return unchanged(it);
  const last = it.talks.at(-1);
  if (last !== undefined && on < last.on) return refused({ kind: "alreadyRecorded", on: last.on });
  const held = { ...recorded(on, command), late: daysLate(it, { item: "4b", on }, rules) };
  const late = String(held.late);
  if (command.outcome === "held") {
    const talks = [...it.talks, { ...held, outcome: command.outcome }].slice(-mostTalks);
    return changed({ ...it, talks }, command, "talkHeld", { on, late });
  }
  const talks = [...it.talks, { ...held, outcome: command.outcome, reason: command.reason }].slice(-mostTalks);
  return changed({ ...it, talks }, command, "talkRefused", { on, late, reason: command.reason });
}

function moved(it: Case, command: Extract<Said<"recordTalk">, { readonly outcome: "moved" }>): Outcome {
  const planned = planMoment(it, { ...command, type: "planMoment", what: "talk" });
  if (!planned.ok || planned.happenings.length === 0) return planned;
  return changed(planned.next, command, "talkMoved", { to: dayOf(command.moment) });
}
