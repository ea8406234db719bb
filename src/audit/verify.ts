import type { AuditEnd, AuditLine, AuditTrail } from "../store/auditTrail.ts";
import { beginning, hashOf } from "./chain.ts";

/** What is wrong with a log, and where. */
export type Flaw =
  | { readonly kind: "changed" | "unreadable"; readonly line: number }
  | { readonly kind: "missing"; readonly from: number; readonly to: number }
  /** A line is whole by itself but does not follow from the one before it: one of the two was put in another's place. */
  | { readonly kind: "broken"; readonly line: number }
  /** The log that was sealed before is not the beginning of this one. */
  | { readonly kind: "seal"; readonly line: number };

/** What a look at the whole log found. `end` is its last line: written down elsewhere it is a seal on all that went before. */
export type Verified = { readonly end: AuditEnd; readonly flaws: readonly Flaw[] };

/** Where a walk along the log stands: the line it comes from, and what that line's hash has to be. */
type Walk = { last: AuditEnd; sealed: boolean; readonly flaws: Flaw[] };

/**
 * Walks along the whole log and tells every line that was changed, is missing or was put in. `seal` is an end that was written
 * down before: whoever may write in the storage can make a new chain, but none that has the old end in it.
 */
export async function verified(trail: Pick<AuditTrail, "end" | "lines">, seal?: AuditEnd): Promise<Verified> {
  // The end is read first: lines that are written while we walk are no flaw.
  const end = (await trail.end())?.row ?? beginning;
  const walk: Walk = { last: beginning, sealed: seal === undefined || seal.number === 0, flaws: [] };
  for await (const line of trail.lines()) {
    const at = "unreadable" in line ? numberIn(line.unreadable) : line.number;
    if (at > end.number) continue;
    missing(walk, at);
    if ("unreadable" in line) unreadable(walk, at);
    else follow(walk, line);
    if (at === seal?.number) walk.sealed = walk.last.hash === seal.hash;
  }
  missing(walk, end.number + 1);
  if (walk.last.hash !== end.hash && walk.flaws.length === 0) walk.flaws.push({ kind: "broken", line: end.number });
  if (!walk.sealed) walk.flaws.push({ kind: "seal", line: seal?.number ?? 0 });
  return { end, flaws: walk.flaws };
}

const numberIn = (key: string): number => Number(key.slice(key.indexOf(":") + 1));

function missing({ last, flaws }: Walk, next: number): void {
  if (next > last.number + 1) flaws.push({ kind: "missing", from: last.number + 1, to: next - 1 });
}

/** What a line that can't be read said is unknown: the next one is taken at its word. */
function unreadable(walk: Walk, line: number): void {
  walk.flaws.push({ kind: "unreadable", line });
  walk.last = { number: line, hash: unknown };
}

const unknown = "?";

function follow(walk: Walk, line: AuditLine): void {
  const { number, previous, hash } = line;
  const isNext = number === walk.last.number + 1 && walk.last.hash !== unknown;
  if (hashOf(line) !== hash) walk.flaws.push({ kind: "changed", line: number });
  else if (isNext && previous !== walk.last.hash) walk.flaws.push({ kind: "broken", line: number });
  walk.last = { number, hash };
}
