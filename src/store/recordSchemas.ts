import { z } from "zod";
import { day, instant } from "../calendar/day.ts";
import {
  channels,
  domains,
  lateReasons,
  moments,
  needCodes,
  partners,
  refusalReasons,
  tasks,
  teams,
  ways,
} from "../case/codes.ts";
import { isPersonId } from "../case/person.ts";
import type {
  Contact,
  Done,
  Enrichment,
  Intake,
  LateNote,
  Needs,
  Planned,
  ReminderAnswer,
} from "../case/records/record.ts";
import { items } from "../case/step.ts";
import { schemaOf, textOf, textThat } from "./schemaOf.ts";

export const dayText = textOf(day);
export const instantText = textOf(instant);
export const personIdText = textThat(isPersonId);

export const holderSchema = z.strictObject({ id: personIdText, name: z.string(), organisation: z.string() });

/** What every record has: see `Noted` and `Recorded`. */
export const noted = { by: z.union([holderSchema, z.literal("source")]), at: instantText };
export const recorded = { ...noted, on: dayText };
export const recordedSchema = z.strictObject(recorded);

export const doneSchema = schemaOf<Done>()(z.strictObject({ ...recorded, item: z.enum(items), late: z.int().min(0) }));

export const contactSchema = schemaOf<Contact>()(
  z.strictObject({ ...recorded, way: z.enum(ways), team: z.enum(teams).nullable() }),
);

export const processAgreementSchema = z.strictObject({ ...recorded, probation: z.boolean() });

export const taskSchema = z.strictObject({ task: z.enum(tasks), who: holderSchema, at: instantText });

export const plannedSchema = schemaOf<Planned>()(
  z.strictObject({ ...noted, what: z.enum(moments), moment: instantText }),
);

export const intakeSchema = schemaOf<Intake>()(
  z.discriminatedUnion("outcome", [
    z.strictObject({ ...recorded, outcome: z.literal("held"), mentor: z.boolean() }),
    z.strictObject({ ...recorded, outcome: z.literal("refused"), reason: z.enum(refusalReasons) }),
  ]),
);

export const needsSchema = schemaOf<Needs>()(z.record(z.enum(domains), z.enum(needCodes)));

export const sheetSchema = z.strictObject({ ...recorded, channel: z.enum(channels) });

export const enrichmentSchema = schemaOf<Enrichment>()(
  z.strictObject({ partner: z.enum(partners), asked: recordedSchema, answered: recordedSchema.nullable() }),
);

export const lateNoteSchema = schemaOf<LateNote>()(
  z.strictObject({ ...noted, item: z.enum(items), reason: z.enum(lateReasons) }),
);

export const reminderAnswerSchema = schemaOf<ReminderAnswer>()(
  z.strictObject({
    ...noted,
    item: z.string(),
    answer: z.enum(["busy", "later", "cannot"]),
    until: dayText.nullable(),
    reason: z.enum(lateReasons).nullable(),
    byLead: z.boolean(),
  }),
);
