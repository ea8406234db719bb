import { dayOf } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import { closedIfComplete, isHandedOver } from "../changes/endings.ts";
import type { Said } from "../commands.ts";
import { changed, happenedOn, noted, recorded, refused, saying, unchanged, withDone } from "../decided.ts";
import { textProblem } from "../freeText.ts";
import type { Outcome } from "../outcome.ts";
import type { Receiving } from "../records/leaving.ts";
import { holderOf } from "../roles/holders.ts";
import type { Rules } from "../rules.ts";
import { same } from "../same.ts";

/** What can still be open when a handover is refused. */
const mostOpenPoints = 10;

/**
 * Step 5a begins: what goes over, and to whom. Begun again after a refusal, only the sides that did not accept are asked
 * anew. For _levensloop_ a handover is always warm.
 */
export function startHandover(it: Case, command: Said<"startHandover">, rules: Rules): Outcome {
  const { to, items } = command;
  if (to.length === 0) return refused({ kind: "textMissing", field: "to" });
  const on = happenedOn(it, command);
  if (typeof on !== "string") return refused(on);
  const before = it.handover;
  const warm = command.warm || it.flags.includes("lifeCourse");
  const accepted = (before?.to ?? []).filter(({ state }) => state === "accepted");
  const asked = [...new Set(to)].filter((side) => !accepted.some((each) => each.side === side));
  const sides: readonly Receiving[] = [...accepted, ...asked.map((side) => ({ side, state: "asked" as const }))];
  if (before !== null && before.warm === warm && same(before.to, sides) && same(before.items, items)) {
    return unchanged(it);
  }
  const record = recorded(on, command);
  const started = before?.started ?? record;
  const handover = { started, items: [...new Set(items)], to: sides, warm, jointContact: before?.jointContact ?? null };
  const next = withDone({ ...it, handover }, "5a-start", record, rules);
  return changed(next, command, "handoverStarted", { to: asked.join(" "), warm: warm ? "yes" : "no" });
}

/** A receiving side takes it on. When all did (and a warm one had its contact), the handover is complete. */
export function acceptHandover(it: Case, command: Said<"acceptHandover">, rules: Rules): Outcome {
  const { side } = command;
  const now = it.handover?.to.find((each) => each.side === side);
  if (now === undefined) return refused({ kind: "notYetPossible", first: "handover" });
  if (now.state === "accepted") return unchanged(it);
  const next = withSide(it, { side, ...noted(command), state: "accepted" });
  const done = isHandedOver(next) ? withDone(next, "5a", recorded(dayOf(command.at), command), rules) : next;
  return closedIfComplete(changed(done, command, "handoverAccepted", { side }), command);
}

/** A receiving side gives it back, with what is still open (scenario 26). */
export function refuseHandover(it: Case, command: Said<"refuseHandover">): Outcome {
  const { side, openPoints, at } = command;
  const now = it.handover?.to.find((each) => each.side === side);
  if (now === undefined) return refused({ kind: "notYetPossible", first: "handover" });
  if (now.state === "accepted") return refused({ kind: "alreadyRecorded", on: dayOf(command.at) });
  if (openPoints.length === 0) return refused({ kind: "textMissing", field: "openPoints" });
  if (openPoints.length > mostOpenPoints) return refused({ kind: "tooMany", most: mostOpenPoints });
  const problem = openPoints.map((point) => textProblem(point, "openPoints")).find((each) => each !== null);
  if (problem !== undefined) return refused(problem);
  const points = openPoints.map((point) => point.trim());
  if (now.state === "refused" && same(now.openPoints, points)) return unchanged(it);
  const next = withSide(it, { side, ...noted(command), state: "refused", openPoints: points });
  const giver = holderOf(it, "prisonCaseManager");
  return saying(changed(next, command, "handoverRefused", { side }), {
    key: `handoverRefused:${side}:${at}`,
    kind: "handoverRefused",
    item: "5a",
    to: giver === null ? [] : [giver.id],
    where: "thread",
    from: at,
  });
}

/** The contact of both sides with the person, without which a warm handover is not complete. */
export function recordJointContact(it: Case, command: Said<"recordJointContact">, rules: Rules): Outcome {
  if (it.handover === null) return refused({ kind: "notYetPossible", first: "handover" });
  if (it.handover.jointContact !== null) return unchanged(it);
  const on = happenedOn(it, command);
  if (typeof on !== "string") return refused(on);
  const jointContact = recorded(on, command);
  const next = { ...it, handover: { ...it.handover, jointContact } };
  const done = isHandedOver(next) ? withDone(next, "5a", jointContact, rules) : next;
  return closedIfComplete(changed(done, command, "jointContactHeld"), command);
}

const withSide = (it: Case, side: Receiving): Case =>
  it.handover === null
    ? it
    : {
        ...it,
        handover: { ...it.handover, to: it.handover.to.map((each) => (each.side === side.side ? side : each)) },
      };
