import { z } from "zod";
import type { Day } from "../calendar/day.ts";
import type { Weekday } from "../calendar/workingDays.ts";
import type { Listed } from "../case/owed/addressees.ts";
import type { Duty } from "../case/person.ts";
import { roleNames } from "../case/roles/roles.ts";
import { dayText, personIdText } from "../store/recordSchemas.ts";

/** Everything that somebody can be in the chain: the roles of a case, and what serves the region. */
export const duties: readonly Duty[] = [
  ...roleNames,
  "intakeDesk",
  "teamLead",
  "administrator",
  "workingGroup",
  "auditor",
];

export type Language = "nl" | "en";

/**
 * Someone who works in the chain: what they may do and where, when they work, and how colleagues reach them. `days`: the
 * weekdays on which they work, all of them when not told. `leftOn`: their last day; afterwards they may do nothing.
 */
export type Entry = Listed & {
  readonly language?: Language | undefined;
  /** Of the professional, for colleagues: one click away on a card. */
  readonly phone?: string | undefined;
  readonly mail?: string | undefined;
  /** When their list of the day comes; at the region's hour when not told. */
  readonly digest?: { readonly at: string } | "off" | undefined;
  readonly leftOn?: Day | undefined;
};

/** An absence (_waarneming_): from the first up to and including the last day, and who stands in. */
export type Away = NonNullable<Entry["away"]>;

export const languageSchema = z.enum(["nl", "en"]);
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5];
const places = z.union([z.literal("all"), z.array(z.string())]).readonly();
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What nobody can ask to be: an administrator is made by whoever keeps the list. */
export const neverAsked: readonly Duty[] = ["administrator"];

/** A name as it is kept. Teams may tell a longer one. */
const longestName = 80;

export const nameSchema = z.string().min(1).max(longestName);

/** What Teams calls somebody, as far as it can be kept; `nameless` for whom it gives no name. */
export const nameFrom = (told: string, nameless: string): string =>
  told.trim().slice(0, longestName).toWellFormed() || nameless;

export const organisationSchema = z.string().min(1).max(80);
export const dutiesSchema = z.array(z.enum(duties)).readonly();
export const reachSchema = z.strictObject({ prisons: places, municipalities: places }).readonly();

/** An entry as it is kept. For whom somebody stands in is no part of it: that is kept with whoever is away. */
export const entrySchema: z.ZodType<Entry> = z.strictObject({
  id: personIdText,
  name: nameSchema,
  organisation: organisationSchema,
  duties: dutiesSchema,
  reach: reachSchema,
  language: languageSchema.optional(),
  phone: z
    .string()
    .regex(/^\+?[\d ()-]{5,25}$/)
    .optional(),
  mail: z.email().max(120).optional(),
  days: z.array(z.literal(weekdays)).readonly().optional(),
  away: z.strictObject({ from: dayText, until: dayText, deputy: personIdText.nullable() }).readonly().optional(),
  digest: z.union([z.literal("off"), z.strictObject({ at: timeOfDay }).readonly()]).optional(),
  leftOn: dayText.optional(),
});

/** Whether somebody no longer works in the chain. */
export const hasLeft = ({ leftOn }: Pick<Entry, "leftOn">, today: Day): boolean =>
  leftOn !== undefined && leftOn < today;

/** Whether somebody is away on a day. */
export const isAway = ({ away }: Pick<Entry, "away">, on: Day): boolean =>
  away !== undefined && away.from <= on && on <= away.until;
