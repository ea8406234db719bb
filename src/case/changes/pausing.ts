import type { Day } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import type { Said } from "../commands.ts";
import { changed, happenedOn, noted, refused, unchanged } from "../decided.ts";
import type { Outcome } from "../outcome.ts";
import type { PauseRecord } from "../records/leaving.ts";
import type { Item } from "../step.ts";

/** The pauses that a case keeps; each one counts, so that none is forgotten. */
const mostPauses = 60;

/** The case, or some of its steps, stand still from this day on. Paused is not late. */
export function pause(it: Case, command: Said<"pause">): Outcome {
  const { items, reason } = command;
  if (it.pauses.some((each) => each.until === null && isSame(each.items, items))) return unchanged(it);
  if (it.pauses.length >= mostPauses) return refused({ kind: "tooMany", most: mostPauses });
  const on = happenedOn(it, command);
  if (typeof on !== "string") return refused(on);
  const from = { ...noted(command), from: on, until: null, items, reason };
  const facts = { items: items === "all" ? items : items.join(" "), reason };
  return changed({ ...it, pauses: [...it.pauses, from] }, command, "paused", facts);
}

/** Work goes on from this day: the days that passed are added to what stood still. */
export function resume(it: Case, command: Said<"resume">): Outcome {
  const { items } = command;
  const open = it.pauses.filter((each) => each.until === null && isSame(each.items, items));
  if (open.length === 0) return unchanged(it);
  const on = happenedOn(it, command);
  if (typeof on !== "string") return refused(on);
  if (open.some(({ from }) => on < from)) return refused({ kind: "impossibleDate", field: "on" });
  return changed(resumed(it, open, on), command, "resumed", { items: items === "all" ? items : items.join(" ") });
}

/** The case with some open pauses ended. */
export const resumed = (it: Case, open: readonly PauseRecord[], until: Day): Case => ({
  ...it,
  pauses: it.pauses.map((each) => (open.includes(each) ? { ...each, until } : each)),
});

const isSame = (one: readonly Item[] | "all", other: readonly Item[] | "all"): boolean =>
  [...one].sort().join(" ") === [...other].sort().join(" ");
