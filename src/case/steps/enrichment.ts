import type { Case } from "../case.ts";
import type { Said } from "../commands.ts";
import { changed, happenedOn, recorded, refused, unchanged, withDone } from "../decided.ts";
import type { Outcome } from "../outcome.ts";
import type { Rules } from "../rules.ts";

/** Step 2c: a partner is asked to add what they know. One question at a time to each. */
export function askEnrichment(it: Case, command: Said<"askEnrichment">): Outcome {
  const { partner } = command;
  if (it.enrichments.some((each) => each.partner === partner && each.answered === null)) return unchanged(it);
  const on = happenedOn(it, command);
  if (typeof on !== "string") return refused(on);
  const others = it.enrichments.filter((each) => each.partner !== partner);
  const next = { ...it, enrichments: [...others, { partner, asked: recorded(on, command), answered: null }] };
  return changed(next, command, "enrichmentAsked", { partner });
}

/** A partner's answer is in. It may come before it was asked for, and before the intake. */
export function answerEnrichment(it: Case, command: Said<"answerEnrichment">, rules: Rules): Outcome {
  const { partner } = command;
  const now = it.enrichments.find((each) => each.partner === partner);
  if (now !== undefined && now.answered !== null) return unchanged(it);
  const on = happenedOn(it, command);
  if (typeof on !== "string") return refused(on);
  if (on < (now?.asked.on ?? on)) return refused({ kind: "impossibleDate", field: "on" });
  const record = recorded(on, command);
  const answered = { partner, asked: now?.asked ?? record, answered: record };
  const next = { ...it, enrichments: [...it.enrichments.filter((each) => each !== now), answered] };
  const isAll = next.enrichments.every((each) => each.answered !== null);
  // How late it is follows from the question, which the answer closes.
  const done = isAll ? withDone(it, "2c", record, rules).done : it.done;
  return changed({ ...next, done }, command, "enrichmentAnswered", { partner });
}
