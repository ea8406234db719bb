import { z } from "zod";
import { isCaseNumber } from "../case/case.ts";
import { operationId } from "../case/commands.ts";
import { type Happening, happeningTypes } from "../case/happening.ts";
import { type Audience, type Owed, owedKinds } from "../case/outcome.ts";
import { roleNames } from "../case/roles/roles.ts";
import { caseSchema } from "./caseSchema.ts";
import { holderSchema, instantText, personIdText } from "./recordSchemas.ts";
import { schemaOf, textOf, textThat } from "./schemaOf.ts";
import type { CardRow, Head, Hint, MessageRow } from "./store.ts";

const operationText = textOf(operationId);
const count = z.int().min(0);

export const happeningSchema = schemaOf<Happening>()(
  z.strictObject({
    type: z.enum(happeningTypes),
    at: instantText,
    by: z.union([holderSchema, z.literal("source"), z.literal("time")]),
    operation: operationText,
    facts: z.record(z.string(), z.string()),
  }),
);

export const headSchema = schemaOf<Head>()(
  z.strictObject({
    case: caseSchema,
    version: z.int().min(1),
    happened: count,
    operations: z.array(z.strictObject({ id: operationText, at: instantText })),
    recent: z.array(z.strictObject({ line: count, happening: happeningSchema })),
  }),
);

const role = z.enum(roleNames);

const audienceSchema = schemaOf<Audience>()(
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("teamLeads"),
      organisation: z.string().nullable(),
      role: z.enum([...roleNames, "intakeDesk"]),
    }),
    z.strictObject({ kind: z.literal("everyoneInReach"), role }),
    z.strictObject({ kind: z.literal("intakeDesk") }),
    z.strictObject({ kind: z.literal("administrators") }),
  ]),
);

const owedSchema = schemaOf<Owed>()(
  z.strictObject({
    key: z.string().min(1),
    kind: z.enum(owedKinds),
    item: z.string(),
    to: z.array(personIdText),
    audience: audienceSchema.optional(),
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
    sent: z
      .strictObject({
        to: z.strictObject({ id: z.string(), tenant: z.string(), serviceUrl: z.string() }),
        activity: z.string(),
        shown: z.string().nullable().default(null),
      })
      .nullable()
      .default(null),
    nonce: z.string().optional(),
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
    nonce: z.string().optional(),
  }),
);

export const hintSchema = schemaOf<Hint>()(
  z.strictObject({ at: instantText, subject: z.string().min(1), operation: operationText }),
);

/** What a notice row, and a lookup row, says: which case. */
export const pointerSchema = z.strictObject({ number: textThat(isCaseNumber) });

export const seriesSchema = z.strictObject({ next: z.int().min(1) });

export const documentSchema = z.strictObject({ key: z.string(), document: z.unknown() });
