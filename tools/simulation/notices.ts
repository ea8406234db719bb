import { z } from "zod";
import { type Day, type Instant, momentOn } from "../../src/calendar/day.ts";
import type { ExpectedRelease } from "../../src/case/case.ts";
import type { Admission } from "../../src/case/commands.ts";
import { codeField, dayField, momentField, must, personNumberField, referenceField } from "../../src/notices/fields.ts";
import { noticeReader } from "../../src/notices/notice.ts";
import { personKeyWith } from "../../src/notices/personKey.ts";
import { type Problem, problemsOf } from "../../src/notices/problem.ts";
import type { Region } from "../../src/region/region.ts";
import { expectedRelease } from "./deeds.ts";

/** What a notice of a scenario says. All but the first are about a case that runs, found by its person. */
export type Notice =
  | { readonly kind: "admission"; readonly admission: Omit<Admission, "number">; readonly announced: boolean }
  | { readonly kind: "release"; readonly personKey: string; readonly releasedOn: Day }
  | { readonly kind: "transfer"; readonly personKey: string; readonly prison: string; readonly movedOn: Day }
  | {
      readonly kind: "expectedRelease";
      readonly personKey: string;
      readonly expectedRelease: ExpectedRelease | null;
    };

export type ReadNotice = { readonly notice: Notice } | { readonly problems: readonly Problem[] };

/** Nothing of a scenario is kept, so its person keys need no secret. */
const personKey = personKeyWith("simulation");

const kinds = ["admission", "announcement", "release", "transfer", "expectedRelease"] as const;
const kindOf = z.looseObject({ kind: z.enum(kinds, must(`must be one of ${kinds.join(", ")}`)) });
const announced = z.looseObject({ expectedOn: dayField });

/** Reads the notices of a scenario as they come in, in the form that senders use. */
export function scenarioNotices(region: Region): (raw: unknown, at: Instant) => ReadNotice {
  const readAdmission = noticeReader(region, personKey);
  const later = laterNotices(region);
  const opening = (raw: unknown, at: Instant, isAnnounced: boolean): ReadNotice => {
    const read = readAdmission(raw, at);
    if (!read.ok) return read;
    return { notice: { kind: "admission", admission: read.notice.admission, announced: isAnnounced } };
  };
  return (raw, at) => {
    const kind = kindOf.safeParse(raw);
    if (!kind.success) return { problems: problemsOf(kind.error) };
    if (kind.data.kind === "admission") return opening(raw, at, false);
    if (kind.data.kind === "announcement") {
      const told = announced.safeParse(raw);
      if (!told.success) return { problems: problemsOf(told.error) };
      const { expectedOn, ...rest } = told.data;
      // An announcement is an admission that has not happened yet, so it is read as on that day.
      return opening({ ...rest, kind: "admission", admittedOn: expectedOn }, momentOn(expectedOn, "23:59"), true);
    }
    const read = later.safeParse(raw);
    return read.success ? { notice: read.data } : { problems: problemsOf(read.error) };
  };
}

function laterNotices({ prisons }: Region) {
  const common = {
    sourceReference: referenceField,
    personNumber: personNumberField,
    noticedAt: momentField.optional(),
  };
  const about = z.discriminatedUnion("kind", [
    z.strictObject({ ...common, kind: z.literal("release"), releasedOn: dayField }),
    z.strictObject({
      ...common,
      kind: z.literal("transfer"),
      prison: codeField(prisons, "prison"),
      movedOn: dayField,
    }),
    z.strictObject({
      ...common,
      kind: z.literal("expectedRelease"),
      expectedRelease: expectedRelease.nullable(),
    }),
  ]);
  return about.transform(({ personNumber, ...told }): Notice => ({ ...told, personKey: personKey(personNumber) }));
}
