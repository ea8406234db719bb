import { z } from "zod";
import { day, instant } from "../calendar/day.ts";
import { type Case, isCaseNumber } from "../case/case.ts";
import { isPersonId } from "../case/person.ts";
import type { RoleState } from "../case/roleState.ts";
import { roleNames } from "../case/roles.ts";
import { schemaOf, textOf, textThat } from "./schemaOf.ts";

export const dayText = textOf(day);
export const instantText = textOf(instant);
export const personIdText = textThat(isPersonId);

export const holderSchema = z.strictObject({ id: personIdText, name: z.string(), organisation: z.string() });

const known = z.enum(["yes", "no", "toFollow"]);

const checkSchema = z.strictObject({
  zvhClient: z.boolean(),
  knownAt: z.strictObject({ benefits: known, wmo: known, communityTeam: known }),
  gcosDone: z.boolean(),
  recordedAt: instantText,
  by: holderSchema,
});

const roleStateSchema = schemaOf<RoleState>()(
  z.discriminatedUnion("state", [
    z.strictObject({ state: z.literal("later") }),
    z.strictObject({ state: z.literal("optional") }),
    z.strictObject({ state: z.literal("open"), since: instantText }),
    z.strictObject({ state: z.literal("held"), by: holderSchema, since: instantText }),
    z.strictObject({ state: z.literal("unused") }),
  ]),
);

/** The case as it stands in its head row. Grows with `Case`: the types see to it, the migrations bring older rows along. */
export const caseSchema = schemaOf<Case>()(
  z.strictObject({
    number: textThat(isCaseNumber),
    prison: z.string(),
    municipality: z.string().nullable(),
    municipalityBasis: z.enum(["registered", "stayed", "settling", "clinic", "unknown"]),
    admittedOn: dayText,
    receivedAt: instantText,
    detention: z.enum(["sentence", "remand", "sentenceAndTbs", "isd", "other", "unknown"]),
    expectedRelease: z
      .strictObject({
        on: dayText,
        type: z.enum(["sentenceEnd", "conditional", "programme", "remandSuspension", "unknown"]),
        certain: z.boolean(),
      })
      .nullable(),
    references: z.strictObject({ source: z.string(), tulp: z.string().nullable(), gcos: z.string().nullable() }),
    personKey: z.string(),
    roles: z.record(z.enum(roleNames), roleStateSchema),
    check: checkSchema.nullable(),
    attendance: z.array(z.strictObject({ who: holderSchema, attends: z.boolean(), at: instantText })),
    lateOn: dayText.nullable(),
  }),
);
