import type { Clock } from "../../src/clock.ts";
import { type Activity, invoke, message, type Scene, submission } from "./activities.ts";
import { actionShows, type Shows, taskShows } from "./answers.ts";
import type { Reply } from "./botLine.ts";
import type { Conversations } from "./conversations.ts";
import { type Directory, type Person, personBy, placeOf } from "./directory.ts";
import { type Mention, type Message, plainly } from "./message.ts";

/** Who does something, and where: a channel, a thread, or a personal chat. `person` is any id of theirs. */
export type Doer = { readonly person: string; readonly conversation: string };

/** An invoke with what it showed. `activity` is what was sent, for sending it once more. */
export type Invoked = {
  readonly activity: Activity;
  readonly status: number;
  readonly body: unknown;
  readonly shows: Shows;
};

/** What was typed, and what the bot answered; `undefined` when it was not addressed and so heard nothing. */
export type Said = { readonly message: Message; readonly reply: Reply | undefined };

/** The button of a card: its verb and the data with the inputs merged in. */
export type Action = { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };

/** Everything that people do in Teams and a bot hears of. */
export type Deeds = {
  /** Types a message; in a bare channel that starts a thread. There the bot hears it when mentioned, which is the default. */
  readonly say: (said: Doer & { readonly text: string; readonly mention?: boolean }) => Promise<Said>;
  /** Presses an `Action.Execute`. A card in the answer takes the place of the message's own, for this person alone. */
  readonly press: (pressed: Doer & { readonly activity: string; readonly action: Action }) => Promise<Invoked>;
  /** Presses a plain `Action.Submit`, which Teams sends as a message without text. */
  readonly submit: (pressed: Doer & { readonly activity: string; readonly data: unknown }) => Promise<Reply>;
  /** Presses what opens a dialog (`task/fetch`). */
  readonly openDialog: (pressed: Doer & { readonly activity: string; readonly data: unknown }) => Promise<Invoked>;
  /** Sends a dialog's inputs (`task/submit`). */
  readonly submitDialog: (sent: Doer & { readonly activity?: string; readonly data: unknown }) => Promise<Invoked>;
  /** Searches with the message extension. */
  readonly query: (
    asked: Doer & { readonly command: string; readonly parameters: Readonly<Record<string, string>> },
  ) => Promise<Invoked>;
  /** Opens the bot's settings in a channel, or sends them. */
  readonly configure: (
    asked: Doer & { readonly name: "config/fetch" | "config/submit"; readonly data?: unknown },
  ) => Promise<Invoked>;
  /** Any other invoke. */
  readonly invoke: (
    asked: Doer & { readonly name: string; readonly value: unknown; readonly replyToId?: string },
  ) => Promise<Invoked>;
  /** Sends an activity again, as Teams does when an answer is slow: with the same id, later with a new one. */
  readonly redeliver: (activity: Activity, id: "same" | "new") => Promise<Invoked>;
};

/** What the deeds need of the Teams around them. */
export type DeedsWorld = {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly directory: Directory;
  readonly talk: Conversations;
  readonly toBot: (activity: Activity) => Promise<Reply>;
  readonly serviceUrl: () => string;
};

/** The scene of something that is done now. Throws when nobody has that id. */
export function sceneOf(world: DeedsWorld, { person, conversation }: Doer): Scene & { readonly person: Person } {
  const found = personBy(world.directory, person);
  if (!found) throw new Error(`nobody here has the id ${person}`);
  const { directory, clock, newId, serviceUrl } = world;
  return { directory, serviceUrl: serviceUrl(), person: found, conversation, id: `f:${newId()}`, at: clock.now() };
}

/** People whose every deed reaches the bot as Teams would send it. */
export function deeds(world: DeedsWorld): Deeds {
  const { directory, talk, toBot } = world;

  const send = async (activity: Activity): Promise<Invoked> => {
    const { status, body } = await toBot(activity);
    const shows = activity.name === "adaptiveCard/action" ? actionShows(status, body) : taskShows(status, body);
    return { activity, status, body, shows };
  };

  const ask = (doer: Doer, asked: Parameters<typeof invoke>[1]) => send(invoke(sceneOf(world, doer), asked));

  const task = (doer: Doer, name: string, data: unknown, activity?: string) =>
    ask(doer, { name, value: { data, context: { theme: "default" } }, ...(activity ? { replyToId: activity } : {}) });

  return {
    say: async (said) => {
      const scene = sceneOf(world, said);
      const { text, mentions } = addressed(directory, said);
      const posted = talk.post({
        conversation: said.conversation,
        by: scene.person.id,
        words: plainly(text, mentions),
      });
      const hears = mentions.length > 0 || !placeOf(directory, said.conversation);
      const there = { ...scene, id: posted.id, conversation: posted.conversation };
      return { message: posted, reply: hears ? await toBot(message(there, text, mentions)) : undefined };
    },
    press: async ({ activity, action, ...doer }) => {
      const value = { action: { type: "Action.Execute", ...action }, trigger: "manual" };
      const invoked = await ask(doer, { name: "adaptiveCard/action", value, replyToId: activity });
      const person = sceneOf(world, doer).person.id;
      if (invoked.shows.kind === "card") talk.show({ person, message: activity, card: invoked.shows.card });
      return invoked;
    },
    submit: ({ activity, data, ...doer }) => toBot(submission(sceneOf(world, doer), activity, data)),
    openDialog: ({ activity, data, ...doer }) => task(doer, "task/fetch", data, activity),
    submitDialog: ({ activity, data, ...doer }) => task(doer, "task/submit", data, activity),
    query: ({ command, parameters, ...doer }) => {
      const filled = Object.entries(parameters).map(([name, value]) => ({ name, value }));
      const value = { commandId: command, parameters: filled, queryOptions: { skip: 0, count: 25 } };
      return ask(doer, { name: "composeExtension/query", value });
    },
    configure: ({ name, data, ...doer }) => task(doer, name, data ?? {}),
    invoke: ({ name, value, replyToId, ...doer }) => ask(doer, { name, value, ...(replyToId ? { replyToId } : {}) }),
    redeliver: (activity, id) => send(id === "same" ? activity : { ...activity, id: `f:${world.newId()}` }),
  };
}

/** A text with the mention of the bot that makes it hear. In a personal chat it hears without. */
function addressed(directory: Directory, said: Doer & { readonly text: string; readonly mention?: boolean }) {
  const { id, name } = directory.bot;
  const mention: Mention = { id, name, text: `<at>${name}</at>` };
  if (said.text.includes(mention.text)) return { text: said.text, mentions: [mention] };
  const wanted = said.mention ?? placeOf(directory, said.conversation) !== undefined;
  return wanted ? { text: `${mention.text} ${said.text}`, mentions: [mention] } : { text: said.text, mentions: [] };
}
