import { threadKey } from "../store/lookupKeys.ts";
import type { CardRow, Stored } from "../store/store.ts";
import { attempt, patiently } from "./attempt.ts";
import { type Card, note, type Shown, threadOf } from "./card.ts";
import type { Parts } from "./parts.ts";
import { settled, unsettled } from "./visit.ts";

/**
 * Posts that may have reached Teams. A second doubt stays as it is, on record: better a card that an administrator looks
 * for than a third thread.
 */
export const postsLimit = 2;

/** Seconds after a doubt until the other try: most troubles of Teams are over by then. By the storage's clock. */
const doubtPause = 120;

/** Whether Teams left this in doubt so shortly ago that it is not tried again yet. */
export const isInDoubt = (state: string, age: number): boolean => state === "unsure" && age < doubtPause;

/** Posts a card as a new message. The row says `sending` before Teams hears of it, so that no one else posts it too. */
export function postCard(parts: Parts, card: Card, before: Stored<CardRow> | null): Promise<Shown> {
  const { to, words } = card;
  const attempts = before?.row.attempts ?? 0;
  let standing = before;
  return patiently(
    async (tries): Promise<Shown | "notNow"> => {
      if (!(await parts.pacing.turn(to, "firstCard"))) return { visit: unsettled, activity: null };
      const sending = { state: "sending", activity: null, shown: null, attempts: attempts + 1 } as const;
      const taken = await note(parts, card, { before: standing, ...sending });
      const came = await attempt(parts, { to, tries, call: () => parts.messenger.post(to, words) });
      switch (came.kind) {
        case "took":
          return stands(parts, card, { taken, activity: came.answer });
        case "notNow":
          standing = await note(parts, card, { before: taken, state: attempts === 0 ? "owed" : "unsure", attempts });
          return "notNow";
        case "doubt":
          await note(parts, card, { before: taken, state: "unsure" });
          return { visit: attempts + 1 < postsLimit ? unsettled : settled, activity: null };
        case "refused":
        case "gone":
          await note(parts, card, { before: taken, state: "parked", reason: came.kind });
          return { visit: settled, activity: null };
      }
    },
    { visit: unsettled, activity: null },
  );
}

type Posted = { readonly taken: Stored<CardRow>; readonly activity: string };

/**
 * Which message it is comes first: that must not get lost. Until its thread can be found, the card counts as unknown. Of a
 * card that was posted before, with nobody knowing what came of it, `doubt` stays on record: it may stand twice.
 */
async function stands(parts: Parts, card: Card, { taken, activity }: Posted): Promise<Shown> {
  const reason = taken.row.attempts > 1 ? "doubt" : taken.row.reason;
  const known = await note(parts, card, { before: taken, state: "shown", activity, attempts: 0, reason });
  await parts.store.lookup.add(threadKey(threadOf(card.to, activity).id), card.number);
  await note(parts, card, { before: known, state: "shown", shown: card.hash });
  return { visit: settled, activity };
}
