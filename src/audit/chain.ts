import { createHash } from "node:crypto";
import type { AuditEnd, AuditEntry, AuditLine } from "../store/auditTrail.ts";

/** Where a log begins. */
export const beginning: AuditEnd = { number: 0, hash: "" };

/** The lines that these entries become behind an end: each holds the hash of the one before it. */
export function chained(end: AuditEnd, entries: readonly AuditEntry[]): readonly AuditLine[] {
  const lines: AuditLine[] = [];
  let last = end;
  for (const entry of entries) {
    const number = last.number + 1;
    const line = { number, previous: last.hash, hash: hashOf({ number, previous: last.hash, entry }), entry };
    lines.push(line);
    last = line;
  }
  return lines;
}

/** SHA-256 over all that a line says, in a fixed order: no letter of it changes without another hash. */
export function hashOf({ number, previous, entry }: Omit<AuditLine, "hash">): string {
  const { at, actor, action, object, result, origin } = entry;
  const said = JSON.stringify([number, previous, at, actor, action, object, result, origin]);
  return createHash("sha256").update(said).digest("base64url");
}
