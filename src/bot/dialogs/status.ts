import { turnTo } from "../../cards/actions.ts";
import { publicCase } from "../../cards/publicCase.ts";
import { statusCard } from "../../cards/statusCard.ts";
import type { Dialog } from "./dialog.ts";

/** How a case stands, in a window: where something else than the case was on screen. */
export const status: Dialog = {
  sends: [],
  open: ({ chain: { rules, names: places }, head, asked: { words } }) => ({
    title: words.dialog.status.title,
    card: statusCard(publicCase(head, { rules, places }), words, turnTo),
  }),
};
