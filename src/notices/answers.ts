import { z } from "zod";
import type { Preview } from "./preview.ts";
import type { Problem } from "./problem.ts";
import { receivedSchema } from "./receive.ts";

const problem: z.ZodType<Problem> = z.strictObject({
  path: z.string().describe("The field, with dots where it lies within another; empty for the whole notice."),
  message: z.string().describe("What the field must be. Never a value that came in."),
});

const count = z.int().min(0);

const preview: z.ZodType<Preview> = z.strictObject({
  good: count.describe("Would begin a case, or become part of one."),
  known: count.describe("Were handed in before, or stand twice in these rows."),
  possibleDuplicate: count.describe("Would begin a case at which a person should look."),
  unmatched: count.describe("Would wait for their case at the intake desk."),
  bad: z
    .array(z.strictObject({ row: z.int().min(1), sourceReference: z.string().nullable(), problems: z.array(problem) }))
    .describe("Would be refused."),
});

const rowResult = z.looseObject({
  sourceReference: z.string().nullable(),
  status: z.enum(["created", "known", "possibleDuplicate", "applied", "unmatched", "invalid"]),
  caseNumber: z.string().optional(),
  errors: z.array(problem).optional().describe("Only when the row is invalid."),
});

const httpProblem = z.looseObject({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(problem).optional(),
});

/** What the door answers, as schemas: for the description of the interface, not for checking ourselves. */
export const answerSchemas = { Received: receivedSchema, RowResult: rowResult, Preview: preview, Problem: httpProblem };
