import { z } from "zod";
import { UnreadableError } from "./errors.ts";
import { withoutLeadsWord } from "./leadsWord.ts";
import { withWholeProcess } from "./wholeProcess.ts";

/** Makes a head document of one schema version into one of the next. */
export type Migration = (head: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/**
 * What happened to the shape of a head, oldest first: the first makes version 2 of version 1. Only ever add at the end;
 * a head is rewritten in its newest form with the next commit of its case.
 */
export const migrations: readonly Migration[] = [
  withWholeProcess,
  (head) => ({ ...head, recent: [] }),
  withoutLeadsWord,
];

const versioned = z.looseObject({ schemaVersion: z.int().min(1) });

/** A head document with the version of its shape. */
export const withVersion = (head: object, steps = migrations): object => ({ schemaVersion: steps.length + 1, ...head });

/** A head document in the newest shape, without its version. Throws `UnreadableError` for a newer one than we know. */
export function forward(document: unknown, steps = migrations): unknown {
  const { schemaVersion, ...head } = versioned.parse(document);
  if (schemaVersion > steps.length + 1) {
    throw new UnreadableError(`a newer version wrote this: schema ${schemaVersion}, known up to ${steps.length + 1}`);
  }
  return steps.slice(schemaVersion - 1).reduce<Readonly<Record<string, unknown>>>((it, migrate) => migrate(it), head);
}
