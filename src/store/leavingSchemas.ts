import { z } from "zod";
import { isCaseNumber } from "../case/case.ts";
import { cancelReasons, handoverItems, pauseReasons, placements, sides } from "../case/codes.ts";
import type { Handover, PauseRecord, Placement, Receiving, Release, Stage, Transfer } from "../case/records/leaving.ts";
import { items } from "../case/step.ts";
import { dayText, holderSchema, instantText, noted, recordedSchema } from "./recordSchemas.ts";
import { schemaOf, textThat } from "./schemaOf.ts";

const side = z.enum(sides);
const sender = z.union([holderSchema, z.literal("source")]);

const receivingSchema = schemaOf<Receiving>()(
  z.discriminatedUnion("state", [
    z.strictObject({ side, state: z.literal("asked") }),
    z.strictObject({ side, ...noted, state: z.literal("accepted") }),
    z.strictObject({ side, ...noted, state: z.literal("refused"), openPoints: z.array(z.string()) }),
  ]),
);

export const handoverSchema = schemaOf<Handover>()(
  z.strictObject({
    started: recordedSchema,
    items: z.array(z.enum(handoverItems)),
    to: z.array(receivingSchema),
    warm: z.boolean(),
    jointContact: recordedSchema.nullable(),
  }),
);

export const releaseSchema = schemaOf<Release>()(
  z.strictObject({ on: dayText, reportedAt: instantText, by: sender, confirmedAt: instantText.nullable() }),
);

export const transferSchema = schemaOf<Transfer>()(
  z.strictObject({ from: z.string(), to: z.string(), on: dayText, at: instantText, by: sender }),
);

export const placementSchema = schemaOf<Placement>()(z.strictObject({ kind: z.enum(placements), since: dayText }));

export const pauseSchema = schemaOf<PauseRecord>()(
  z.strictObject({
    ...noted,
    from: dayText,
    until: dayText.nullable(),
    items: z.union([z.array(z.enum(items)), z.literal("all")]),
    reason: z.enum(pauseReasons),
  }),
);

export const stageSchema = schemaOf<Stage>()(
  z.discriminatedUnion("state", [
    z.strictObject({ state: z.literal("announced") }),
    z.strictObject({ state: z.literal("running") }),
    z.strictObject({ state: z.literal("closed"), at: instantText }),
    z.strictObject({ ...noted, state: z.literal("cancelled"), reason: z.enum(cancelReasons) }),
    z.strictObject({ ...noted, state: z.literal("merged"), into: textThat(isCaseNumber) }),
    z.strictObject({ ...noted, state: z.literal("outOfRegion"), forwardedTo: z.string() }),
  ]),
);
