import type { CaseNumber } from "../case/case.ts";
import { stuckKey } from "../store/lookupKeys.ts";
import { type Aged, ConflictError, type MessageRow, type MessageState, type Stored } from "../store/store.ts";
import { isStuck } from "../store/stuck.ts";
import { attempt, patiently } from "./attempt.ts";
import type { Conversation } from "./messenger.ts";
import type { Parts } from "./parts.ts";
import { postsLimit } from "./postCard.ts";
import { sendingLimit } from "./showCard.ts";
import { contended, settled, unsettled, type Visit } from "./visit.ts";

/** Something that a case owes, and where it is said; `null`: nowhere, for the reason that is given. */
export type Errand = {
  readonly number: CaseNumber;
  readonly before: Aged<MessageRow>;
  readonly to: Conversation;
};

/** Whether something can still be said: it is not said, given up or dropped, and Teams was not in doubt twice. */
export const isPending = ({ row: { state, attempts } }: Stored<MessageRow>): boolean =>
  state === "owed" || state === "sending" || (state === "unsure" && attempts < postsLimit);

/** Says it once. The row says `sending` before Teams hears of it, so that nobody else says it too. */
export async function sayOwed(parts: Parts, errand: Errand): Promise<Visit> {
  try {
    return await say(parts, errand);
  } catch (error) {
    if (error instanceof ConflictError) return contended;
    throw error;
  }
}

/** Writes what became of a message, and lets it be found when it is stuck. Throws `ConflictError` when another process wrote first. */
export async function noteMessage(
  { store, clock }: Parts,
  number: CaseNumber,
  { before, ...now }: { readonly before: Stored<MessageRow>; readonly state: MessageState } & Partial<MessageRow>,
): Promise<Stored<MessageRow>> {
  if (isStuck(now)) await store.lookup.add(stuckKey, number);
  return store.cases.putMessage(number, { ...before.row, ...now, since: clock.now() }, before.etag);
}

async function say(parts: Parts, { number, before, to }: Errand): Promise<Visit> {
  const { owed, state, attempts } = before.row;
  if (state === "sending" && before.age < sendingLimit) return contended;
  const became = (now: Parameters<typeof noteMessage>[2]) => noteMessage(parts, number, now);
  if (attempts >= postsLimit) {
    await became({ before, state: "unsure" });
    return settled;
  }
  let standing: Stored<MessageRow> = before;
  return patiently(async (tries): Promise<Visit | "notNow"> => {
    if (!(await parts.pacing.turn(to))) return unsettled;
    // Asked as late as can be: while this waited its turn, somebody may have done what it would remind them of.
    const head = await parts.store.cases.read(number);
    const words = head && (await parts.wordsFor(head.row, owed));
    if (words === undefined) {
      await became({ before: standing, state: "dropped", reason: attempts === 0 ? null : "doubt" });
      return settled;
    }
    const taken = await became({ before: standing, state: "sending", attempts: attempts + 1 });
    const came = await attempt(parts, { to, tries, call: () => parts.messenger.post(to, words) });
    switch (came.kind) {
      case "took":
        await became({ before: taken, state: "sent" });
        return settled;
      case "notNow":
        standing = await became({ before: taken, state: attempts === 0 ? "owed" : "unsure", attempts });
        return "notNow";
      case "doubt":
        await became({ before: taken, state: "unsure" });
        return attempts + 1 < postsLimit ? unsettled : settled;
      case "refused":
      case "gone":
        await became({ before: taken, state: "parked", reason: came.kind });
        return settled;
    }
  }, unsettled);
}
