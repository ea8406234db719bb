import { z } from "zod";
import { day, instant } from "../calendar/day.ts";
import { isCaseNumber } from "../case/case.ts";
import type { RunningNotice } from "./notice.ts";
import { expectedReleaseField } from "./schemas.ts";

const instantText = z.string().transform((text) => instant(text));
const dayText = z.string().transform((text) => day(text));
const caseNumber = z.string().refine(isCaseNumber);

export const refusedSchema = z.strictObject({
  at: instantText,
  sender: z.string(),
  delivery: z.string(),
  /** How many notices of this delivery were refused; the first of them follow. */
  count: z.int(),
  notices: z.array(z.strictObject({ sourceReference: z.string().nullable(), fields: z.array(z.string()) })),
});

/** A delivery of which notices were refused, without anything that stood in them. */
export type Refused = z.output<typeof refusedSchema>;

const about = { sourceReference: z.string(), personKey: z.string() };

const running: z.ZodType<RunningNotice> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("release"), ...about, releasedOn: dayText }),
  z.strictObject({ kind: z.literal("transfer"), ...about, prison: z.string(), movedOn: dayText }),
  z.strictObject({
    ...{ kind: z.literal("expectedRelease"), ...about, expectedRelease: expectedReleaseField.nullable() },
    noticedAt: instantText.optional(),
  }),
]);

export const unmatchedSchema = z.strictObject({
  at: instantText,
  sender: z.string(),
  notice: running,
  /** `noCase`, or why the case that it is about could not take it: the kind of a refusal. */
  why: z.string(),
  caseNumber: caseNumber.nullable(),
});

/** A release, transfer or expected release that found no case, or that its case could not take. */
export type Unmatched = z.output<typeof unmatchedSchema>;

export const besideSchema = z.strictObject({ at: instantText, caseNumber, others: z.array(caseNumber) });

/** A new case of somebody who has others: perhaps the same admission twice, or somebody who was here before. */
export type Beside = z.output<typeof besideSchema>;

/** With these a delivery is turned away before anything of it is read. */
const statuses = [401, 413, 415, 429] as const;

export type TurnedAwayStatus = (typeof statuses)[number];

export const isTurnedAway = (status: number): status is TurnedAwayStatus => statuses.some((each) => each === status);

export const turnedAwaySchema = z.strictObject({ at: instantText, status: z.literal(statuses), count: z.int().min(1) });

/** How often a status was answered on one day. `at`: the last time. */
export type TurnedAwayRow = z.output<typeof turnedAwaySchema>;
