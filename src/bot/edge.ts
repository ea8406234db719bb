import { type Activity, CardFactory, MessageFactory, type TurnContext } from "botbuilder";
import type { Logger } from "pino";
import { en } from "../cards/words/words.en.ts";
import { nl, type Words } from "../cards/words/words.nl.ts";
import type { DialogAnswer } from "./dialogs/dialog.ts";
import type { Answer } from "./press.ts";

/** The words for whom nobody knows yet: those of their Teams. */
const wordsOf = ({ activity }: TurnContext): Words => (activity.locale?.toLowerCase().startsWith("en") ? en : nl);

/** The answer to a click. */
export const cardAnswer = ({ text, card }: Answer): object =>
  card === undefined
    ? { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: text }
    : { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card };

/** The answer to a window; nothing closes it. */
export function dialogAnswer(it: DialogAnswer): object | undefined {
  return "closes" in it ? undefined : { task: dialogWindow(it) };
}

function dialogWindow(it: Exclude<DialogAnswer, { readonly closes: true }>): object {
  if ("text" in it) return { type: "message", value: it.text };
  const card = CardFactory.adaptiveCard(it.card);
  return { type: "continue", value: { title: it.title, width: "medium", height: "medium", card } };
}

/** The answer to `config/fetch` and `config/submit`: the same window, as a channel's settings. */
export const configAnswer = (it: DialogAnswer): object => ({
  responseType: "config",
  config: dialogWindow("closes" in it ? { text: "" } : it),
});

/** Ends an invoke: what went wrong is logged here, once, and the person hears that nothing changed. */
export async function answerInvoke(
  context: TurnContext,
  log: Logger,
  run: (words: Words) => Promise<object | undefined>,
) {
  const body = await run(wordsOf(context)).catch((err: unknown) => {
    log.error({ err, name: context.activity.name }, "invoke failed");
    const text = wordsOf(context).refusal.storageAway;
    return apology(context, text);
  });
  await context.sendActivity({ type: "invokeResponse", value: { status: 200, body } });
  // What the SDK is given must be something: for a dialog it would otherwise put an empty answer in place of this one.
  return "answered";
}

/** A sentence in the form in which this kind of invoke shows one. */
function apology({ activity: { name = "" } }: TurnContext, text: string): object | undefined {
  if (name.startsWith("task/")) return dialogAnswer({ text });
  if (name.startsWith("config/")) return configAnswer({ text });
  return name.startsWith("composeExtension/") ? { composeExtension: { type: "message", text } } : cardAnswer({ text });
}

/** Ends a message: the same, said in the conversation. That Teams does not take the answer is no fault of whoever asked. */
export async function reply(context: TurnContext, log: Logger, run: (words: Words) => Promise<Answer>): Promise<void> {
  const said = await run(wordsOf(context)).catch((err: unknown): Answer => {
    log.error({ err }, "message failed");
    return { text: wordsOf(context).refusal.storageAway };
  });
  await context.sendActivity(activityOf(said)).catch((err: unknown) => log.error({ err }, "answer not taken"));
}

const activityOf = ({ text, card }: Answer): Partial<Activity> =>
  card === undefined
    ? { ...MessageFactory.text(text), textFormat: "markdown" }
    : MessageFactory.attachment(CardFactory.adaptiveCard(card));
