import type { z } from "zod";

/** What is wrong with one field of a notice, in English for whoever builds the sending system. Never holds a value. */
export type Problem = { readonly path: string; readonly message: string };

/** Unknown fields that are named at most, so that a body full of them gets no answer of the same size. */
const namedAtMost = 20;

/** A field name from outside goes back only when it looks like one: a value put in its place would be echoed. */
const isFieldName = (name: string) => /^[A-Za-z][A-Za-z0-9]{0,40}$/.test(name);

const pathOf = (parts: readonly PropertyKey[]) => parts.map(String).join(".");

function unknownFields(parent: readonly PropertyKey[], names: readonly string[]): readonly Problem[] {
  const named = names.filter(isFieldName).slice(0, namedAtMost);
  const problems = named.map((name) => ({ path: pathOf([...parent, name]), message: "is not a known field" }));
  if (named.length === names.length) return problems;
  return [...problems, { path: pathOf(parent), message: "has other fields that are not known" }];
}

/** Everything that a schema found, a line per field, in the order in which it was found. */
export function problemsOf(error: z.ZodError): readonly Problem[] {
  return error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? unknownFields(issue.path, issue.keys)
      : [{ path: pathOf(issue.path), message: issue.message }],
  );
}
