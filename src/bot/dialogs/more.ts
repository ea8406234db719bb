import { submitDialog } from "../../cards/actions.ts";
import { dialogCard } from "../../cards/dialogCard.ts";
import { type CaseDialog, caseDialogs } from "../../cards/dialogNames.ts";
import { type Field, inputsOf } from "../../cards/fields.ts";
import { stepWindows } from "../../cards/phase.ts";
import { publicDues } from "../../cards/publicCase.ts";
import { nowPossible } from "../../case/possible.ts";
import { couldSay } from "../../case/rights/mayDo.ts";
import { maySeeReferences } from "../../case/rights/rights.ts";
import type { CaseWindow, Dialog } from "./dialog.ts";
import { sentBy } from "./form.ts";

/** The windows that there are to choose from, by their names. */
type Others = Readonly<Record<Exclude<CaseDialog, "more">, Dialog>>;

const isOther = (name: CaseDialog): name is keyof Others => name !== "more";

/** Windows that another one or a reminder leads to: what they are about is said there. */
const behindOthers: ReadonlySet<CaseDialog> = new Set([
  "status",
  ...(["otherwise", "later", "cannot"] as const),
  ...(["agreement", "agree", "changeAgreement", "passOnAgreement", "dropAgreement"] as const),
]);

/** What people come for most, whatever the case waits for. */
const usual: readonly CaseDialog[] = ["call", "who", "details", "moment", "agreements", "offer"];

/** "Meer…": everything that this person can do in this case now: what is next in view, the rest in a list that opens. */
export const more = (dialogs: Others): Dialog => ({
  sends: [],
  open: (it) => {
    const { words } = it.asked;
    const { more: say } = words.dialog;
    const offered = caseDialogs.filter(isOther).filter((name) => !behindOthers.has(name) && isFor(dialogs[name], it));
    if (offered.length === 0) return { text: say.nothing };
    const next = nextOf(it);
    const first = offered.filter((name) => next.includes(name) || usual.includes(name));
    const others = offered.filter((name) => !first.includes(name));
    const answers = (names: readonly CaseDialog[]) =>
      Object.fromEntries(names.map((name) => [name, words.dialog[name].button]));
    const asked = { kind: "choice", optional: "sometimes" } as const;
    const now: Field = { ...asked, id: "dialog", label: say.now, answers: answers(first) };
    const rest: Field = { ...asked, id: "other", label: say.other, answers: answers(others), compact: true };
    // A question without an answer to choose is none.
    const fields = [...(first.length > 0 ? [now] : []), ...(others.length > 0 ? [rest] : [])];
    return {
      title: say.title,
      card: dialogCard({
        intro: words.form.intro(it.head.case.number, say.intro),
        inputs: inputsOf(fields, { ...it, words }),
        buttons: [submitDialog(words.form.next, null, sentBy(it))],
      }),
    };
  },
});

/** The windows of the steps that the case waits for. */
const nextOf = ({ head: { case: it }, chain: { rules } }: CaseWindow): readonly CaseDialog[] =>
  stepWindows({ waiting: publicDues(it, rules), isAnnounced: it.stage.state === "announced" });

/** A window that sends something is for who could say it while something can come of it; one to read is for who may see it. */
function isFor({ sends }: Dialog, { head, asked: { entry }, chain }: CaseWindow): boolean {
  if (sends.length === 0) return maySeeReferences(entry, head.case, chain.clock.now());
  const possible = nowPossible(head.case);
  return sends.some((verb) => possible.has(verb) && couldSay(verb, entry, head.case));
}
