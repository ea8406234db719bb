import type { Delivered } from "../delivery/deliver.ts";
import type { Aged, Hint, Store } from "../store/store.ts";
import { longPatience } from "./hintRule.ts";
import { planLook } from "./look.ts";

/**
 * Looks at a subject of the agenda that is no case, such as what is done each night. Such a subject has planned looks only:
 * nobody writes a hint for it before a change. After `stopping` the house waits a few seconds at most.
 */
export type SubjectLook = (subject: string, stopping: AbortSignal) => Promise<Delivered>;

/** What looks at which subjects, by how they begin (`digest:`, `nightly`). */
export type SubjectLooks = Readonly<Record<string, SubjectLook>>;

type Parts = { readonly store: Pick<Store, "agenda"> };

type Subject = {
  readonly subject: string;
  readonly look: SubjectLook;
  readonly hints: readonly Aged<Hint>[];
  readonly stopping: AbortSignal;
};

/** What looks at this subject; `undefined` when this version knows nothing that does. */
export const lookFor = (subject: string, looks: SubjectLooks): SubjectLook | undefined =>
  Object.entries(looks).find(([prefix]) => subject.startsWith(prefix))?.[1];

/** Looks at a subject that is no case, plans its next look, and removes the hints when nothing was left to do. */
export async function lookAtSubject({ store }: Parts, { subject, look, hints, stopping }: Subject): Promise<void> {
  const { settled, lookAgainAt } = await look(subject, stopping);
  if (lookAgainAt !== null) await planLook(store, subject, lookAgainAt);
  if (settled) for (const hint of hints) await store.agenda.remove(hint);
}

/** A subject that nobody here knows may be one of a newer version beside us: its hints stay a day before they go. */
export async function leaveUnknown({ store }: Parts, hints: readonly Aged<Hint>[]): Promise<void> {
  for (const hint of hints) if (hint.age > longPatience) await store.agenda.remove(hint);
}
