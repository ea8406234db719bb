import { submitDialog } from "../../cards/actions.ts";
import { dialogCard } from "../../cards/dialogCard.ts";
import { type CaseDialog, caseDialogs } from "../../cards/dialogNames.ts";
import { inputsOf } from "../../cards/fields.ts";
import { couldSay } from "../../case/mayDo.ts";
import { nowPossible } from "../../case/possible.ts";
import { maySeeReferences } from "../../case/rights.ts";
import type { CaseWindow, Dialog } from "./dialog.ts";
import { sentBy } from "./form.ts";

/** The windows that there are to choose from, by their names. */
type Others = Readonly<Record<Exclude<CaseDialog, "more">, Dialog>>;

const isOther = (name: CaseDialog): name is keyof Others => name !== "more";

/** Windows that another one leads to, which knows what they are about. */
const behindOthers: ReadonlySet<CaseDialog> = new Set([
  ...(["agreement", "agree", "changeAgreement", "passOnAgreement", "dropAgreement"] as const),
]);

/** "Meer…": everything that this person can do in this case now, as one question in the order of the process. */
export const more = (dialogs: Others): Dialog => ({
  sends: [],
  open: (it) => {
    const { words } = it.asked;
    const { more: say } = words.dialog;
    const offered = caseDialogs.filter(isOther).filter((name) => !behindOthers.has(name) && isFor(dialogs[name], it));
    if (offered.length === 0) return { text: say.nothing };
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
});

/** A window that sends something is for who could say it while something can come of it; one to read is for who may see it. */
function isFor({ sends }: Dialog, { head, asked: { entry }, chain }: CaseWindow): boolean {
  if (sends.length === 0) return maySeeReferences(entry, head.case, chain.clock.now());
  const possible = nowPossible(head.case);
  return sends.some((verb) => possible.has(verb) && couldSay(verb, entry, head.case));
}
