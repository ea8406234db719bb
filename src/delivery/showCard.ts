import { type Aged, type CardRow, ConflictError } from "../store/store.ts";
import { type Card, note, type Shown } from "./card.ts";
import { editCard } from "./editCard.ts";
import type { Parts } from "./parts.ts";
import { isInDoubt, postCard, postsLimit } from "./postCard.ts";
import { contended, settled, unsettled } from "./visit.ts";

/** Seconds after which whoever was posting is taken to have died: Teams may or may not have it. By the storage's clock. */
export const sendingLimit = 300;

/** Seconds after which whoever was editing is taken to have died: well over the time limit of one call. */
const puttingLimit = 60;

/** Brings a card up to date: posts it when there is none, edits it when something else stands there. */
export async function showCard(parts: Parts, card: Card, row: Aged<CardRow> | undefined): Promise<Shown> {
  try {
    return row === undefined ? await postCard(parts, card, null) : await bring(parts, card, row);
  } catch (error) {
    if (error instanceof ConflictError) return { visit: contended, activity: row?.row.activity ?? null };
    throw error;
  }
}

async function bring(parts: Parts, card: Card, before: Aged<CardRow>): Promise<Shown> {
  const { state, activity, shown, attempts } = before.row;
  const asItIs: Shown = { visit: settled, activity };
  const busy: Shown = { visit: contended, activity };
  const edit = () =>
    activity === null ? postCard(parts, card, before) : editCard(parts, card, { ...before, activity });
  switch (state) {
    case "owed":
      return postCard(parts, card, before);
    case "sending":
      if (before.age < sendingLimit) return busy;
      if (attempts < postsLimit) return postCard(parts, card, before);
      await note(parts, card, { before, state: "unsure" });
      return asItIs;
    case "unsure":
      if (attempts >= postsLimit) return asItIs;
      return isInDoubt(state, before.age) ? { visit: unsettled, activity } : postCard(parts, card, before);
    case "parked":
      return asItIs;
    case "putting":
      return before.age < puttingLimit ? busy : edit();
    case "shown":
      return shown === card.hash ? asItIs : edit();
  }
}
