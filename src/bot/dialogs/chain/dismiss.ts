import { z } from "zod";
import type { PlainDialog, Window } from "../dialog.ts";
import { asks, sends } from "./window.ts";

const entry = z.object({
  queue: z.enum(["turnedAway", "refused", "unmatched", "possibleDuplicate", "returned"]),
  key: z.string().min(1).max(500),
});

/** Something in the queue of the intake desk can go: somebody looked at it. */
export const dismiss: PlainDialog = {
  for: "desk",
  open: (it) => {
    const meant = entryIn(it);
    const { words } = it.asked;
    if (meant === undefined) return { text: words.refusal.unknownVerb };
    const { dismiss: say } = words.dialog;
    const buttons = [sends(say.button, "dismiss", { nonce: it.nonce, ...meant })];
    return asks("dismiss", it, { fields: [{ kind: "note", text: say.what[meant.queue] }], buttons });
  },
  sent: async (it) => {
    const meant = entryIn(it);
    const { words } = it.asked;
    if (meant === undefined) return { text: words.refusal.unknownVerb };
    const { queues } = it.chain.notices;
    if (meant.queue === "turnedAway") await queues.turnedAway.dismiss(meant.key);
    else await queues.dismiss(meant.queue, meant.key);
    return { text: words.dialog.dismiss.done };
  },
};

const entryIn = ({ typed }: Window) => entry.safeParse(typed).data;
