import { z } from "zod";
import { isCaseNumber } from "../case/case.ts";
import { operationId } from "../case/commands.ts";
import type { Happening, Owed } from "../case/outcome.ts";
import { caseSchema, holderSchema, instantText, personIdText } from "./caseSchema.ts";
import { schemaOf, textOf, textThat } from "./schemaOf.ts";
import type { CardRow, Head, Hint, MessageRow } from "./store.ts";

const operationText = textOf(operationId);
const count = z.int().min(0);

export const headSchema = schemaOf<Head>()(
  z.strictObject({
    case: caseSchema,
    version: z.int().min(1),
    happened: count,
    operations: z.array(z.strictObject({ id: operationText, at: instantText })),
  }),
);

export const happeningSchema = schemaOf<Happening>()(
  z.strictObject({
    type: z.enum([
      "opened",
      "claimed",
      "gaveBack",
      "attendsIntake",
      "skipsIntake",
      "checked",
      "referencesSeen",
      "becameLate",
    ]),
    at: instantText,
    by: z.union([holderSchema, z.literal("source"), z.literal("time")]),
    operation: operationText,
    facts: z.record(z.string(), z.string()),
  }),
);

const owedSchema = schemaOf<Owed>()(
  z.strictObject({
    key: z.string().min(1),
    kind: z.literal("reminder"),
    item: z.string(),
    to: z.array(personIdText),
    where: z.enum(["thread", "digest", "channel"]),
    from: instantText,
  }),
);

export const messageSchema = schemaOf<MessageRow>()(
  z.strictObject({
    owed: owedSchema,
    state: z.enum(["owed", "sending", "sent", "unsure", "parked", "dropped"]),
    since: instantText,
    attempts: count,
    reason: z.string().nullable(),
  }),
);

export const cardSchema = schemaOf<CardRow>()(
  z.strictObject({
    conversation: z.string(),
    activity: z.string().nullable(),
    shown: z.string().nullable(),
    state: z.enum(["owed", "sending", "shown", "putting", "unsure", "parked"]),
    since: instantText,
    attempts: count,
    reason: z.string().nullable(),
  }),
);

export const hintSchema = schemaOf<Hint>()(
  z.strictObject({ at: instantText, subject: z.string().min(1), operation: operationText }),
);

/** What a notice row, and a lookup row, says: which case. */
export const pointerSchema = z.strictObject({ number: textThat(isCaseNumber) });

export const seriesSchema = z.strictObject({ next: z.int().min(1) });

export const documentSchema = z.strictObject({ key: z.string(), document: z.unknown() });
