import { type Day, dayOf, earliestOf, latestOf } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import type { Item } from "../step.ts";
import { isComplex } from "../steps/needs.ts";
import type { ProcessFacts } from "./processFacts.ts";

/** What happened in a case, as far as dates depend on it. */
export function factsOf(it: Case): ProcessFacts {
  const planned = it.planned.find(({ what }) => what === "intake");
  const asked = it.enrichments.filter(({ answered }) => answered === null).map((each) => each.asked.on);
  return {
    admittedOn: it.admittedOn,
    receivedOn: dayOf(it.receivedAt),
    release: it.release?.on ?? it.expectedRelease?.on ?? null,
    releaseKnownOn: it.releaseKnownOn,
    intakeOn: it.intake?.outcome === "held" ? it.intake.on : planned === undefined ? null : dayOf(planned.moment),
    requestedOn: first(asked),
    adoptedOn: it.plan.adopted[0]?.on ?? null,
    lastTalkOn: last(progressDates(it)),
    pauses: it.pauses,
  };
}

/**
 * The days from which the next six weeks count: talks that were held or refused, a refusal of intake or plan (each progress
 * date is a new attempt), and the day somebody went to an institution of care, where the contact every six weeks stays.
 */
function progressDates({ talks, intake, plan, placement }: Case): readonly Day[] {
  return [
    ...talks.map(({ on }) => on),
    ...(intake?.outcome === "refused" ? [intake.on] : []),
    ...(plan.refused === null ? [] : [plan.refused.on]),
    ...(placement.kind === "careInstitution" ? [placement.since] : []),
  ];
}

const first = ([one, ...others]: readonly Day[]): Day | null => (one === undefined ? null : earliestOf(one, ...others));
const last = ([one, ...others]: readonly Day[]): Day | null => (one === undefined ? null : latestOf(one, ...others));

/** The steps that are done. What is done stays done; only a new question to partners or a new version opens 2c or 3d again. */
export function doneItems(it: Case): ReadonlySet<Item> {
  const done = new Set<Item>(["1a", "1b", ...it.done.map(({ item }) => item)]);
  if (it.enrichments.some(({ answered }) => answered === null)) done.delete("2c");
  if (unshared(it) !== null) done.delete("3d");
  return done;
}

/** The steps that the person did not want: not owed, and never late. */
export function refusedItems({ intake, plan }: Case): ReadonlySet<Item> {
  return new Set<Item>([
    ...(intake?.outcome === "refused" ? (["2a"] as const) : []),
    ...(plan.refused === null ? [] : (["3a", "3b", "3c", "3d"] as const)),
  ]);
}

/** The adopted version that did not go out yet, `null` when there is none. */
export function unshared({ plan }: Case): { readonly version: string; readonly on: Day } | null {
  const version = plan.adopted.at(-1);
  return version === undefined || plan.shares.some((share) => share.version === version.version) ? null : version;
}

/** Whether a step that is not part of every case is part of this one. */
export function isAsked(item: Item, it: Case): boolean {
  if (item === "2c") return it.enrichments.length > 0;
  return item === "2d" ? isComplex(it) : true;
}
