import { z } from "zod";
import { day } from "../calendar/day.ts";
import { variantSchema } from "../case/variant.ts";

/** How places are named in addresses, commands and keys: `echt-susteren`. */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case letters, digits and dashes");
const name = z.string().trim().min(1);
const date = z.iso.date().transform((text) => day(text));

const subregion = z.strictObject({
  code: slug,
  name,
  inRegion: z.boolean().describe("Whether people who return here belong to this chain; others are only passed on."),
});

const municipality = z.strictObject({
  code: z
    .string()
    .regex(/^GM\d{4}$/, "use GM and four digits")
    .describe("The code of Statistics Netherlands, as notices carry it."),
  slug: slug.describe("What people type to link its channel."),
  name,
  subregion: slug.describe("The code of its sub-region."),
});

const prison = z.strictObject({
  code: slug,
  name,
  connected: z.boolean().describe("Whether its casemanagers take part; the others are reached through a mailbox."),
});

const closures = z
  .strictObject({
    days: z.array(date).default([]),
    daysFromEaster: z
      .array(z.int().min(-90).max(90))
      .default([])
      .describe("Carnival Monday and Tuesday are -48 and -47."),
  })
  .describe("Days on which the offices are shut though the law calls them working days.");

const calendar = z.strictObject({
  decreeDays: z.array(date).describe("Days made equal to a holiday by royal decree."),
  knownUntil: date.describe("The last day for which those decrees are known."),
  closures,
});

const retention = z.strictObject({
  monthsAfterRelease: z.int().min(1).max(60).describe("How long a case is kept after release."),
  daysAfterCancellation: z
    .int()
    .min(1)
    .max(366)
    .describe("How long a cancelled case, or one of another region, is kept."),
});

/** The region file, field by field. What must agree between fields is checked in `agreement.ts`. */
export const regionSchema = z.strictObject({
  $schema: z.string().optional().describe("For editors; not read."),
  id: slug,
  name,
  caseNumberPrefix: z.string().regex(/^[A-Z]{2,5}$/, "use two to five capitals"),
  subregions: z.array(subregion).min(1),
  municipalities: z.array(municipality).min(1),
  prisons: z.array(prison).min(1).describe("Every prison a notice may name; one has the code other."),
  calendar,
  process: variantSchema,
  retention,
});

/** The region file as a JSON schema, for editors and for whoever writes one; `docs/region.schema.json` is this, written out. */
export const regionJsonSchema = (): unknown => ({
  ...z.toJSONSchema(regionSchema, { io: "input" }),
  title: "Region file of Ketenmaat",
});
