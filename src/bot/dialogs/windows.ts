import { z } from "zod";
import { caseDialogs } from "../../cards/dialogNames.ts";
import type { Words } from "../../cards/words/words.nl.ts";
import { notable } from "../../case/notable.ts";
import type { Refusal } from "../../case/outcome.ts";
import { knows } from "../../store/operations.ts";
import type { Head } from "../../store/store.ts";
import { act } from "../act.ts";
import { askedBy, seenBy } from "../asked.ts";
import { type Chain, sayRefusal } from "../chain.ts";
import { type Click, clickOf, isOnCaseCard, isOnReminder, onCase, operationOf, readClick } from "../clicks.ts";
import type { Inbound } from "../inbound.ts";
import { doneText } from "../press.ts";
import { chainWindow } from "./chain/windows.ts";
import type { CaseWindow, Dialog, DialogAnswer, DoneWindow } from "./dialog.ts";
import { dialogs } from "./dialogs.ts";

const named = z.preprocess((said) => (said === "" ? undefined : said), z.enum(caseDialogs).optional());

/** Which window a button opens; `other` is chosen from the list below the first answers, and nothing chosen asks again. */
const opening = z
  .looseObject({ ...onCase, dialog: named, other: named, nonce: z.string().optional() })
  .transform(({ dialog, other, ...rest }) => ({ ...rest, dialog: other ?? dialog }));

/** Opens a window for somebody, with the case as it is now and with what the button says of it. */
export async function openWindow(
  chain: Chain,
  { from, data, words }: { readonly from: Inbound; readonly data: unknown; readonly words: Words },
): Promise<DialogAnswer> {
  const onNoCase = await chainWindow(chain, { from, data });
  if (onNoCase !== undefined) return onNoCase;
  const request = opening.safeParse(data);
  if (!request.success) return { text: words.refusal.unknownVerb };
  const { case: number, v: _v, dialog, nonce: _nonce, ...typed } = request.data;
  if (dialog === undefined) return { text: words.dialog.more.choose };
  const asked = await askedBy(chain, from);
  const seen = await seenBy(asked, chain, number);
  if ("text" in seen) return seen;
  const fresh = { chain, asked, nonce: from.activity, typed, problems: {}, problem: "" };
  return dialogs[dialog].open({ ...fresh, head: seen.head });
}

/** What a window's button sends: done when it is complete and the case is as it was, otherwise the window again. */
export async function windowSent(
  chain: Chain,
  { from, data, words }: { readonly from: Inbound; readonly data: unknown; readonly words: Words },
): Promise<DialogAnswer> {
  const click = clickOf(data);
  if (click === undefined) return openWindow(chain, { from, data, words });
  const dialog = dialogOf(click);
  if (click.verb === "refresh" || dialog === undefined) return { text: words.refusal.unknownVerb };
  const asked = await askedBy(chain, from);
  const seen = await seenBy(asked, chain, click.case);
  if ("text" in seen) return seen;
  const nonce = String(click["nonce"] ?? from.activity);
  const window: CaseWindow = { chain, asked, nonce, typed: click, problems: {}, problem: "", head: seen.head };
  const said = readClick({ ...click, verb: click.verb }, chain.region);
  const missing = Object.fromEntries(said.ok ? [] : said.wrong.map((id) => [id, null]));
  const problems = { ...missing, ...(await dialog.check?.(window)) };
  if (!said.ok || Object.keys(problems).length > 0) return dialog.open({ ...window, problems });
  const operation = operationOf(from, click);
  const changed = changedSince(click, window);
  if (changed !== "" && !knows(seen.head, operation, chain.clock.now())) {
    return dialog.open({ ...window, problem: changed });
  }
  const { reply } = await act(chain, from, { case: click.case, operation, command: said.command });
  if (reply.ok) {
    const done = { ...window, head: reply.head, typed: {}, nonce: from.activity };
    return after(dialog, { ...done, sent: click, before: seen.head });
  }
  return refused(dialog, { ...window, head: reply.head ?? seen.head }, reply.refusal);
}

/** The window says itself which it is; what another client sends is known by its verb. */
function dialogOf({ verb, dialog }: Click): Dialog | undefined {
  const named = caseDialogs.find((name) => name === dialog);
  if (named !== undefined) return dialogs[named];
  return Object.values(dialogs).find(({ sends }) => sends.some((each) => each === verb));
}

/**
 * Who looks at a reminder, or at the case's card and can read back there what was done, has seen it; whoever else is told.
 * What this act did is known by its name, so that sending it once more ends in the same way.
 */
async function after(dialog: Dialog, window: DoneWindow): Promise<DialogAnswer> {
  const { sent, head, asked } = window;
  if (dialog.after !== undefined) return dialog.after(window);
  const operation = operationOf(asked.from, sent);
  const isRead = head.recent.some(({ happening }) => happening.operation === operation && notable(happening));
  const isSeen = isOnReminder(sent) || (isOnCaseCard(sent) && isRead);
  return isSeen ? { closes: true } : { text: doneText(sent, asked.words) };
}

function refused(dialog: Dialog, window: CaseWindow, refusal: Refusal): DialogAnswer | Promise<DialogAnswer> {
  const { chain, asked, head } = window;
  const text = sayRefusal(refusal, head, chain, asked.words);
  return dialog.open(
    "field" in refusal ? { ...window, problems: { [refusal.field]: text } } : { ...window, problem: text },
  );
}

/** What others did in this case since the window was opened, in a sentence; empty when they did nothing. */
function changedSince({ seen }: Click, { head, asked: { entry, words } }: CaseWindow): string {
  if (typeof seen !== "number") return "";
  const others = head.recent.filter(({ line, happening: { by } }) => line > seen && idOf(by) !== entry.id);
  if (others.length === 0) return "";
  const lines = [...new Set(others.map(({ happening: { type } }) => words.happening[type].toLowerCase()))].join(", ");
  return words.form.changed({ lines, save: words.button.save });
}

const idOf = (by: Head["recent"][number]["happening"]["by"]): string => (typeof by === "string" ? by : by.id);
