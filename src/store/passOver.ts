import type { z } from "zod";

/** Told of a row that cannot be read: a newer version wrote it, or a hand changed it. */
export type PassOver = (key: string, cause: unknown) => void;

/** Tells of what cannot be read once: it stands in the way each time, and one line in the log is enough. */
export function tellingOnce(tell: PassOver): PassOver {
  const told = new Set<string>();
  return (key, cause) => {
    if (told.has(key)) return;
    told.add(key);
    tell(key, cause);
  };
}

/** The rows of a list that their schema can read. Each other one is told of by its key, or thrown when nobody wants to hear. */
export function readable<Document>(
  rows: readonly { readonly key: string; readonly row: unknown }[],
  schema: z.ZodType<Document>,
  passOver?: PassOver,
): readonly Document[] {
  return rows.flatMap(({ key, row }) => {
    const { data, error } = schema.safeParse(row);
    if (data !== undefined) return [data];
    if (passOver === undefined) throw error;
    passOver(key, error);
    return [];
  });
}
