import { z } from "zod";
import type { Instant } from "../calendar/day.ts";
import type { Admission } from "../case/commands.ts";
import { codeField, dayField, momentField, must, personNumberField, referenceField, wordField } from "./fields.ts";
import type { PersonKey } from "./personKey.ts";
import { type Problem, problemsOf } from "./problem.ts";
import { timeProblems } from "./timing.ts";

/** A first-day notice after the door: the person number has become a key, and nothing else about a person exists. */
export type AdmissionNotice = {
  readonly kind: "admission";
  readonly sourceReference: string;
  /** When the source made it. Receipt, from which the ZVH's tasks count, is our own moment. */
  readonly noticedAt: Instant;
  readonly admission: Omit<Admission, "number">;
};

export type Notice = AdmissionNotice;

/** The places that a notice may name, by the codes of the region file. */
export type KnownPlaces = {
  readonly prisons: readonly { readonly code: string }[];
  readonly municipalities: readonly { readonly code: string }[];
};

export type ReadNotice =
  | { readonly ok: true; readonly notice: Notice }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads what a sender put in a notice that came in at `now`; every problem at once. */
export type NoticeReader = (raw: unknown, now: Instant) => ReadNotice;

/** Words for `kind` that senders may already know, and that have no door yet. */
const laterKinds: readonly unknown[] = ["release", "transfer", "expectedRelease", "announcement"];

const kindOf = z.looseObject({ kind: z.unknown() });

const expectedRelease = z.strictObject(
  {
    on: dayField,
    type: wordField(["sentenceEnd", "conditional", "programme", "remandSuspension", "unknown"]),
    certain: z.boolean(must("must be true or false")),
  },
  must("must be null or hold on, type and certain"),
);

/** A notice of admission as the contract with senders has it. Fields that it does not name are refused. */
function admissionSchema(places: KnownPlaces, personKey: PersonKey) {
  const fields = {
    kind: z.literal("admission", must("must be admission")),
    sourceReference: referenceField,
    personNumber: personNumberField,
    prison: codeField(places.prisons, "prison"),
    admittedOn: dayField,
    noticedAt: momentField,
    municipality: codeField(places.municipalities, "municipality").nullable().default(null),
    municipalityBasis: wordField(["registered", "stayed", "settling", "clinic", "unknown"]).default("unknown"),
    detention: wordField(["sentence", "remand", "sentenceAndTbs", "isd", "other", "unknown"]).default("unknown"),
    expectedRelease: expectedRelease.nullable().default(null),
    tulpReference: referenceField.nullable().default(null),
    gcosReference: referenceField.nullable().default(null),
  };
  return z.strictObject(fields, must("must be an object")).transform((said): AdmissionNotice => {
    const { kind, sourceReference, noticedAt, personNumber, tulpReference, gcosReference, ...admission } = said;
    const references = { source: sourceReference, tulp: tulpReference, gcos: gcosReference };
    const kept = { ...admission, references, personKey: personKey(personNumber) };
    return { kind, sourceReference, noticedAt, admission: kept };
  });
}

/** Reads notices against the places of a region. A kind that is not `admission` is refused, and says why. */
export function noticeReader(places: KnownPlaces, personKey: PersonKey): NoticeReader {
  const schema = admissionSchema(places, personKey);
  return (raw, now) => {
    const said = kindOf.safeParse(raw);
    if (said.success && laterKinds.includes(said.data.kind)) {
      return { ok: false, problems: [{ path: "kind", message: "is not supported yet" }] };
    }
    const read = schema.safeParse(raw);
    const problems = [...(read.success ? [] : problemsOf(read.error)), ...timeProblems(raw, now)];
    return read.success && problems.length === 0 ? { ok: true, notice: read.data } : { ok: false, problems };
  };
}

const identified = z.looseObject({ sourceReference: referenceField });

/** What the sender calls this notice, so that it finds the answer in a row of many; `null` when it cannot be read. */
export function sourceReferenceOf(raw: unknown): string | null {
  const read = identified.safeParse(raw);
  return read.success ? read.data.sourceReference : null;
}
