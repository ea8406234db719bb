import { z } from "zod";

/** A type without its intersections and with everything readonly, so that two ways of writing the same type are the same. */
type Plain<Type> = Type extends string | number | boolean | null | undefined
  ? Type
  : { readonly [Key in keyof Type]: Plain<Type[Key]> };

type Same<One, Other> =
  (<Type>() => Type extends One ? 1 : 2) extends <Type>() => Type extends Other ? 1 : 2 ? true : false;

/**
 * Holds a schema to its type: `schemaOf<Case>()(…)` is a type error as soon as the two differ, in either direction. A row
 * with a field that the type doesn't know, or without one that it does, is not read.
 */
export const schemaOf =
  <Type>() =>
  <Schema extends z.ZodType>(
    schema: Schema & (Same<Plain<z.output<Schema>>, Plain<Type>> extends true ? unknown : "differs from its type"),
  ): Schema =>
    schema;

/** A branded text: what `read` makes of it must be the very text that stood there. */
export const textOf = <Type extends string>(read: (text: string) => Type) =>
  z.string().transform((text, context): Type => {
    try {
      const value = read(text);
      if (value === text) return value;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    context.addIssue({ code: "custom", message: "is not well formed" });
    return z.NEVER;
  });

/** A branded text that a predicate knows. */
export const textThat = <Type extends string>(is: (text: string) => text is Type) =>
  z.custom<Type>((value) => typeof value === "string" && is(value), "is not well formed");
