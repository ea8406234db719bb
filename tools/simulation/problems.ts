import type { z } from "zod";
import { problemsOf } from "../../src/notices/problem.ts";

/** What is wrong with a part of a scenario: a line for each thing, with its place in that part. */
export const lines = (error: z.ZodError): readonly string[] => problemsOf(error).map(asLine);

export const asLine = ({ path, message }: { readonly path: string; readonly message: string }): string =>
  path === "" ? message : `${path}: ${message}`;

/** The same lines, with the place of the part in the whole. */
export const within = (place: string, all: readonly string[]): readonly string[] =>
  all.map((line) => (/^[\w.]+: /.test(line) ? `${place}.${line}` : `${place}: ${line}`));
