import type { Day } from "../calendar/day.ts";
import { attempt, patiently } from "../delivery/attempt.ts";
import type { Conversation, Words } from "../delivery/messenger.ts";
import type { Parts as Delivering } from "../delivery/parts.ts";
import { isInDoubt, postsLimit } from "../delivery/postCard.ts";
import { contended, settled, unsettled, type Visit } from "../delivery/visit.ts";
import { insistently, newNonce, written } from "../delivery/written.ts";
import { ConflictError, type Store } from "../store/store.ts";
import { isOver, isUnderWay, type OnceRow, onceRow, secondsSince } from "./onceRow.ts";
import { noteStuck } from "./stuckNotes.ts";

/** What saying a list takes. */
export type Telling = Pick<Delivering, "messenger" | "pacing" | "random" | "clock"> & {
  readonly store: Pick<Store, "documents">;
};

/** A list of a day, and where it is said. */
export type Once = {
  /** What it is kept under that the list of a day was said. */
  readonly key: string;
  /** What the agenda calls it. */
  readonly subject: string;
  readonly on: Day;
  /** The last day on which it is worth saying. */
  readonly until: Day;
  readonly to: Conversation;
  /** The list as it is now; `undefined` when there is nothing on it. */
  readonly words: () => Promise<Words | undefined>;
  /** Teams has the list, or may have it. */
  readonly said?: () => void;
  /** What stands in place of the list before this one from now on, also when this one is empty; without it that one stays. */
  readonly instead?: Words;
  /** Teams refused the conversation. */
  readonly refused?: () => Promise<unknown>;
};

/** Says the list of a day once, also when several processes want to. What Teams refuses is not said any more that day. */
export async function sayOnce(parts: Telling, once: Once): Promise<Visit> {
  try {
    return await say(parts, once);
  } catch (error) {
    if (error instanceof ConflictError) return contended;
    throw error;
  }
}

async function say(parts: Telling, once: Once): Promise<Visit> {
  const { key, on, to, words: wordsNow, said, instead, refused } = once;
  const { store, clock, pacing, messenger } = parts;
  const stored = await store.documents.read("settings", key);
  const row = stored === undefined ? null : onceRow.parse(stored.row);
  const before = row?.on === on ? row : null;
  if (before !== null && isOver(before)) return settled;
  if (before !== null && isUnderWay(before, clock.now())) return contended;
  const age = before === null ? 0 : secondsSince(before.since, clock.now());
  if (before !== null && before.attempts > 0 && isInDoubt(before.state, age)) return unsettled;
  const attempts = before?.attempts ?? 0;
  // Whoever says it now may die over it: then nothing more would be written.
  if (attempts > 0) await noteStuck(store.documents, once);
  const note = (state: OnceRow["state"], tries: number, { etag, activity }: Noting = {}) => {
    const now: OnceRow = { on, state, since: clock.now(), attempts: tries, activity, nonce: newNonce(parts) };
    return written<unknown, void>({
      row: now,
      write: () => store.documents.write("settings", key, now, etag),
      read: () => store.documents.read("settings", key),
    });
  };
  const former = before === null && instead !== undefined ? row?.activity : undefined;
  let etag = stored?.etag ?? null;
  return patiently(async (tries): Promise<Visit | "notNow"> => {
    if (!(await pacing.turn(to))) return unsettled;
    if (former !== undefined && instead !== undefined) {
      const replaced = await attempt(parts, { to, tries, call: () => messenger.edit(to, former, instead) });
      if (replaced.kind === "notNow") return "notNow";
    }
    const words = await wordsNow();
    if (words === undefined) {
      if (former !== undefined) await note("sent", 0, { etag });
      return settled;
    }
    await note("sending", attempts + 1, { etag });
    const came = await attempt(parts, { to, tries, call: () => messenger.post(to, words) });
    switch (came.kind) {
      case "took":
        said?.();
        await insistently(parts, () => note("sent", attempts + 1, { activity: came.answer }));
        return settled;
      case "notNow":
        await note("unsure", attempts);
        etag = (await store.documents.read("settings", key))?.etag ?? null;
        return "notNow";
      case "doubt":
        said?.();
        await noteStuck(store.documents, once);
        await note("unsure", attempts + 1);
        return attempts + 1 < postsLimit ? unsettled : settled;
      case "refused":
      case "gone":
        await refused?.();
        await noteStuck(store.documents, once);
        await note("refused", attempts + 1);
        return settled;
    }
  }, unsettled);
}

type Noting = { readonly etag?: string | null; readonly activity?: string };
