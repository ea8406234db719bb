import { z } from "zod";
import { type Instant, instant } from "../../src/calendar/day.ts";
import type { Listed } from "../../src/case/owed/addressees.ts";
import { momentField, must } from "../../src/notices/fields.ts";
import type { Notice, NoticeReader } from "../../src/notices/notice.ts";
import { type Deed, deedSchemas } from "./deeds.ts";
import type { Cast } from "./people.ts";
import { asLine, lines, within } from "./problems.ts";

/** One thing that happens in a scenario: a notice comes in, or somebody does something in the nth case that opened. */
export type Event = { readonly at: Instant } & (
  | { readonly notice: Notice; readonly reference: string }
  | { readonly by: Listed; readonly deed: Deed; readonly nth: number }
);

export type ReadEvent = { readonly event: Event } | { readonly problems: readonly string[] };

const caseField = z
  .string(must("must name a case, as #1"))
  .regex(/^#[1-9]\d{0,5}$/, must("must name a case, as #1"))
  .transform((text) => Number(text.slice(1)));

const noticed = z.strictObject({
  at: momentField,
  notice: z.looseObject({ sourceReference: z.string(must("must be a text")) }, must("must be a notice")),
});

const someDay = instant("2199-12-31T00:00Z");

/** The parts of an event as far as they can be read, so that what is wrong with each is told at once. */
const parts = z
  .object({
    at: momentField.catch(someDay),
    notice: z.unknown().optional(),
    do: z.looseObject({ type: z.string() }).optional().catch(undefined),
  })
  .catch({ at: someDay, notice: undefined, do: undefined });

/** Reads the events of a scenario: each with the people and the notices that it may name. */
export function eventReader(cast: Cast, readNotice: NoticeReader) {
  const person = z.string(must("must be the id of a person")).transform((id, context): Listed => {
    const found = cast.get(id);
    if (found !== undefined) return found;
    context.addIssue({ code: "custom", message: "is nobody in this scenario" });
    return z.NEVER;
  });
  const words = z.looseObject({ type: z.string(must("must be a text")), case: caseField }, must("must be a deed"));
  const did = z.strictObject({ at: momentField, by: person, do: words }, must("must be an event"));
  const schemas = new Map<string, z.ZodType<Deed>>(Object.entries(deedSchemas(person)));

  const readNoticed = (raw: unknown): ReadEvent => {
    const read = noticed.safeParse(raw);
    const { at, notice } = parts.parse(raw);
    const told = readNotice(notice, at);
    const problems = new Set([
      ...(read.error === undefined ? [] : lines(read.error)),
      ...("problems" in told ? within("notice", told.problems.map(asLine)) : []),
    ]);
    if (!read.success || "problems" in told) return { problems: [...problems] };
    return { event: { at, notice: told.notice, reference: read.data.notice.sourceReference } };
  };

  const readDid = (raw: unknown): ReadEvent => {
    const read = did.safeParse(raw);
    const { case: _, ...said } = parts.parse(raw).do ?? { type: null, case: null };
    const schema = said.type === null ? undefined : schemas.get(said.type);
    const deed = schema?.safeParse(said);
    const problems = [
      ...(read.error === undefined ? [] : lines(read.error)),
      ...(schema === undefined && said.type !== null ? ["do.type: is nothing that people do"] : []),
      ...(deed?.error === undefined ? [] : within("do", lines(deed.error))),
    ];
    if (!read.success || deed?.data === undefined) return { problems };
    const { at, by } = read.data;
    return { event: { at, by, deed: deed.data, nth: read.data.do.case } };
  };

  return (raw: unknown): ReadEvent =>
    typeof raw === "object" && raw !== null && "notice" in raw ? readNoticed(raw) : readDid(raw);
}
