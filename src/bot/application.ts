import { Application, type TurnState } from "@microsoft/teams-ai";
import { type Activity, ActivityTypes, CardFactory, MessageFactory, type TurnContext } from "botbuilder";
import type { Logger } from "pino";
import { z } from "zod";
import { plain } from "../cards/render.ts";
import { en } from "../cards/words/words.en.ts";
import { nl, type Words } from "../cards/words/words.nl.ts";
import { answer } from "./answers/answers.ts";
import type { Chain } from "./chain.ts";
import { clickOf, isOnCaseCard } from "./clicks.ts";
import type { DialogAnswer } from "./dialogs/dialog.ts";
import { openWindow, windowSent } from "./dialogs/windows.ts";
import { search } from "./extension.ts";
import { inbound } from "./inbound.ts";
import { type Answer, press } from "./press.ts";

const invoke =
  (name: string) =>
  async ({ activity }: TurnContext) =>
    activity.type === ActivityTypes.Invoke && activity.name === name;

/** A click as Teams sends it. */
const clicked = z.object({
  action: z.object({ type: z.literal("Action.Execute"), verb: z.string(), data: z.looseObject({}).default({}) }),
});

const isClick = async (context: TurnContext) =>
  (await invoke("adaptiveCard/action")(context)) && clicked.safeParse(context.activity.value).success;

/**
 * The bot: the SDK's application routes what comes in from Teams to press, answer and dialogs. Every invoke gets a valid
 * answer, whatever happens: a malformed one would show "unable to reach app" and come back.
 */
export function botApplication(chain: Chain, log: Logger): Application<TurnState> {
  const app = new Application<TurnState>({ startTypingTimer: false });

  app.adaptiveCards.actionExecute(isClick, (context) =>
    answerInvoke(context, log, async (words) => {
      const { verb, data } = clicked.parse(context.activity.value).action;
      const click = clickOf({ ...data, verb });
      if (click === undefined) return cardAnswer({ text: words.refusal.unknownVerb });
      const from = inbound(context.activity);
      if (from.isChannel && isOnCaseCard(data)) {
        chain.adopt({ caseNumber: click.case, conversation: from.channel, activity: from.onMessage });
      }
      return cardAnswer(await press(chain, from, click));
    }),
  );

  app.taskModules.fetch(invoke("task/fetch"), (context) =>
    answerInvoke(context, log, async (words) => dialogAnswer(await openWindow(chain, sentIn(context, words)))),
  );

  app.taskModules.submit(invoke("task/submit"), (context) =>
    answerInvoke(context, log, async (words) => dialogAnswer(await windowSent(chain, sentIn(context, words)))),
  );

  app.addRoute(
    invoke("composeExtension/query"),
    async (context) => {
      await answerInvoke(context, log, async () => {
        const { value } = context.activity;
        return { composeExtension: await search(chain, { from: inbound(context.activity), value }) };
      });
    },
    true,
  );

  app.activity(ActivityTypes.Message, (context) =>
    reply(context, log, async (words) => {
      const from = inbound(context.activity);
      const { value } = context.activity;
      if (!from.isChannel) chain.meet(from.who.id, from.conversation);
      if (value === undefined || value === null) return answer(chain, from);
      // An old client sends a button as a message: the deed is done, its answer said; a window it cannot open.
      const click = clickOf(value);
      return click === undefined ? { text: words.form.opensInCard } : { text: (await press(chain, from, click)).text };
    }),
  );

  app.activity(ActivityTypes.InstallationUpdate, (context) =>
    context.activity.action === "remove"
      ? Promise.resolve()
      : reply(context, log, async (words) => {
          const from = inbound(context.activity);
          if (!from.isChannel) chain.meet(from.who.id, from.conversation);
          return { text: words.answer.welcome(plain(from.who.name)) };
        }),
  );

  app.addRoute(
    async ({ activity }) => activity.type === ActivityTypes.Invoke,
    async (context) => {
      await answerInvoke(context, log, async (words) => cardAnswer({ text: words.refusal.unknownVerb }));
    },
    true,
  );
  return app;
}

/** What a dialog's invoke holds, and the words for whom nobody knows yet. */
const sentIn = ({ activity }: TurnContext, words: Words) => ({
  from: inbound(activity),
  data: activity.value?.data,
  words,
});

const wordsOf = ({ activity }: TurnContext): Words => (activity.locale?.toLowerCase().startsWith("en") ? en : nl);

const cardAnswer = ({ text, card }: Answer): object =>
  card === undefined
    ? { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: text }
    : { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card };

function dialogAnswer(it: DialogAnswer): object | undefined {
  if ("closes" in it) return undefined;
  if ("text" in it) return { task: { type: "message", value: it.text } };
  const card = CardFactory.adaptiveCard(it.card);
  return { task: { type: "continue", value: { title: it.title, width: "medium", height: "medium", card } } };
}

/** Ends an invoke: what went wrong is logged here, once, and the person hears that nothing changed. */
async function answerInvoke(context: TurnContext, log: Logger, run: (words: Words) => Promise<object | undefined>) {
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
  return name.startsWith("composeExtension/") ? { composeExtension: { type: "message", text } } : cardAnswer({ text });
}

/** Ends a message: the same, said in the conversation. */
async function reply(context: TurnContext, log: Logger, run: (words: Words) => Promise<Answer>): Promise<void> {
  const said = await run(wordsOf(context)).catch((err: unknown): Answer => {
    log.error({ err }, "message failed");
    return { text: wordsOf(context).refusal.storageAway };
  });
  await context.sendActivity(activityOf(said));
}

const activityOf = ({ text, card }: Answer): Partial<Activity> =>
  card === undefined
    ? { ...MessageFactory.text(text), textFormat: "markdown" }
    : MessageFactory.attachment(CardFactory.adaptiveCard(card));
