import { z } from "zod";
import { isCaseNumber } from "../../../case/case.ts";
import { takenAway as forgetTaken, retryStuck } from "../../../delivery/stuck.ts";
import { retryList } from "../../../reminders/stuckLists.ts";
import { originOf } from "../../asked.ts";
import type { PlainDialog, Window } from "../dialog.ts";
import { sends, tells } from "./window.ts";

const ofCase = z.object({ number: z.string().refine(isCaseNumber), key: z.string().min(1).max(500) });
const ofNoCase = z.object({ list: z.string().min(1).max(500) });

/** Something that Teams refused or left in doubt is said once more, when it is still owed. */
export const retry: PlainDialog = {
  for: "administrator",
  open: (it) => {
    const { words } = it.asked;
    const { retry: say } = words.dialog;
    const meant = stuckIn(it);
    const list = listIn(it);
    if (meant === undefined && list === undefined) return { text: words.refusal.unknownVerb };
    const intro = meant === undefined ? say.listIntro : words.form.intro(meant.number, say.intro);
    return tells("retry", it, intro, { buttons: [sends(say.button, "retry", { nonce: it.nonce, ...meant, ...list })] });
  },
  sent: async (it) => {
    const { chain, asked } = it;
    const { retry: say } = asked.words.dialog;
    const meant = stuckIn(it);
    const list = listIn(it);
    if (meant !== undefined) {
      const isTried = await retryStuck(chain, { caseNumber: meant.number, key: meant.key });
      return { text: isTried ? say.done : say.gone };
    }
    if (list === undefined) return { text: asked.words.refusal.unknownVerb };
    return { text: (await retryList(chain, list.list)) ? say.listDone : say.gone };
  },
};

/** An administrator took away in Teams what it did not let us empty, of a case that is erased. */
export const takenAway: PlainDialog = {
  for: "administrator",
  open: (it) => {
    const { words } = it.asked;
    const { takenAway: say } = words.dialog;
    const meant = stuckIn(it);
    if (meant === undefined) return { text: words.refusal.unknownVerb };
    const intro = words.form.intro(meant.number, say.intro);
    return tells("takenAway", it, intro, { buttons: [sends(say.button, "takenAway", { nonce: it.nonce, ...meant })] });
  },
  sent: async (it) => {
    const { chain, asked } = it;
    const { words, entry, from } = asked;
    const meant = stuckIn(it);
    if (meant === undefined) return { text: words.refusal.unknownVerb };
    if (!(await forgetTaken(chain, { caseNumber: meant.number, key: meant.key }))) {
      return { text: words.dialog.retry.gone };
    }
    const said = { actor: entry.id, action: "takenAway", object: meant.number, origin: originOf(from) };
    chain.log.record({ ...said, result: "done" });
    return { text: words.dialog.takenAway.done };
  },
};

const stuckIn = ({ typed }: Window) => ofCase.safeParse(typed).data;
const listIn = ({ typed }: Window) => ofNoCase.safeParse(typed).data;
