import { submitDialog } from "../../cards/actions.ts";
import { dialogCard } from "../../cards/dialogCard.ts";
import type { CaseDialog } from "../../cards/dialogNames.ts";
import { inputsOf } from "../../cards/fields.ts";
import type { Dialog } from "./dialog.ts";
import { sentBy } from "./form.ts";

/** What "Meer…" offers, in the order of the process; each only to who can do it now. */
const offered: readonly CaseDialog[] = [
  ...(["check", "moment", "intake"] as const),
  ...(["initiative", "plan", "adopt", "share", "acknowledge", "amend", "agreements", "talk"] as const),
  ...(["handover", "receive", "joint", "release", "expected", "transfer", "giveBack"] as const),
];

/** "Meer…": everything that this person can do in this case now, as one question. */
export const more: Dialog = {
  sends: [],
  open: (it) => {
    const { words } = it.asked;
    const { more: say } = words.dialog;
    const answers = Object.fromEntries(offered.map((name) => [name, words.dialog[name].button]));
    const what = { kind: "choice", id: "dialog", label: say.what, answers } as const;
    return {
      title: say.title,
      card: dialogCard({
        intro: words.form.intro(it.head.case.number, say.intro),
        inputs: inputsOf([what], { ...it, words }),
        buttons: [submitDialog(words.form.next, null, sentBy(it))],
      }),
    };
  },
};
