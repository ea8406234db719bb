import { z } from "zod";
import { type CaseNumber, isCaseNumber } from "../case/case.ts";
import { ConflictError, type Documents } from "../store/store.ts";

/** The figures of the erased cases that came in in one month: how often each name of `countsOf` was counted. */
export type Figures = Readonly<Record<string, number>>;

const schema = z.strictObject({
  counts: z.record(z.string(), z.int().min(0)),
  /** Cases that were counted and are still being erased: they are not counted again. */
  pending: z.array(z.string().refine(isCaseNumber)),
});

const none: z.infer<typeof schema> = { counts: {}, pending: [] };

type Counting = { readonly month: string; readonly number: CaseNumber };

/** What is left of the cases of a month (`2026-11`) that were erased. */
export const figuresOf = async (documents: Documents, month: string): Promise<Figures> =>
  (await read(documents, month)).now.counts;

/** Counts a case in its month, once, however often that is asked while it is being erased. */
export const count = (documents: Documents, { month, number }: Counting, counts: readonly string[]): Promise<void> =>
  rewrite(documents, month, (now) =>
    now.pending.includes(number)
      ? now
      : { counts: counts.reduce(oneMore, now.counts), pending: [...now.pending, number] },
  );

/** The case is erased: the figures forget which one they counted. */
export const counted = (documents: Documents, { month, number }: Counting): Promise<void> =>
  rewrite(documents, month, (now) =>
    now.pending.includes(number) ? { ...now, pending: now.pending.filter((each) => each !== number) } : now,
  );

const oneMore = (counts: Figures, name: string): Figures => ({ ...counts, [name]: (counts[name] ?? 0) + 1 });

const keyOf = (month: string): string => `figures:${month}`;

/** How often somebody else may be first. */
const patience = 20;

type Kept = z.infer<typeof schema>;

async function read(
  documents: Documents,
  month: string,
): Promise<{ readonly now: Kept; readonly etag: string | null }> {
  const stored = await documents.read("settings", keyOf(month));
  return stored === undefined ? { now: none, etag: null } : { now: schema.parse(stored.row), etag: stored.etag };
}

async function rewrite(documents: Documents, month: string, change: (now: Kept) => Kept): Promise<void> {
  for (let tries = 1; ; tries++) {
    const { now, etag } = await read(documents, month);
    const next = change(now);
    if (next === now) return;
    try {
      return await documents.write("settings", keyOf(month), next, etag);
    } catch (error) {
      if (!(error instanceof ConflictError) || tries === patience) throw error;
    }
  }
}
