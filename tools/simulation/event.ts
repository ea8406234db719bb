import { z } from "zod";
import type { Instant } from "../../src/calendar/day.ts";
import type { Listed } from "../../src/case/addressees.ts";
import { momentField, must } from "../../src/notices/fields.ts";
import { type Deed, deedSchemas } from "./deeds.ts";
import type { Notice, ReadNotice } from "./notices.ts";
import type { Cast } from "./people.ts";
import { asLine, lines, within } from "./problems.ts";

/** One thing that happens in a scenario: a notice comes in, or somebody does something in the nth case that opened. */
export type Event = { readonly at: Instant } & (
  | { readonly notice: Notice; readonly reference: string }
  | { readonly by: Listed; readonly deed: Deed; readonly nth: number }
);

export type ReadEvent = { readonly event: Event } | { readonly problems: readonly string[] };

const noticed = z.strictObject({ at: momentField, notice: z.looseObject({ sourceReference: z.string() }) });
const caseField = z
  .string(must("must name a case, as #1"))
  .regex(/^#[1-9]\d{0,5}$/, must("must name a case, as #1"))
  .transform((text) => Number(text.slice(1)));
const did = z.strictObject({
  at: momentField,
  by: z.string(),
  do: z.looseObject({ type: z.string(), case: caseField }),
});

/** Reads the events of a scenario: each with the people and the notices that it may name. */
export function eventReader(cast: Cast, readNotice: (raw: unknown, at: Instant) => ReadNotice) {
  const person = z.string(must("must be the id of a person")).transform((id, context): Listed => {
    const found = cast.get(id);
    if (found !== undefined) return found;
    context.addIssue({ code: "custom", message: "is nobody in this scenario" });
    return z.NEVER;
  });
  const deeds = deedSchemas(person);
  const schemas = new Map<string, z.ZodType<Deed>>(Object.entries(deeds));

  const readNoticed = (raw: unknown): ReadEvent => {
    const read = noticed.safeParse(raw);
    if (!read.success) return { problems: lines(read.error) };
    const { at, notice } = read.data;
    const told = readNotice(notice, at);
    if ("problems" in told) return { problems: within("notice", told.problems.map(asLine)) };
    return { event: { at, notice: told.notice, reference: notice.sourceReference } };
  };

  const readDid = (raw: unknown): ReadEvent => {
    const read = did.safeParse(raw);
    if (!read.success) return { problems: lines(read.error) };
    const { at, by: id, do: said } = read.data;
    const { case: nth, ...words } = said;
    const by = cast.get(id);
    const schema = schemas.get(said.type);
    const deed = schema?.safeParse(words);
    const problems = [
      ...(by === undefined ? ["by: is nobody in this scenario"] : []),
      ...(schema === undefined ? ["do.type: is nothing that people do"] : []),
      ...(deed?.error === undefined ? [] : within("do", lines(deed.error))),
    ];
    if (by === undefined || deed?.data === undefined) return { problems };
    return { event: { at, by, deed: deed.data, nth } };
  };

  return (raw: unknown): ReadEvent =>
    typeof raw === "object" && raw !== null && "notice" in raw ? readNoticed(raw) : readDid(raw);
}
