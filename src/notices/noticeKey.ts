import { createHash } from "node:crypto";
import { type OperationId, operationId } from "../case/commands.ts";
import type { Notice } from "./notice.ts";

const hashOf = (...parts: readonly string[]) => createHash("sha256").update(JSON.stringify(parts)).digest("base64url");

/** By what a notice is known again: its sender, its kind and what the source calls it. */
export const noticeKeyOf = (sender: string, { kind, sourceReference }: Pick<Notice, "kind" | "sourceReference">) =>
  hashOf(sender, kind, sourceReference);

/** The act of a notice, the same whenever it is done; `parts` tell apart the acts of one notice, and who brought it. */
export const noticeOperation = (...parts: readonly string[]): OperationId => operationId(`notice:${hashOf(...parts)}`);

/** How the source's reference of a notice by hand begins: we gave it ourselves. */
export const handPrefix = "HAND-";

/** The reference of something that has none of its own: short, and the same for the same parts. */
export const shortHash = (...parts: readonly string[]): string => hashOf(...parts).slice(0, 12);
