import type { Case } from "../case.ts";
import type { Said } from "../commands.ts";
import { refusedItems } from "../dates/facts.ts";
import { changed, daysLate, happenedOn, recorded, refused, unchanged, withDone } from "../decided.ts";
import type { Outcome } from "../outcome.ts";
import type { Plan } from "../records/planRecord.ts";
import type { Recorded } from "../records/record.ts";
import type { Rules } from "../rules.ts";

/** Step 3a: somebody began with the plan, by video, mail or in a meeting. */
export function takeInitiative(it: Case, command: Said<"takeInitiative">, rules: Rules): Outcome {
  if (it.plan.initiative !== null) return unchanged(it);
  const on = happenedOn(it, command);
  if (typeof on !== "string") return refused(on);
  const record = recorded(on, command);
  const next = withPlan(it, { initiative: { ...record, way: command.way }, refused: null });
  return changed(withDone(next, "3a", record, rules), command, "initiativeTaken", { way: command.way });
}

/** Step 3b: a concept with its actions; the talk about it is the first of step 4b. A newer concept is another version. */
export function recordPlan(it: Case, command: Said<"recordPlan">, rules: Rules): Outcome {
  if (it.plan.adopted.length > 0) return unchanged(it);
  const on = happenedOn(it, command);
  if (typeof on !== "string") return refused(on);
  const talkOn = command.talkOn === undefined ? null : happenedOn(it, { on: command.talkOn, at: command.at }, "talkOn");
  if (talkOn !== null && typeof talkOn !== "string") return refused(talkOn);
  const record = recorded(on, command);
  const last = it.plan.concepts.at(-1);
  if (last?.on === on && (talkOn === null || it.talks.some((talk) => talk.on === talkOn))) return unchanged(it);
  const version = `0.${it.plan.concepts.length + 1}`;
  const concept = { ...record, version, reason: null };
  const planned = withPlan(it, { concepts: [...it.plan.concepts, concept].slice(-mostVersions), refused: null });
  const talk = { ...recorded(talkOn ?? on, command), outcome: "held" as const, late: 0 };
  const talked = talkOn === null ? planned : { ...planned, talks: [...it.talks, talk] };
  return changed(closing(talked, ["3a", "3b"], { record, rules }), command, "planRecorded", { version });
}

/** The person wants no plan. Not owed, not late; the chain goes on between professionals, and a later concept takes this back. */
export function refusePlan(it: Case, command: Said<"refusePlan">): Outcome {
  if (it.plan.refused !== null) return unchanged(it);
  if (it.plan.adopted[0] !== undefined) return refused({ kind: "alreadyRecorded", on: it.plan.adopted[0].on });
  const on = happenedOn(it, command);
  if (typeof on !== "string") return refused(on);
  const { reason } = command;
  return changed(withPlan(it, { refused: { ...recorded(on, command), reason } }), command, "planRefused", { reason });
}

/** Step 3c: the MDO adopted the plan. Whatever came before it is done with it. */
export function adoptPlan(it: Case, command: Said<"adoptPlan">, rules: Rules): Outcome {
  if (it.plan.adopted.length > 0) return unchanged(it);
  const on = happenedOn(it, command);
  if (typeof on !== "string") return refused(on);
  if (on < (it.plan.concepts.at(-1)?.on ?? on)) return refused({ kind: "impossibleDate", field: "on" });
  const record = recorded(on, command);
  const next = withPlan(it, { adopted: [{ ...record, version: "1.0", reason: null }], refused: null });
  return changed(closing(next, ["3a", "3b", "3c"], { record, rules }), command, "planAdopted", { version: "1.0" });
}

/** An adopted plan changes: a version 1.1, 1.2 …, which whoever had the earlier one gets too (step 3d opens again). */
export function amendPlan(it: Case, command: Said<"amendPlan">): Outcome {
  const last = it.plan.adopted.at(-1);
  if (last === undefined) return refused({ kind: "notYetPossible", first: "3c" });
  const on = happenedOn(it, command);
  if (typeof on !== "string") return refused(on);
  if (on < last.on) return refused({ kind: "impossibleDate", field: "on" });
  const { reason } = command;
  if (last.on === on && last.reason === reason) return unchanged(it);
  const version = `1.${Number(last.version.split(".")[1]) + 1}`;
  const adopted = [...it.plan.adopted, { ...recorded(on, command), version, reason }];
  // The first adoption is a date that talks count from; of the others the newest ones are enough.
  const kept = [...adopted.slice(0, 1), ...adopted.slice(1).slice(-mostVersions)];
  return changed(withPlan(it, { adopted: kept }), command, "planAmended", { version, reason });
}

/** Step 3d: the newest version went out. Whether probation gets it is a choice each time (scenario 25). */
export function sharePlan(it: Case, command: Said<"sharePlan">, rules: Rules): Outcome {
  const version = it.plan.adopted.at(-1);
  if (version === undefined) return refused({ kind: "notYetPossible", first: "3c" });
  const { to, probation, channel } = command;
  if (to.length === 0 && !probation) return refused({ kind: "textMissing", field: "to" });
  const on = happenedOn(it, command);
  if (typeof on !== "string") return refused(on);
  if (on < version.on) return refused({ kind: "impossibleDate", field: "on" });
  const before = it.plan.shares.find((share) => share.version === version.version);
  const isSame = before?.probation === probation && to.every((each) => before.to.includes(each));
  if (isSame) return unchanged(it);
  const record = recorded(on, command);
  const share = {
    ...record,
    version: version.version,
    to: [...new Set([...(before?.to ?? []), ...to])],
    probation: probation || (before?.probation ?? false),
    channel,
    acknowledged: before?.acknowledged ?? [],
  };
  const shares = [...it.plan.shares.filter((each) => each !== before), share].slice(-mostVersions);
  // How late it is follows from the version that was not shared yet.
  const { done } = withDone(it, "3d", record, rules);
  const late = before === undefined ? daysLate(it, { item: "3d", on }, rules) : 0;
  const told = { version: share.version, to: share.to.join(" "), probation: probation ? "yes" : "no", channel };
  return changed({ ...withPlan(it, { shares }), done }, command, "planShared", { ...told, late: String(late) });
}

/** Whoever received the newest version says so. */
export function acknowledgePlan(it: Case, command: Said<"acknowledgePlan">): Outcome {
  const { recipient, at, by } = command;
  const share = it.plan.shares.at(-1);
  if (share === undefined || !(recipient === "probation" ? share.probation : share.to.includes(recipient))) {
    return refused({ kind: "notYetPossible", first: "3d" });
  }
  if (share.acknowledged.some((each) => each.recipient === recipient)) return unchanged(it);
  const { id, name, organisation } = by;
  const acknowledged = [...share.acknowledged, { recipient, at, by: { id, name, organisation } }];
  const shares = [...it.plan.shares.slice(0, -1), { ...share, acknowledged }];
  return changed(withPlan(it, { shares }), command, "planAcknowledged", { recipient, version: share.version });
}

/** Versions and shares that a case keeps: the history has them all. */
const mostVersions = 20;

const withPlan = (it: Case, plan: Partial<Plan>): Case => ({ ...it, plan: { ...it.plan, ...plan } });

/** A later step of the plan shows that the earlier ones are done, on the same day unless they were recorded. */
function closing(
  it: Case,
  items: readonly ("3a" | "3b" | "3c")[],
  { record, rules }: { record: Recorded; rules: Rules },
): Case {
  return items
    .filter((item) => !refusedItems(it).has(item))
    .reduce((now, item) => withDone(now, item, record, rules), it);
}
