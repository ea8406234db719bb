import { z } from "zod";
import { isCaseNumber } from "../../../case/case.ts";
import { retryStuck } from "../../../delivery/stuck.ts";
import type { PlainDialog, Window } from "../dialog.ts";
import { sends, tells } from "./window.ts";

const stuck = z.object({ number: z.string().refine(isCaseNumber), key: z.string().min(1).max(500) });

/** Something that Teams refused or left in doubt is said once more, when it is still owed. */
export const retry: PlainDialog = {
  for: "administrator",
  open: (it) => {
    const { words } = it.asked;
    const { retry: say } = words.dialog;
    const meant = stuckIn(it);
    if (meant === undefined) return { text: words.refusal.unknownVerb };
    const intro = words.form.intro(meant.number, say.intro);
    return tells("retry", it, intro, { buttons: [sends(say.button, "retry", { nonce: it.nonce, ...meant })] });
  },
  sent: async (it) => {
    const { chain, asked } = it;
    const { words } = asked;
    const meant = stuckIn(it);
    if (meant === undefined) return { text: words.refusal.unknownVerb };
    const isTried = await retryStuck(chain, { caseNumber: meant.number, key: meant.key });
    return { text: isTried ? words.dialog.retry.done : words.dialog.retry.gone };
  },
};

const stuckIn = ({ typed }: Window) => stuck.safeParse(typed).data;
