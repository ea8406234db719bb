import { addDays, type Day, daysBetween } from "../calendar/day.ts";
import type { Case, CaseNumber, References } from "../case/case.ts";
import type { OperationId } from "../case/commands.ts";
import type { Happening } from "../case/outcome.ts";
import { readHeads } from "../store/heads.ts";
import type { Lookup } from "../store/lookup.ts";
import { personKeyOf, referenceKey } from "../store/lookupKeys.ts";
import type { CaseStore } from "../store/store.ts";
import type { RunningNotice } from "./notice.ts";
import { handPrefix } from "./noticeKey.ts";

/** By what somebody is recognised: the key of the person, and what others call the case. */
export type Recognised = { readonly personKey: string; readonly references?: References };

/** The cases of one person, by any of that. */
export type FindCases = (who: Recognised) => Promise<readonly Case[]>;

const isByHand = ({ references }: Recognised): boolean => references?.source.startsWith(handPrefix) === true;

/** What the prison and the ZVH call a case; capitals are the same. */
const marksOf = ({ references }: Recognised): readonly string[] =>
  Object.entries({ tulp: references?.tulp, gcos: references?.gcos }).flatMap(([system, text]) =>
    typeof text === "string" ? [`${system}:${text.trim().toUpperCase()}`] : [],
  );

/** Two numbers are two people, whatever they are called. A notice by hand has none: there the references tell. */
function isSame(one: Recognised, other: Recognised): boolean {
  if (one.personKey === other.personKey) return true;
  return (isByHand(one) || isByHand(other)) && marksOf(one).some((mark) => marksOf(other).includes(mark));
}

/** A reference that more cases bear names nobody: senders write "unknown" where they have none. */
const casesOfOne = 20;

/** Looks cases up by person and by reference. What a lookup says too much of is left out. */
export function caseFinder(options: {
  readonly cases: Pick<CaseStore, "read">;
  readonly lookup: Pick<Lookup, "find" | "page">;
}): FindCases {
  const { cases, lookup } = options;
  const called = async (reference: string): Promise<readonly CaseNumber[]> => {
    const found = await lookup.page(referenceKey(reference), { limit: casesOfOne + 1 });
    return found.length > casesOfOne ? [] : found;
  };
  return async (who) => {
    const names = [who.references?.tulp, who.references?.gcos].filter((it) => typeof it === "string");
    const found = await Promise.all([lookup.find(personKeyOf(who.personKey)), ...names.map(called)]);
    const heads = await readHeads(cases, found.flat());
    return heads.flatMap((head) => (isSame(who, head.case) ? [head.case] : []));
  };
}

/** Whether an act is part of a history. */
export async function isIn(history: AsyncIterable<Happening>, operation: OperationId): Promise<boolean> {
  for await (const happening of history) if (happening.operation === operation) return true;
  return false;
}

/** Admissions of one person that lie at most this many days apart are possibly one (our own measure, not one of the note). */
const daysApart = 3;

/** Whether two admissions of one person may be the same one. */
export const isNear = (a: Day, b: Day) => addDays(a, -daysApart) <= b && b <= addDays(a, daysApart);

/** Whether a case stands for nothing any more: cancelled, or part of another. */
export const isVoid = ({ stage }: Case): boolean => stage.state === "cancelled" || stage.state === "merged";

/** A person's cases beside one of them: those that may be the same admission, and those of an earlier detention. */
export function besides(theirs: readonly Case[], admittedOn: Day, number?: CaseNumber) {
  const others = theirs.filter((it) => it.number !== number && !isVoid(it));
  return {
    doubles: others.filter((it) => isNear(admittedOn, it.admittedOn)).map((it) => it.number),
    earlier: others.filter((it) => it.admittedOn < addDays(admittedOn, -daysApart)).map((it) => it.number),
  };
}

/** How many days the release that people reported may lie from the one that a notice tells, to be the same one. */
const sameRelease = 14;

/** The day of which a notice tells; `undefined` when it takes an expected day away. */
export const dayIn = (notice: RunningNotice): Day | undefined => {
  if (notice.kind === "release") return notice.releasedOn;
  return notice.kind === "transfer" ? notice.movedOn : notice.expectedRelease?.on;
};

/** Whether a notice can be about this case: an earlier detention of the same person has its own release. */
function canBeAbout(notice: RunningNotice, { stage, admittedOn, release }: Case): boolean {
  const on = dayIn(notice);
  if (stage.state !== "running" && stage.state !== "closed") return false;
  if (on !== undefined && on < admittedOn) return false;
  if (release === null) return true;
  return notice.kind === "release" && Math.abs(daysBetween(release.on, notice.releasedOn)) <= sameRelease;
}

/** The case that a notice is about, of the cases of its person: the one that was admitted last. */
export const caseAbout = (notice: RunningNotice, theirs: readonly Case[]): Case | undefined =>
  theirs
    .filter((it) => canBeAbout(notice, it))
    .sort((one, other) => (one.admittedOn < other.admittedOn ? -1 : 1))
    .at(-1);
