import { dayOf, type Instant, later } from "../calendar/day.ts";
import { isPersonId, type PersonId } from "../case/person.ts";
import type { Clock } from "../clock.ts";
import type { Conversation } from "../delivery/messenger.ts";
import { ConflictError, type Documents, type Store } from "../store/store.ts";
import { digestPrefix } from "./digest.ts";
import { listPrefix } from "./lists.ts";
import { planLook } from "./look.ts";
import { onceRow, stuckState } from "./onceRow.ts";
import { type StuckNote, stuckNote, stuckNotes } from "./stuckNotes.ts";

/** Which list it is: somebody's list of the day, or one of a prison. */
type Which =
  | { readonly kind: "digest"; readonly of: PersonId }
  | { readonly kind: "mdo" | "idu"; readonly prison: string };

/** A list of a day that Teams refused (`parked`), or that it may or may not have (`unsure`), while it is still worth saying. */
export type StuckList = {
  /** Names it, for `retryList`. */
  readonly key: string;
  readonly list: Which;
  readonly state: "parked" | "unsure";
  readonly reason: "refused" | null;
  readonly since: Instant;
};

type Looking = { readonly store: { readonly documents: Documents }; readonly clock: Pick<Clock, "now"> };

/** Every list that is stuck. One whose day has passed is left out: nobody wants to be told today what was to do yesterday. */
export async function stuckLists({ store: { documents }, clock }: Looking): Promise<readonly StuckList[]> {
  const notes = await stuckNotes(documents, dayOf(clock.now()));
  const found = await Promise.all(
    [...notes].map(async ([key, note]): Promise<readonly StuckList[]> => {
      const list = whichOf(note);
      const row = (await standing(documents, note, clock.now()))?.row;
      if (list === undefined || row === undefined) return [];
      return [{ key, list, state: row.stuck, reason: row.stuck === "parked" ? "refused" : null, since: row.since }];
    }),
  );
  return found.flat();
}

function whichOf({ subject }: StuckNote): Which | undefined {
  if (subject.startsWith(digestPrefix)) {
    const of = subject.slice(digestPrefix.length);
    return isPersonId(of) ? { kind: "digest", of } : undefined;
  }
  const [kind, prison = ""] = subject.slice(listPrefix.length).split(":");
  return kind === "mdo" || kind === "idu" ? { kind, prison } : undefined;
}

/** The row of a list, with how it is stuck; `undefined` when it is not, or no longer. */
async function standing(documents: Pick<Documents, "read">, { row: key, on }: StuckNote, now: Instant) {
  const stored = await documents.read("settings", key);
  if (stored === undefined) return undefined;
  const row = onceRow.parse(stored.row);
  const stuck = row.on === on ? stuckState(row, now) : null;
  return stuck === null ? undefined : { row: { ...row, stuck }, etag: stored.etag };
}

type Retry = Looking & {
  readonly store: Pick<Store, "agenda" | "documents">;
  /** Teams refused somebody's chat, so that it was given up: it is theirs again. */
  readonly chatAgain: (of: PersonId, chat: Conversation) => Promise<void>;
};

/** Seconds until it is looked at: after it was written down that it is owed again. */
const soon = 5;

/**
 * Lets a list that is stuck be said once more, as far as its day and the open hours allow. `false` when it is not stuck any more,
 * its day has passed, or somebody else was first.
 */
export async function retryList({ store, clock, chatAgain }: Retry, key: string): Promise<boolean> {
  const now = clock.now();
  const note = await stuckNote(store.documents, key, dayOf(now));
  const found = note && (await standing(store.documents, note, now));
  if (note === undefined || found === undefined) return false;
  const list = whichOf(note);
  if (list?.kind === "digest") await chatAgain(list.of, note.to);
  await planLook(store, note.subject, later(now, soon));
  const { stuck: _, ...row } = found.row;
  try {
    const owed = { ...row, state: "unsure", since: now, attempts: 0 } as const;
    await store.documents.write("settings", note.row, owed, found.etag);
    return true;
  } catch (error) {
    if (error instanceof ConflictError) return false;
    throw error;
  }
}
