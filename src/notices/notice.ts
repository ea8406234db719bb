import { z } from "zod";
import type { Day, Instant } from "../calendar/day.ts";
import type { ExpectedRelease } from "../case/case.ts";
import type { DoneBefore } from "../case/commands/caseCommands.ts";
import type { Admission } from "../case/commands.ts";
import { referenceField } from "./fields.ts";
import type { PersonKey } from "./personKey.ts";
import { type Problem, problemsOf } from "./problem.ts";
import { type Kind, type KnownPlaces, kinds, noticeSchemas } from "./schemas.ts";
import { timeProblems } from "./timing.ts";
import { referenceProblems } from "./unkept.ts";

/** A notice that begins a case. The person number has become a key, and nothing else about a person exists. */
export type BeginningNotice = {
  readonly kind: "admission" | "announcement";
  readonly sourceReference: string;
  /** When the source made it. Receipt, from which the ZVH's tasks count, is our own moment. */
  readonly noticedAt: Instant;
  readonly admission: Omit<Admission, "number">;
  /** What was done before we went live. */
  readonly done?: DoneBefore;
};

type About = { readonly sourceReference: string; readonly personKey: string };

/**
 * A notice about a case that runs. When the source made it only matters for an expected release, which may change many times;
 * for the rest the case is told when it came in.
 */
export type RunningNotice = About &
  (
    | { readonly kind: "release"; readonly releasedOn: Day }
    | { readonly kind: "transfer"; readonly prison: string; readonly movedOn: Day }
    | {
        readonly kind: "expectedRelease";
        readonly expectedRelease: ExpectedRelease | null;
        readonly noticedAt?: Instant | undefined;
      }
  );

/** A notice after the door. */
export type Notice = BeginningNotice | RunningNotice;

/** Whether a notice begins a case, or is about one that runs. */
export const begins = (notice: Notice): notice is BeginningNotice => "admission" in notice;

/** The key of the person whom a notice is about. */
export const personOf = (notice: Notice): string => (begins(notice) ? notice.admission.personKey : notice.personKey);

/** `notice` is there in spite of problems when only its dates do not fit the moment: they may have, when it first came. */
export type ReadNotice =
  | { readonly ok: true; readonly notice: Notice }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly notice: Notice | null };

/** Reads what a sender put in a notice that came in at `now`; every problem at once. */
export type NoticeReader = (raw: unknown, now: Instant) => ReadNotice;

type Schemas = ReturnType<typeof noticeSchemas>;
type Written<Name extends Kind> = z.output<Schemas[Name]>;

/** The case that a notice begins. */
function beginning(
  said: Omit<Written<"announcement">, "kind" | "expectedOn">,
  admittedOn: Day,
  personKey: PersonKey,
): Omit<BeginningNotice, "kind"> {
  const { sourceReference, noticedAt, personNumber, tulpReference, gcosReference, ...admission } = said;
  const references = { source: sourceReference, tulp: tulpReference, gcos: gcosReference };
  const release = admission.expectedRelease === null ? {} : { releaseNoticedAt: noticedAt };
  const kept = { ...admission, ...release, admittedOn, references, personKey: personKey(personNumber) };
  return { sourceReference, noticedAt, admission: kept };
}

const doneIn = ({ route, doneSteps: steps }: Pick<Written<"admission">, "route" | "doneSteps">) =>
  route === null && steps.length === 0 ? {} : { done: { route, steps } };

/** Each kind's schema with what it becomes. */
function readers(places: KnownPlaces, personKey: PersonKey) {
  const schemas = noticeSchemas(places);
  const about = ({ sourceReference, personNumber }: { sourceReference: string; personNumber: string }): About => ({
    sourceReference,
    personKey: personKey(personNumber),
  });
  return {
    admission: schemas.admission.transform(
      ({ kind, admittedOn, route, doneSteps, ...said }): Notice => ({
        kind,
        ...beginning(said, admittedOn, personKey),
        ...doneIn({ route, doneSteps }),
      }),
    ),
    announcement: schemas.announcement.transform(
      ({ kind, expectedOn, ...said }): Notice => ({
        kind,
        ...beginning(said, expectedOn, personKey),
      }),
    ),
    release: schemas.release.transform(
      ({ kind, releasedOn, ...said }): Notice => ({ kind, releasedOn, ...about(said) }),
    ),
    transfer: schemas.transfer.transform(
      ({ kind, prison, movedOn, ...said }): Notice => ({
        kind,
        prison,
        movedOn,
        ...about(said),
      }),
    ),
    expectedRelease: schemas.expectedRelease.transform(
      ({ kind, expectedRelease, noticedAt, ...said }): Notice => ({
        kind,
        expectedRelease,
        ...(noticedAt === undefined ? {} : { noticedAt }),
        ...about(said),
      }),
    ),
  };
}

const kindIn = z.looseObject({ kind: z.enum(kinds) });

/** Reads notices against the places of a region. What names no kind is read as an admission, so that all is told at once. */
export function noticeReader(places: KnownPlaces, personKey: PersonKey): NoticeReader {
  const byKind = readers(places, personKey);
  return (raw, now) => {
    const kind = kindIn.safeParse(raw).data?.kind ?? "admission";
    const read = byKind[kind].safeParse(raw);
    const ofTime = timeProblems(raw, now);
    const ofReferences = referenceProblems(raw);
    const notice = read.success && ofReferences.length === 0 ? read.data : null;
    if (notice !== null && ofTime.length === 0) return { ok: true, notice };
    const problems = [...(read.success ? [] : problemsOf(read.error)), ...ofTime, ...ofReferences];
    return { ok: false, problems, notice };
  };
}

const identified = z.looseObject({ sourceReference: referenceField });

/** What the sender calls this notice, so that it finds the answer in a row of many; `null` when it cannot be read. */
export function sourceReferenceOf(raw: unknown): string | null {
  const read = identified.safeParse(raw);
  return read.success ? read.data.sourceReference : null;
}
