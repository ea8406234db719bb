import { z } from "zod";
import { day } from "./calendar/day.ts";
import { variantSchema } from "./case/variant.ts";

/** How places are named in addresses, commands and keys: `echt-susteren`. */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case letters, digits and dashes");
const name = z.string().trim().min(1);
const date = z.iso.date().transform((text) => day(text));

const subregion = z.strictObject({
  code: slug,
  name,
  /** Whether people who return here belong to this chain; `false` for neighbours that are only passed on to. */
  inRegion: z.boolean(),
});

const municipality = z.strictObject({
  /** The code of Statistics Netherlands, as notices carry it. */
  code: z.string().regex(/^GM\d{4}$/, "use GM and four digits"),
  slug,
  name,
  subregion: slug,
});

const prison = z.strictObject({
  code: slug,
  name,
  /** Whether its casemanagers take part; the others are reached through the prison's mailbox. */
  connected: z.boolean(),
});

const calendar = z.strictObject({
  /** Days made equal to a holiday by royal decree. */
  decreeDays: z.array(date),
  /** The last day for which those decrees are known. */
  knownUntil: date,
  /** Days on which the offices are shut though the law calls them working days; carnival is 48 and 47 days before Easter. */
  closures: z.strictObject({
    days: z.array(date).default([]),
    daysFromEaster: z.array(z.int().min(-90).max(90)).default([]),
  }),
});

const retention = z.strictObject({
  monthsAfterRelease: z.int().min(1).max(60),
  daysAfterCancellation: z.int().min(1).max(366),
});

/** The region file, field by field. What must agree between fields is checked in `region.ts`. */
export const regionSchema = z.strictObject({
  id: slug,
  name,
  caseNumberPrefix: z.string().regex(/^[A-Z]{2,5}$/, "use two to five capitals"),
  subregions: z.array(subregion).min(1),
  municipalities: z.array(municipality).min(1),
  prisons: z.array(prison).min(1),
  calendar,
  process: variantSchema,
  retention,
});
