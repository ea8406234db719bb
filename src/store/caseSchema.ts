import { z } from "zod";
import { type Case, isCaseNumber } from "../case/case.ts";
import { flags, scalingReasons } from "../case/codes.ts";
import type { RoleState } from "../case/records/roleState.ts";
import { roleNames } from "../case/roles/roles.ts";
import {
  handoverSchema,
  pauseSchema,
  placementSchema,
  releaseSchema,
  stageSchema,
  transferSchema,
} from "./leavingSchemas.ts";
import { agreementSchema, planSchema, talkSchema } from "./planSchemas.ts";
import {
  contactSchema,
  dayText,
  doneSchema,
  enrichmentSchema,
  holderSchema,
  instantText,
  intakeSchema,
  lateNoteSchema,
  needsSchema,
  noted,
  plannedSchema,
  processAgreementSchema,
  recordedSchema,
  reminderAnswerSchema,
  sheetSchema,
  taskSchema,
} from "./recordSchemas.ts";
import { schemaOf, textThat } from "./schemaOf.ts";

const known = z.enum(["yes", "no", "toFollow"]);

const checkSchema = z.strictObject({
  zvhClient: z.boolean(),
  knownAt: z.strictObject({ benefits: known, wmo: known, communityTeam: known }),
  gcosDone: z.boolean(),
  recordedAt: instantText,
  by: noted.by,
});

const roleStateSchema = schemaOf<RoleState>()(
  z.discriminatedUnion("state", [
    z.strictObject({ state: z.literal("later") }),
    z.strictObject({ state: z.literal("optional") }),
    z.strictObject({ state: z.literal("open"), since: instantText }),
    z.strictObject({
      ...{ state: z.literal("held"), by: holderSchema, since: instantText },
      takenFor: z.string().nullable().optional(),
    }),
    z.strictObject({ state: z.literal("unused") }),
  ]),
);

const role = z.enum(roleNames);

const proposal = {
  to: z.enum(["zvh", "aftercare"]),
  side: z.enum(["aftercareCoordinator", "processDirector"]),
  by: holderSchema,
  at: instantText,
};

const scalingSchema = z.strictObject({
  proposal: z.strictObject(proposal).nullable(),
  refused: z
    .strictObject({ ...proposal, refusedBy: holderSchema, refusedAt: instantText, reason: z.enum(scalingReasons) })
    .nullable(),
});

const caseNumberText = textThat(isCaseNumber);

/** The case as it stands in its head row. Grows with `Case`: the types see to it, the migrations bring older rows along. */
export const caseSchema = schemaOf<Case>()(
  z.strictObject({
    number: caseNumberText,
    stage: stageSchema,
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
    releaseNoticedAt: instantText.optional(),
    releaseKnownOn: dayText.nullable(),
    references: z.strictObject({ source: z.string(), tulp: z.string().nullable(), gcos: z.string().nullable() }),
    ownReferences: z.array(z.strictObject({ organisation: z.string(), reference: z.string() })),
    personKey: z.string(),
    earlier: z.array(caseNumberText),
    roles: z.record(role, roleStateSchema),
    defaults: z.array(z.strictObject({ role, who: holderSchema })),
    offers: z.array(z.strictObject({ role, from: holderSchema, to: holderSchema, at: instantText })),
    readers: z.array(z.strictObject({ who: holderSchema, role, until: dayText })),
    done: z.array(doneSchema),
    check: checkSchema.nullable(),
    outcomeTold: contactSchema.nullable(),
    contacts: z.strictObject({ lead: contactSchema.nullable(), municipality: contactSchema.nullable() }),
    tasks: z.array(taskSchema),
    agreed: processAgreementSchema.nullable(),
    attendance: z.array(z.strictObject({ who: holderSchema, attends: z.boolean(), at: instantText })),
    planned: z.array(plannedSchema),
    intake: intakeSchema.nullable(),
    needs: needsSchema.nullable(),
    sheet: sheetSchema.nullable(),
    enrichments: z.array(enrichmentSchema),
    complexTalk: recordedSchema.nullable(),
    scaling: scalingSchema,
    plan: planSchema,
    agreements: z.array(agreementSchema),
    talks: z.array(talkSchema),
    handover: handoverSchema.nullable(),
    release: releaseSchema.nullable(),
    transfers: z.array(transferSchema),
    flags: z.array(z.enum(flags)),
    placement: placementSchema,
    pauses: z.array(pauseSchema),
    lateNotes: z.array(lateNoteSchema),
    reminderAnswers: z.array(reminderAnswerSchema),
    told: z.strictObject({
      said: z.record(z.string(), instantText),
      late: z.array(z.strictObject({ item: z.string(), since: dayText })),
    }),
  }),
);
