import { createHash } from "node:crypto";
import { z } from "zod";
import { isCaseNumber } from "../case/case.ts";
import { type OperationId, operationId } from "../case/commands.ts";
import type { KnownPlaces } from "../notices/schemas.ts";
import type { Inbound } from "./inbound.ts";
import { isVerbName, type VerbName, verbs } from "./verbs/verbs.ts";

/** Every button on a case carries this. Cards in old messages send it for years: only ever add, and only optional fields. */
export const onCase = { case: z.string().refine(isCaseNumber), v: z.number().int().optional() };

const pressed = z.looseObject({ ...onCase, verb: z.string() });

/** A button that was pressed: on which case, what it asks, and all that came along. */
export type Click = z.infer<typeof pressed> & { readonly verb: VerbName | "refresh" };

/** Reads what a button sent; `undefined` for what is no button of ours, or of a version that we do not know. */
export function clickOf(data: unknown): Click | undefined {
  const click = pressed.safeParse(data).data;
  if (click === undefined) return undefined;
  const { verb } = click;
  return verb === "refresh" || isVerbName(verb) ? { ...click, verb } : undefined;
}

/** What a click says to its case. Not `ok`: data is missing, which only a dialog can ask for. */
export const readClick = ({ verb, ...data }: Click & { readonly verb: VerbName }, places: KnownPlaces) =>
  verbs[verb].read(data, places);

/** Whether a button stands on the card of a case, and not in a list or a status that names it. */
export const isOnCaseCard = (data: unknown): boolean => z.object({ shown: z.literal("card") }).safeParse(data).success;

/** Whether a button stands on a reminder, which tells everybody by itself how it was answered. */
export const isOnReminder = (data: unknown): boolean =>
  z.object({ shown: z.literal("reminder") }).safeParse(data).success;

/**
 * One act is one operation however often Teams delivers it: the same person, message and data give the same name. A later
 * click on the edited card carries another version, and a dialog that is opened anew another nonce: those are other acts.
 */
export const operationOf = ({ who, onMessage }: Inbound, data: unknown): OperationId =>
  operationId(
    createHash("sha256")
      .update(JSON.stringify([who.id, onMessage, data]))
      .digest("base64url"),
  );
