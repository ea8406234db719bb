import { z } from "zod";
import { day, instant, momentOn } from "../../calendar/day.ts";

/** A box: as a dialog sends it, or as a button does. */
export const ticked = z.union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")]);

/** A question with two answers: as a dialog sends it, or as a button does. */
export const yesNo = z.union([z.boolean(), z.enum(["yes", "no"]).transform((text) => text === "yes")]);

/** A day, as every client sends one. */
export const dayInput = z.iso.date().transform((text) => day(text));

/** Text that somebody typed. How long it may be, and what may not stand in it, the rules of the case say. */
export const textInput = z.string().trim().max(2_000);

/** Several answers: a dialog sends them in one text, with commas between them. */
export const several = <const Answers extends readonly string[]>(answers: Answers) =>
  z.preprocess((said) => (typeof said === "string" ? said.split(",") : said), z.array(z.enum(answers)));

/** A moment: as a machine sends it, or a day and a time of day on the clocks of the region. */
export const momentInput = z.union([
  z.iso.datetime({ offset: true }).transform((text) => instant(text)),
  z
    .object({ on: dayInput, time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) })
    .transform(({ on, time }) => momentOn(on, time)),
]);

/** Somebody who was picked from a list. */
export const pickedInput = z.string().min(1).max(200);

/** Several people who were picked from a list: a dialog sends them in one text, with commas between them. */
export const pickedList = z.preprocess(
  (said) => (typeof said === "string" ? said.split(",") : said),
  z.array(pickedInput).max(20),
);
