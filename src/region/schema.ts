import { z } from "zod";
import { day } from "../calendar/day.ts";
import { isPersonId } from "../case/person.ts";
import { roleNames } from "../case/roles/roles.ts";
import { variantSchema } from "../case/variant.ts";

/** How places are named in addresses, commands and keys: `echt-susteren`. */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case letters, digits and dashes");
const name = z.string().trim().min(1);
const language = z.enum(["nl", "en"]);
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

const zvh = z.strictObject({
  code: slug,
  name,
  subregions: z.array(slug).min(1).describe("The codes of the sub-regions that it serves."),
});

const prison = z.strictObject({
  code: slug,
  name,
  connected: z.boolean().describe("Whether its casemanagers take part; the others are reached through a mailbox."),
  mdoDay: z
    .enum(["monday", "tuesday", "wednesday", "thursday", "friday"])
    .optional()
    .describe("The weekday of its multidisciplinary meeting, when it has a fixed one."),
});

const organisation = z.strictObject({
  name: z.string().trim().min(1).max(80).describe("As the list of people and cards have it, letter for letter."),
  tenants: z
    .array(z.string().regex(/^[0-9a-z-]{1,64}$/, "use the id of a tenant, in lower case"))
    .default([])
    .describe("The Entra tenants in which its own people are: it is offered to them first."),
});

/** Somebody who usually holds a role for one prison or one municipality. Which of the two is checked in `agreement.ts`. */
const defaultHolder = z.strictObject({
  role: z.enum(roleNames),
  prison: slug.optional(),
  municipality: z.string().optional(),
  person: z
    .string()
    .refine(isPersonId, "use <tenant id>_<object id>, in lower case")
    .describe("Who it is: <tenant id>_<object id>, as in the directory."),
});

const routing = z
  .strictObject({
    home: z
      .array(z.enum(["municipality", "zvh", "region"]))
      .min(1)
      .default(["municipality", "zvh", "region"])
      .describe("Where a case's card stands: in the first of these that has a channel."),
    prison: z.boolean().default(true).describe("Whether the card stands in the channel of the prison too."),
  })
  .describe("Which channels get the card of a case. It follows the municipality of return, not the prison.");

const languages = z
  .strictObject({
    default: language.default("nl"),
    offered: z.array(language).min(1).default(["nl", "en"]),
  })
  .refine((it) => it.offered.includes(it.default), "the default is one of the languages that are offered")
  .describe("The languages in which people can be answered and channels can be; who chose none has the default.");

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
    .describe("How long a cancelled or merged case, or one of another region, is kept."),
});

/** The region file, field by field. What must agree between fields is checked in `agreement.ts`. */
export const regionSchema = z.strictObject({
  $schema: z.string().optional().describe("For editors; not read."),
  id: slug,
  name,
  caseNumberPrefix: z.string().regex(/^[A-Z]{2,5}$/, "use two to five capitals"),
  subregions: z.array(subregion).min(1),
  municipalities: z.array(municipality).min(1),
  zvhs: z.array(zvh).default([]).describe("The Zorg- en Veiligheidshuizen, and whom each of them serves."),
  prisons: z.array(prison).min(1).describe("Every prison a notice may name; one has the code other."),
  organisations: z
    .array(organisation)
    .default([])
    .describe(
      "Where people of the chain work. With a list, nobody is listed under another name; without one, any name will do.",
    ),
  defaultHolders: z
    .array(defaultHolder)
    .default([])
    .describe("Who is filled in for a role until somebody claims it. Each names a prison or a municipality."),
  routing: routing.prefault({}),
  calendar,
  process: variantSchema,
  languages: languages.prefault({}),
  retention,
});

/** The region file as a JSON schema, for editors and for whoever writes one; `docs/region.schema.json` is this, written out. */
export const regionJsonSchema = (): unknown => ({
  ...z.toJSONSchema(regionSchema, { io: "input" }),
  title: "Region file of Ketenmaat",
});
