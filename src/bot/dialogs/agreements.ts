import { submitDialog, turnTo } from "../../cards/actions.ts";
import { agreementLine } from "../../cards/agreementLine.ts";
import { agreementsCard } from "../../cards/agreementsCard.ts";
import { plain } from "../../cards/render.ts";
import type { Agreement } from "../../case/records/planRecord.ts";
import { executionOf, isOpen } from "../../case/steps/execution.ts";
import { doneText } from "../press.ts";
import type { CaseWindow, Dialog, DialogAnswer, DoneWindow } from "./dialog.ts";
import { sentBy } from "./form.ts";

/** How many agreements one window shows: more would not be read on a phone. */
const onOnePage = 5;

/** The agreements of the plan (step 4a), for who has a part in the case: what is open first, by its last day. */
export const agreements: Dialog = { sends: [], open: (it) => listed(it) };

/** The list again, with what was just done above it. */
export const backToList = (it: DoneWindow): DialogAnswer =>
  listed({ ...it, typed: { page: it.sent["page"], shown: it.sent["shown"] } }, doneText(it.sent, it.asked.words));

/** What an agreement is said with. */
export const contextOf = ({ head, chain, asked: { words } }: CaseWindow) => ({
  case: head.case,
  calendar: chain.rules.calendar,
  today: chain.clock.today(),
  words,
});

function listed(it: CaseWindow, done = ""): DialogAnswer {
  const { words } = it.asked;
  const { agreements: say } = words.dialog;
  const { case: now } = it.head;
  const all = inOrder(now.agreements);
  const pages = Math.max(1, Math.ceil(all.length / onOnePage));
  const page = Math.min(pages, Math.max(1, Number(it.typed["page"] ?? 1) || 1));
  const data = { ...sentBy(it), page };
  const turned = (title: string, to: number) =>
    to < 1 || to > pages ? [] : [turnTo(title, "agreements", { ...data, page: to })];
  const card = agreementsCard({
    intro: words.form.intro(now.number, say.intro),
    done,
    empty: all.length === 0 ? say.none : "",
    execution: executionOf(now).map(({ domain, ...share }) => ({
      title: words.code.domain[domain],
      value: say.carriedOut(share.done, share.of),
    })),
    lines: all.slice((page - 1) * onOnePage, page * onOnePage).map((each) => ({
      ...agreementLine(each, contextOf(it)),
      buttons: [{ ...turnTo(say.open, "agreement", { ...data, agreement: each.id }), tooltip: plain(each.what) }],
    })),
    footer: pages > 1 ? say.page(page, pages) : "",
    buttons: [
      submitDialog(say.add, null, { ...data, dialog: "agree" }),
      ...turned(say.previous, page - 1),
      ...turned(say.next, page + 1),
    ],
  });
  return { title: say.title, card };
}

/** What is still to be done, most urgent first; then what is done or dropped. */
const inOrder = (all: readonly Agreement[]): readonly Agreement[] =>
  all.toSorted(
    (one, other) =>
      Number(isOpen(other)) - Number(isOpen(one)) || (one.due < other.due ? -1 : one.due > other.due ? 1 : 0),
  );
