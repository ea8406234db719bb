import { z } from "zod";

/** A time of day in Amsterdam, `08:30`. */
const timeOfDay = z.iso.time({ precision: -1 });

const workingDays = z.int().min(0).max(60);

/** Who plays which part in steps 3 and 4; the matrix itself stands in `responsibility.ts`. */
const responsibility = z.enum(["default", "seed-literal"]);

/** Step 2b in this region: the older information sheet (Injus) or the shareable D&R-plan (Berichtenbox). */
const sheet = z.strictObject({
  kind: z.enum(["informationSheet", "shareablePlan"]).default("informationSheet"),
  consentNeeded: z.boolean().default(false),
});

/** When somebody is reminded, in working days around the due day. `teamLead` and `openEnds` are the two escalations. */
const ladder = z
  .strictObject({
    before: z.array(workingDays.min(1)).default([2]),
    onDueDay: z.boolean().default(true),
    after: z.array(workingDays.min(1)).default([1]),
    teamLead: workingDays.min(1).default(3),
    openEnds: workingDays.min(1).default(5),
  })
  .refine(({ teamLead, openEnds }) => teamLead <= openEnds, "the team lead hears before the open-ends list does");

/** What happens while a role that is needed has no holder, in working days since it opened. */
const unclaimed = z.strictObject({
  teamLead: workingDays.min(1).default(1),
  everyoneInReach: workingDays.min(1).default(2),
  openEnds: workingDays.min(1).default(3),
});

/** When the bot may speak; outside these hours it keeps what it has to say. */
const openHours = z
  .strictObject({ from: timeOfDay.default("08:30"), until: timeOfDay.default("17:00") })
  .refine(({ from, until }) => from < until, "the day must open before it closes");

/** Parts that a region may switch on. */
const modules = z.strictObject({
  iduList: z.boolean().default(false),
  ave: z.boolean().default(false),
  pulse: z.boolean().default(false),
});

/** Until when the plan must be adopted (step 3c), counted from admission. The note: "< 4 weeks", so 27 days. */
const planTerm = z.union([
  z.strictObject({ days: z.union([z.literal(27), z.literal(28)]) }),
  z.strictObject({ months: z.literal(1) }),
]);

/**
 * What a region can tune in the process (`docs/rules.md`, "What a region can change"). Everything has a default, so that
 * `{}` is the process as the note has it; rows of the process table and the deadlines read these values as data.
 */
export const variantSchema = z.strictObject({
  responsibility: responsibility.default("default"),
  sheet: sheet.prefault({}),
  /** `rolling`: week 1 begins on the day of admission. `iso`: it is the calendar week of admission. */
  weeks: z.enum(["rolling", "iso"]).default("rolling"),
  planTerm: planTerm.default({ days: 27 }),
  /** `note`: each step rolls its own way. `forward`: a date in the weekend always moves to the next working day. */
  rolling: z.enum(["note", "forward"]).default("note"),
  closureMovesDeadlines: z.boolean().default(false),
  /** A stay of this many days or less owes no plan. */
  minimumStay: z.int().min(0).max(90).default(10),
  ladder: ladder.prefault({}),
  unclaimed: unclaimed.prefault({}),
  openHours: openHours.prefault({}),
  /** When the personal message with everything due goes out on open days. */
  digestAt: timeOfDay.default("08:30"),
  modules: modules.prefault({}),
});

/** Settings as they are used: nothing in them can be changed. */
export type Settings<Value> = Value extends string | number | boolean | null
  ? Value
  : { readonly [Key in keyof Value]: Settings<Value[Key]> };

/** The process as one region has tuned it. */
export type Variant = Settings<z.infer<typeof variantSchema>>;

/** The process as the note has it, with our proposals where the note is silent. */
export const defaultVariant: Variant = variantSchema.parse({});
