import { z } from "zod";
import { type Day, dayOf, type Instant, later } from "../calendar/day.ts";
import { dayField, momentField } from "./fields.ts";
import type { Problem } from "./problem.ts";

/** How far a sender's clock may run ahead of ours: seconds. */
const skew = 300;

/** Earlier than anybody now detained was admitted: a typing error in the year. */
const earliest = "1950-01-01";

const maybeDay = dayField.optional().catch(undefined);

/** The dates of a notice that can be read, whatever else is wrong with it, so that all problems are told at once. */
const dates = z
  .object({
    admittedOn: maybeDay,
    expectedOn: maybeDay,
    releasedOn: maybeDay,
    movedOn: maybeDay,
    noticedAt: momentField.optional().catch(undefined),
    expectedRelease: z.object({ on: dayField }).optional().catch(undefined),
    doneSteps: z.array(z.object({ on: maybeDay }).catch({})).catch([]),
  })
  .catch({ doneSteps: [] });

type Dates = z.output<typeof dates>;

/** Why a day of something that happened cannot be, seen from `today`. */
function happenedProblem(on: Day, today: Day, future: string): string | undefined {
  if (on < earliest) return "lies too far back";
  return on > today ? `lies in the future: ${future}` : undefined;
}

function admittedProblem({ admittedOn, noticedAt }: Dates, today: Day): string | undefined {
  if (admittedOn === undefined) return undefined;
  const problem = happenedProblem(admittedOn, today, "a notice tells of an admission that happened");
  if (problem !== undefined) return problem;
  return noticedAt !== undefined && admittedOn > dayOf(noticedAt) ? "lies after the day of noticedAt" : undefined;
}

const happened = (on: Day | undefined, today: Day, future: string): string | undefined =>
  on && happenedProblem(on, today, future);

/** What was done before we went live was done during this detention, and not tomorrow. */
function donePaths({ admittedOn, doneSteps }: Dates, today: Day): readonly Problem[] {
  return doneSteps.flatMap(({ on }, at) => {
    const path = `doneSteps.${at}.on`;
    if (on === undefined) return [];
    if (on > today) return [{ path, message: "lies in the future" }];
    return admittedOn !== undefined && on < admittedOn ? [{ path, message: "lies before admittedOn" }] : [];
  });
}

function expectedReleaseProblem({ admittedOn, expectedOn, expectedRelease }: Dates): string | undefined {
  if (expectedRelease === undefined) return undefined;
  if (admittedOn !== undefined && expectedRelease.on < admittedOn) return "lies before admittedOn";
  return expectedOn !== undefined && expectedRelease.on < expectedOn ? "lies before expectedOn" : undefined;
}

/** What is wrong between the dates of a notice that came in at `now`: each alone may be well formed. */
export function timeProblems(raw: unknown, now: Instant): readonly Problem[] {
  const told = dates.parse(raw);
  const today = dayOf(now);
  const { expectedOn, releasedOn, movedOn, noticedAt } = told;
  const found: readonly (readonly [string, string | undefined])[] = [
    ["admittedOn", admittedProblem(told, today)],
    ["expectedOn", expectedOn && expectedOn < today ? "lies in the past: send an admission" : undefined],
    ["releasedOn", happened(releasedOn, today, "send an expectedRelease until it has happened")],
    ["movedOn", happened(movedOn, today, "a notice tells of a transfer that happened")],
    ["noticedAt", noticedAt && noticedAt > later(now, skew) ? "lies in the future" : undefined],
    ["expectedRelease.on", expectedReleaseProblem(told)],
  ];
  return [
    ...found.flatMap(([path, message]) => (message === undefined ? [] : [{ path, message }])),
    ...donePaths(told, today),
  ];
}
