import { z } from "zod";
import { items } from "../case/step.ts";
import { codeField, dayField, momentField, must, personNumberField, referenceField, wordField } from "./fields.ts";

/** The places that a notice may name, by the codes of the region file. */
export type KnownPlaces = {
  readonly prisons: readonly { readonly code: string }[];
  readonly municipalities: readonly { readonly code: string }[];
};

/** What a notice can tell. The first two begin a case; the others are about a case that runs, found by its person. */
export const kinds = ["admission", "announcement", "release", "transfer", "expectedRelease"] as const;

export type Kind = (typeof kinds)[number];

const kindField = <const Name extends Kind>(kind: Name) => z.literal(kind, must(`must be one of ${kinds.join(", ")}`));

/** When detention is expected to end. */
export const expectedReleaseField = z.strictObject(
  {
    on: dayField,
    type: wordField(["sentenceEnd", "conditional", "programme", "remandSuspension", "unknown"]),
    certain: z.boolean(must("must be true or false")),
  },
  must("must be null or hold on, type and certain"),
);

/** The steps that can be done before a case comes to us: all but the notice itself. */
const doneItems = items.filter((item) => item !== "1a" && item !== "1b");

const doneStepsField = z
  .array(
    z.strictObject({ item: wordField(doneItems), on: dayField }, must("must hold item and on")),
    must("must be a list of item and on"),
  )
  .max(100, must("must be at most 100 steps"));

/** What a notice says that begins a case, but for whom it is about and when it begins. */
export const beginningFields = ({ prisons, municipalities }: KnownPlaces) => ({
  prison: codeField(prisons, "prison").describe("The code of the prison; other when it is none of these."),
  municipality: codeField(municipalities, "municipality")
    .nullable()
    .default(null)
    .describe("The municipality of return, by its code of Statistics Netherlands; null while that is not known."),
  municipalityBasis: wordField(["registered", "stayed", "settling", "clinic", "unknown"])
    .default("unknown")
    .describe("What the municipality of return follows from."),
  detention: wordField(["sentence", "remand", "sentenceAndTbs", "isd", "other", "unknown"]).default("unknown"),
  expectedRelease: expectedReleaseField.nullable().default(null).describe("When detention is expected to end."),
  tulpReference: referenceField.nullable().default(null).describe("What TULP calls this case."),
  gcosReference: referenceField.nullable().default(null).describe("What GCOS calls this case."),
});

/**
 * The notices of the contract with senders, kind by kind: what may stand in them, and nothing else. A notice about a case
 * that runs may name the prison that it comes from; nothing is done with that.
 */
export function noticeSchemas(places: KnownPlaces) {
  const about = {
    sourceReference: referenceField.describe("What you call this notice. The same one again changes nothing."),
    personNumber: personNumberField.describe(
      "The prison's number of the person. It becomes a key at the door and is kept nowhere.",
    ),
  };
  const noticedAt = momentField.describe("When you made this notice, with its offset.");
  const { prison, ...beginning } = beginningFields(places);
  const running = { ...about, noticedAt: noticedAt.optional() };
  const object = <Fields extends z.core.$ZodLooseShape>(fields: Fields) =>
    z.strictObject(fields, must("must be an object"));
  return {
    admission: object({
      kind: kindField("admission"),
      ...about,
      prison,
      admittedOn: dayField.describe("The first day of this detention."),
      noticedAt,
      ...beginning,
      route: wordField(["zvh", "aftercare"])
        .nullable()
        .default(null)
        .describe("Only for cases that ran before go-live: who leads, when the check was done."),
      doneSteps: doneStepsField
        .default([])
        .describe("Only for cases that ran before go-live: what was done, and when."),
    }),
    announcement: object({
      kind: kindField("announcement"),
      ...about,
      prison,
      expectedOn: dayField.describe("The day on which somebody is to report, today or later."),
      noticedAt,
      ...beginning,
    }),
    release: object({
      kind: kindField("release"),
      ...running,
      releasedOn: dayField.describe("The day on which the person left."),
      prison: prison.optional(),
    }),
    transfer: object({
      kind: kindField("transfer"),
      ...running,
      prison,
      movedOn: dayField.describe("The first day in the prison that is named."),
    }),
    expectedRelease: object({
      kind: kindField("expectedRelease"),
      ...running,
      expectedRelease: expectedReleaseField.nullable(),
      prison: prison.optional(),
    }),
  } as const;
}
