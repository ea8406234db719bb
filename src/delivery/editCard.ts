import { threadKey } from "../store/lookupKeys.ts";
import { type CardRow, ConflictError, type Stored } from "../store/store.ts";
import { attempt, holdBack, patiently } from "./attempt.ts";
import { type Card, note, type Shown, threadOf } from "./card.ts";
import type { Parts } from "./parts.ts";
import { postCard } from "./postCard.ts";
import { contended, settled, unsettled } from "./visit.ts";

type Standing = Stored<CardRow> & { readonly activity: string };

/**
 * Edits the message that holds a card. Edits may be repeated freely, but a slow one may not win from a later one: the row
 * says `putting` before, and is looked at again after.
 */
export function editCard(parts: Parts, card: Card, { activity, ...before }: Standing): Promise<Shown> {
  const { to, words } = card;
  let standing: Stored<CardRow> = before;
  return patiently(
    async (tries): Promise<Shown | "notNow"> => {
      if (!(await parts.pacing.turn(to, "edit"))) return { visit: unsettled, activity };
      const taken = await note(parts, card, { before: standing, state: "putting" });
      if (standing.row.shown === null) {
        await parts.store.lookup.add(threadKey(threadOf(to, activity).id), card.number);
      }
      const came = await attempt(parts, { to, tries, call: () => parts.messenger.edit(to, activity, words) });
      switch (came.kind) {
        case "took":
          return shows(parts, card, { ...taken, activity });
        case "gone": {
          const owed = await note(parts, card, { before: taken, state: "owed", activity: null, shown: null });
          return card.isLeft ? { visit: settled, activity: null } : postCard(parts, card, owed);
        }
        case "refused":
          await note(parts, card, { before: taken, state: "parked", shown: null, reason: came.kind });
          return { visit: settled, activity };
        case "doubt":
          holdBack(parts, { to, tries, asked: undefined });
          standing = await note(parts, card, { before: taken, state: "shown", shown: null });
          return "notNow";
        case "notNow":
          standing = await note(parts, card, { before: taken, state: "shown" });
          return "notNow";
      }
    },
    { visit: unsettled, activity },
  );
}

async function shows(parts: Parts, card: Card, { activity, ...taken }: Standing): Promise<Shown> {
  try {
    await note(parts, card, { before: taken, state: "shown", shown: card.hash });
    return { visit: settled, activity };
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    await distrust(parts, card);
    return { visit: contended, activity };
  }
}

/** Somebody edited while we did: whose edit came last nobody knows, so the next look edits once more. */
async function distrust(parts: Parts, card: Card): Promise<void> {
  const rows = await parts.store.cases.cards(card.number);
  const before = rows.find(({ row }) => row.conversation === card.to.id);
  if (before?.row.state === "shown") await note(parts, card, { before, state: "shown", shown: null });
}
