import { z } from "zod";

/** A time of day in Amsterdam, `08:30`. */
const timeOfDay = z.iso.time({ precision: -1 });

const workingDays = z.int().min(1).max(60);

const sheet = z
  .strictObject({ kind: z.enum(["informationSheet", "shareablePlan"]).default("informationSheet") })
  .describe("Step 2b: the older information sheet (Injus) or the shareable D&R-plan (Berichtenbox).");

const ladder = z
  .strictObject({
    before: z.array(workingDays).default([2]),
    onDueDay: z.boolean().default(true),
    after: z.array(workingDays).default([1]),
    teamLead: workingDays.default(3).describe("When the team lead hears of it."),
    openEnds: workingDays.default(5).describe("When it goes on the region's list of open ends."),
  })
  .refine(({ teamLead, openEnds }) => teamLead <= openEnds, "the team lead hears before the open-ends list does")
  .describe("When somebody is reminded, in working days before and after the due day.");

const unclaimed = z
  .strictObject({
    teamLead: workingDays.default(1),
    everyoneInReach: workingDays.default(2),
    openEnds: workingDays.default(3),
  })
  .describe("Who hears of a role that nobody holds, in working days since it opened.");

const openHours = z
  .strictObject({ from: timeOfDay.default("08:30"), until: timeOfDay.default("17:00") })
  .refine(({ from, until }) => from < until, "the day must open before it closes")
  .describe("When the bot may speak on open days; what it has to say otherwise waits for the next open hour.");

const modules = z.strictObject({
  mdoList: z.boolean().default(false).describe("Each prison's list of plans, before its multidisciplinary meeting."),
  iduList: z.boolean().default(false).describe("The two-weekly list of people in, through and out."),
});

const planTerm = z
  .union(
    [z.strictObject({ days: z.union([z.literal(27), z.literal(28)]) }), z.strictObject({ months: z.literal(1) })],
    'use { "days": 27 }, { "days": 28 } or { "months": 1 }',
  )
  .describe("Step 3c, counted from admission. The note says less than four weeks: 27 days.");

/**
 * What a region can tune in the process (`docs/rules.md`, "What a region can change"). Everything has a default, so that
 * `{}` is the process as the note has it; rows of the process table and the deadlines read these values as data.
 */
export const variantSchema = z.strictObject({
  responsibility: z
    .enum(["default", "seed-literal"])
    .default("default")
    .describe(
      "Who acts along in steps 3 and 4: the lead, or as the note says it the aftercare coordinator on zvh cases.",
    ),
  sheet: sheet.prefault({}),
  weeks: z
    .enum(["rolling", "iso"])
    .default("rolling")
    .describe("Week 1 of detention begins on the day of admission, or is the calendar week of it."),
  planTerm: planTerm.default({ days: 27 }),
  rolling: z
    .enum(["note", "forward"])
    .default("note")
    .describe("Which way a date in the weekend moves: each step its own way, or always to the next working day."),
  closureMovesDeadlines: z
    .boolean()
    .default(false)
    .describe("Whether local closures move deadlines, not only reminders."),
  minimumStay: z.int().min(0).max(90).default(10).describe("A stay of this many days or less owes no plan."),
  ladder: ladder.prefault({}),
  unclaimed: unclaimed.prefault({}),
  openHours: openHours.prefault({}),
  digestAt: timeOfDay.default("08:30").describe("When each person's list of what is due goes out on open days."),
  lastDayAt: timeOfDay
    .default("13:00")
    .describe("When somebody is named for what is still open on its last day, and after it."),
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
