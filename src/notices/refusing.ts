import { textProblem } from "../case/freeText.ts";
import type { Problem } from "./problem.ts";
import { kinds, noticeSchemas } from "./schemas.ts";
import type { Refused } from "./waiting.ts";

/** A notice that was refused, and why. */
export type RefusedNotice = { readonly sourceReference: string | null; readonly problems: readonly Problem[] };

/** How many of one delivery are kept one by one. */
const keptAtMost = 20;

const schemas = noticeSchemas({ prisons: [], municipalities: [] });

/** Fields by the names that we gave them: whatever else a sender calls a field may be a value itself, and is not kept. */
const known = new Set(kinds.flatMap((kind) => Object.keys(schemas[kind].shape)));

const fieldOf = ({ path }: Problem): string => {
  const [field = ""] = path.split(".");
  if (field === "") return "notice";
  return known.has(field) ? field : "otherField";
};

/** The reference by which sender and desk find a notice back, unless something personal was put in its place. */
function referenceOf({ sourceReference, problems }: RefusedNotice): string | null {
  if (sourceReference === null || problems.some(({ path }) => path === "sourceReference")) return null;
  return textProblem(sourceReference, "reference") === null ? sourceReference : null;
}

/**
 * What the intake desk may know of refused notices: whose, which, and the fields that were wrong; nothing of what they held.
 * The delivery is named by its `refusalKey`, never by its id: that is what a sender wrote.
 */
export function refusedOf(refused: readonly RefusedNotice[], of: Pick<Refused, "at" | "sender" | "delivery">): Refused {
  const notices = refused.slice(0, keptAtMost).map((notice) => ({
    sourceReference: referenceOf(notice),
    fields: [...new Set(notice.problems.map(fieldOf))],
  }));
  return { ...of, count: refused.length, notices };
}
