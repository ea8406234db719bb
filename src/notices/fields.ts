import { z } from "zod";
import { day, instant } from "../calendar/day.ts";

type Issue = { readonly input?: unknown };

/** Says what a field must be, or that it is missing; takes the place of every message that could hold a value. */
export const must = (be: string) => ({ error: (issue: Issue) => (issue.input === undefined ? "is missing" : be) });

/** An existing date as `2026-11-23`. */
export const dayField = z.iso.date(must("must be an existing day, as 2026-11-23")).transform((text) => day(text));

const momentWords = must("must be a moment with its offset, as 2026-11-23T14:05:00+01:00");

/** A moment with seconds or without, always with its offset. */
export const momentField = z
  .union([z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })], momentWords)
  .transform((text) => instant(text));

/** What another system calls something: at most 64 printable ASCII characters, no space at either end. */
export const referenceField = z
  .string(must("must be a text"))
  .regex(/^[!-~](?:[ -~]{0,62}[!-~])?$/, must("must be 1 to 64 printable characters"));

/** A number that a prison's system gives a person. Letters count as capitals, so that both spellings are one person. */
export const personNumberField = z
  .string(must("must be a text"))
  .regex(/^[A-Za-z0-9]{1,20}$/, must("must be 1 to 20 digits or letters"))
  .transform((text) => text.toUpperCase());

/** One of the codes that the region file knows. */
export function codeField(places: readonly { readonly code: string }[], what: string) {
  return z.enum(
    places.map(({ code }) => code),
    must(`must be a ${what} of the region file`),
  );
}

/** One of a few words. */
export function wordField<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, must(`must be one of ${words.join(", ")}`));
}
