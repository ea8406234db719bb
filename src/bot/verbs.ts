import { createHash } from "node:crypto";
import { z } from "zod";
import { isCaseNumber } from "../case/case.ts";
import { type OperationId, operationId } from "../case/commands.ts";
import { roleNames } from "../case/roles.ts";
import type { Inbound } from "./inbound.ts";

/** Every button carries its case. Cards in old messages send this for years: only ever add, and only optional fields. */
export const onCase = { case: z.string().refine(isCaseNumber), v: z.number().int().optional() };

/** Whether a button stands on the card of a case, and not in a list or a status that names it. */
export const isOnCaseCard = (data: unknown): boolean => z.object({ on: z.literal("case") }).safeParse(data).success;

const known = z.enum(["yes", "no", "toFollow"]);
const ticked = z.union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")]);
const yesNo = z.union([z.boolean(), z.enum(["yes", "no"]).transform((text) => text === "yes")]);

/** Dialog inputs arrive flat under their ids, a click from elsewhere may send them nested: both are the same check. */
const recordCheck = z.preprocess(
  (data) => {
    const flat = z.looseObject({ knownAt: z.unknown().optional() }).safeParse(data);
    if (!flat.success || flat.data.knownAt !== undefined) return data;
    const { benefits, wmo, communityTeam } = flat.data;
    return { ...flat.data, knownAt: { benefits, wmo, communityTeam } };
  },
  z.object({
    verb: z.literal("recordCheck"),
    ...onCase,
    zvhClient: yesNo,
    knownAt: z.object({ benefits: known, wmo: known, communityTeam: known }),
    gcosDone: ticked,
  }),
);

const role = z.enum(roleNames);

/** What a button can ask: the verb with its data. Anything else is an unknown verb, answered politely. */
export const cardAction = z.union([
  z.object({ verb: z.literal("claim"), ...onCase, role }),
  z.object({ verb: z.literal("giveBack"), ...onCase, role }),
  z.object({ verb: z.literal("attendIntake"), ...onCase }),
  z.object({ verb: z.literal("skipIntake"), ...onCase }),
  z.object({ verb: z.literal("viewReferences"), ...onCase }),
  z.object({ verb: z.literal("refresh"), ...onCase }),
  recordCheck,
]);

export type CardAction = z.infer<typeof cardAction>;

/** The dialogs that a button can open. */
export const dialogRequest = z.object({ ...onCase, dialog: z.enum(["who", "check", "more"]) });

export type DialogRequest = z.infer<typeof dialogRequest>;

/**
 * One click is one operation however often Teams delivers it: the same person, message, verb and data give the same name.
 * A later click on the edited card carries another version, so it is another operation.
 */
export function clickOperation({ who, onMessage }: Inbound, action: CardAction): OperationId {
  return named([who.id, onMessage, action]);
}

/** A dialog's act is named by the nonce that the dialog got when it was opened: sending it twice is one operation. */
export function dialogOperation({ who }: Inbound, nonce: string, { verb }: CardAction): OperationId {
  return named([who.id, nonce, verb]);
}

const named = (parts: readonly unknown[]): OperationId =>
  operationId(createHash("sha256").update(JSON.stringify(parts)).digest("base64url"));
