import { z } from "zod";
import { amendments, channels, domains, recipients, refusalReasons, ways } from "../case/codes.ts";
import type { Agreement, Plan, Talk } from "../case/records/planRecord.ts";
import { roleNames } from "../case/roles/roles.ts";
import { dayText, holderSchema, noted, recorded } from "./recordSchemas.ts";
import { schemaOf } from "./schemaOf.ts";

const versionSchema = z.strictObject({ ...recorded, version: z.string(), reason: z.enum(amendments).nullable() });

const shareSchema = z.strictObject({
  ...recorded,
  version: z.string(),
  to: z.array(z.enum(recipients)),
  probation: z.boolean(),
  channel: z.enum(channels),
  acknowledged: z.array(z.strictObject({ ...noted, recipient: z.enum([...recipients, "probation"]) })),
});

export const planSchema = schemaOf<Plan>()(
  z.strictObject({
    initiative: z.strictObject({ ...recorded, way: z.enum(ways) }).nullable(),
    concepts: z.array(versionSchema),
    adopted: z.array(versionSchema),
    shares: z.array(shareSchema),
    refused: z.strictObject({ ...recorded, reason: z.enum(refusalReasons) }).nullable(),
  }),
);

const ownerSchema = z.union([z.strictObject({ role: z.enum(roleNames) }), z.strictObject({ person: holderSchema })]);

const stateSchema = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("notStarted") }),
  z.strictObject({ is: z.literal("running") }),
  z.strictObject({ is: z.literal("done"), on: dayText }),
  z.strictObject({ is: z.literal("dropped"), why: z.string() }),
]);

export const agreementSchema = schemaOf<Agreement>()(
  z.strictObject({
    id: z.string(),
    domain: z.enum(domains),
    what: z.string(),
    owner: ownerSchema,
    due: dayText,
    state: stateSchema,
    made: z.strictObject(noted),
    changed: z.strictObject(noted),
  }),
);

const talk = { ...recorded, late: z.int().min(0) };

export const talkSchema = schemaOf<Talk>()(
  z.discriminatedUnion("outcome", [
    z.strictObject({ ...talk, outcome: z.literal("held") }),
    z.strictObject({ ...talk, outcome: z.literal("refused"), reason: z.enum(refusalReasons) }),
  ]),
);
