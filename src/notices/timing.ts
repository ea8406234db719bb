import { z } from "zod";
import { type Day, dayOf, type Instant, later } from "../calendar/day.ts";
import { dayField, momentField } from "./fields.ts";
import type { Problem } from "./problem.ts";

/** How far a sender's clock may run ahead of ours: seconds. */
const skew = 300;

/** Earlier than anybody now detained was admitted: a typing error in the year. */
const earliest = "1950-01-01";

/** The dates of a notice that can be read, whatever else is wrong with it, so that all problems are told at once. */
const dates = z
  .object({
    admittedOn: dayField.optional().catch(undefined),
    noticedAt: momentField.optional().catch(undefined),
    expectedRelease: z.object({ on: dayField }).optional().catch(undefined),
  })
  .catch({});

function admittedProblem(admittedOn: Day, noticedAt: Instant | undefined, until: Day): string | undefined {
  if (admittedOn < earliest) return "lies too far back";
  if (admittedOn > until) return "lies in the future: a notice tells of an admission that happened";
  if (noticedAt !== undefined && admittedOn > dayOf(noticedAt)) return "lies after the day of noticedAt";
  return undefined;
}

/** What is wrong between the dates of an admission notice that came in at `now`: each alone may be well formed. */
export function timeProblems(raw: unknown, now: Instant): readonly Problem[] {
  const { admittedOn, noticedAt, expectedRelease } = dates.parse(raw);
  const soon = later(now, skew);
  const admitted = admittedOn && admittedProblem(admittedOn, noticedAt, dayOf(soon));
  return [
    ...(admitted ? [{ path: "admittedOn", message: admitted }] : []),
    ...(noticedAt && noticedAt > soon ? [{ path: "noticedAt", message: "lies in the future" }] : []),
    ...(admittedOn && expectedRelease && expectedRelease.on < admittedOn
      ? [{ path: "expectedRelease.on", message: "lies before admittedOn" }]
      : []),
  ];
}
