import { Application, type TurnState } from "@microsoft/teams-ai";
import { ActivityTypes, type TurnContext } from "botbuilder";
import type { Logger } from "pino";
import { z } from "zod";
import { plain } from "../cards/render.ts";
import type { Words } from "../cards/words/words.nl.ts";
import { answer } from "./answers/answers.ts";
import type { Chain } from "./chain.ts";
import { clickOf } from "./clicks.ts";
import { openWindow, windowSent } from "./dialogs/windows.ts";
import { answerInvoke, cardAnswer, configAnswer, dialogAnswer, reply } from "./edge.ts";
import { search } from "./extension.ts";
import { inbound } from "./inbound.ts";
import { press } from "./press.ts";

const invoke =
  (name: string) =>
  async ({ activity }: TurnContext) =>
    activity.type === ActivityTypes.Invoke && activity.name === name;

/** A click as Teams sends it. */
const clicked = z.object({
  action: z.object({ type: z.literal("Action.Execute"), verb: z.string(), data: z.looseObject({}).default({}) }),
});

const record = z.record(z.string(), z.unknown()).catch({});

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
      return cardAnswer(await press(chain, inbound(context.activity), click));
    }),
  );

  app.taskModules.fetch(invoke("task/fetch"), (context) =>
    answerInvoke(context, log, async (words) => dialogAnswer(await openWindow(chain, sentIn(context, words)))),
  );

  app.taskModules.submit(invoke("task/submit"), (context) =>
    answerInvoke(context, log, async (words) => dialogAnswer(await windowSent(chain, sentIn(context, words)))),
  );

  /** Invokes of which the SDK's own answer would not do. */
  const answers = (
    isMeant: (context: TurnContext) => Promise<boolean>,
    run: (context: TurnContext, words: Words) => Promise<object | undefined>,
  ) =>
    app.addRoute(
      isMeant,
      async (context) => {
        await answerInvoke(context, log, (words) => run(context, words));
      },
      true,
    );

  for (const name of ["config/fetch", "config/submit"]) {
    answers(invoke(name), async (context, words) => {
      const { data, ...sent } = sentIn(context, words);
      return configAnswer(await openWindow(chain, { ...sent, data: { ...record.parse(data), dialog: "settings" } }));
    });
  }

  answers(invoke("composeExtension/query"), async ({ activity }) => ({
    composeExtension: await search(chain, { from: inbound(activity), value: activity.value }),
  }));

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

  answers(
    async ({ activity }) => activity.type === ActivityTypes.Invoke,
    async (_context, words) => cardAnswer({ text: words.refusal.unknownVerb }),
  );
  return app;
}

/** What a dialog's invoke holds, and the words for whom nobody knows yet. */
const sentIn = ({ activity }: TurnContext, words: Words) => ({
  from: inbound(activity),
  data: activity.value?.data,
  words,
});
