import { type Button, submitDialog, turnTo } from "../../cards/actions.ts";
import { agreementLine } from "../../cards/agreementLine.ts";
import { shortMoment } from "../../cards/days.ts";
import { dialogCard } from "../../cards/dialogCard.ts";
import { inputsOf } from "../../cards/fields.ts";
import { plain } from "../../cards/render.ts";
import type { Agreement } from "../../case/records/planRecord.ts";
import { isOpen } from "../../case/steps/execution.ts";
import { agree, agreementOf, alongWith, back } from "./agreementForms.ts";
import { backToList, contextOf } from "./agreements.ts";
import type { CaseWindow, Dialog } from "./dialog.ts";
import { sentBy } from "./form.ts";
import { happenedOn } from "./questions.ts";

/** One agreement, and what can be done with it. Without one, a new one is asked for. */
export const agreement: Dialog = {
  sends: ["finishAgreement", "startAgreement"],
  open: (it) => {
    if (it.typed["agreement"] === undefined) return agree.open(it);
    const now = agreementOf(it);
    const { words } = it.asked;
    if (now === undefined) return { text: words.refusal.unknownAgreement };
    const { title, intro, on } = words.dialog.agreement;
    const inputs = [{ type: "ActionSet", actions: changes(it) }, ...inputsOf([happenedOn(it, on)], { ...it, words })];
    const card = dialogCard({
      intro: words.form.intro(it.head.case.number, intro),
      problem: it.problem,
      facts: factsOf(it, now),
      inputs: isOpen(now) ? inputs : [],
      buttons: [...(isOpen(now) ? deeds(it, now) : []), ...back(it)],
    });
    return { title, card };
  },
  after: backToList,
};

/** What changes the agreement itself: each is a window of its own. */
function changes(it: CaseWindow): readonly Button[] {
  const { agreement: say } = it.asked.words.dialog;
  const data = { ...sentBy(it), ...alongWith(it) };
  return [
    turnTo(say.change, "changeAgreement", data),
    turnTo(say.passOn, "passOnAgreement", data),
    turnTo(say.drop, "dropAgreement", data),
  ];
}

/** How far it is, each with one click. */
function deeds(it: CaseWindow, { state }: Agreement): readonly Button[] {
  const { agreement: say } = it.asked.words.dialog;
  const data = { ...sentBy(it), ...alongWith(it), dialog: "agreement" };
  const start = { ...submitDialog(say.start, "startAgreement", data), style: "default" };
  return [submitDialog(say.finish, "finishAgreement", data), ...(state.is === "notStarted" ? [start] : [])];
}

function factsOf(it: CaseWindow, now: Agreement) {
  const { words } = it.asked;
  const { agreement: say } = words.dialog;
  const { what, domain, who, due, state } = agreementLine(now, contextOf(it));
  const { by, at } = now.changed;
  const moment = shortMoment(at, it.chain.clock.today(), words);
  return [
    { title: say.what, value: what },
    { title: say.domain, value: domain },
    { title: say.who, value: who },
    { title: say.due, value: due },
    { title: say.state, value: state },
    { title: say.changed, value: `${moment} · ${by === "source" ? say.source : plain(by.name)}` },
  ];
}
