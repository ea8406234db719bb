import { createHash } from "node:crypto";
import { type OperationId, operationId } from "../case/commands.ts";
import type { Notice } from "./notice.ts";
import type { Delivery } from "./receive.ts";

const hashOf = (...parts: readonly string[]) => createHash("sha256").update(JSON.stringify(parts)).digest("base64url");

/** By what a notice is known again: its sender, its kind and what the source calls it. */
export const noticeKeyOf = (sender: string, { kind, sourceReference }: Pick<Notice, "kind" | "sourceReference">) =>
  hashOf(sender, kind, sourceReference);

/** The act of a notice, the same whenever it is done; `parts` tell apart the acts of one notice, and who brought it. */
export const noticeOperation = (...parts: readonly string[]): OperationId => operationId(`notice:${hashOf(...parts)}`);

/** How the source's reference of a notice by hand begins: we gave it ourselves. */
export const handPrefix = "HAND-";

/**
 * Names a delivery that was refused, for ever the same and without a word of the sender's: what stands in a `webhook-id` may be
 * anything. Another body under the same id is another one, so that neither takes the other's place.
 */
export const refusalKey = ({ sender, id }: Pick<Delivery, "sender" | "id">, body: Buffer): string =>
  hashOf(sender, id, createHash("sha256").update(body).digest("base64url"));

/** The reference of something that has none of its own: short, and the same for the same parts. */
export const shortHash = (...parts: readonly string[]): string => hashOf(...parts).slice(0, 12);
