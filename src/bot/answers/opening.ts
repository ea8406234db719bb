import { fetchDialog } from "../../cards/actions.ts";
import { dialogCard } from "../../cards/dialogCard.ts";
import type { CaseDialog, ChainDialog } from "../../cards/dialogNames.ts";
import { seenBy } from "../asked.ts";
import { keptFrom } from "../audience.ts";
import { plainDialogs } from "../dialogs/chain/plainDialogs.ts";
import type { Answering } from "./answers.ts";
import { caseOfThread } from "./status.ts";

/** A question about a case that is answered in a window: Teams opens one only on a click, so the answer is its button. */
export const opens =
  (dialog: CaseDialog): Answering =>
  async (chain, asked, question) => {
    const { words, from } = asked;
    const number = question.number ?? (await caseOfThread(chain, from));
    if (number === null) return { text: words.answer.whichCase };
    const seen = await seenBy(asked, chain, number);
    if ("text" in seen) return seen;
    const { title, button } = words.dialog[dialog];
    const data = { case: number, v: seen.head.version };
    const card = dialogCard({ intro: words.form.intro(number, title), buttons: [fetchDialog(button, dialog, data)] });
    return { text: words.form.intro(number, title), card };
  };

/** The same for a window on no case. */
export const opensPlain =
  (dialog: ChainDialog): Answering =>
  (_chain, asked) => {
    const barrier = keptFrom(plainDialogs[dialog].for, asked);
    if (barrier !== null) return { text: barrier };
    const { title, intro, button } = asked.words.dialog[dialog];
    return { text: title, card: dialogCard({ intro, buttons: [fetchDialog(button, dialog, {})] }) };
  };
