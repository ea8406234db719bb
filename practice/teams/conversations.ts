import type { Clock } from "../../src/clock.ts";
import { baseOf, type Directory, placeOf, threadOf } from "./directory.ts";
import type { Card, Happened, Message, Thread, View, Words } from "./message.ts";

/** All that is remembered of what was said. */
export type Saved = { readonly messages: readonly Message[]; readonly views: readonly View[] };

/** Keeps what was said over a restart. `read` gives nothing the first time. */
export type Memory = { readonly read: () => Saved | undefined; readonly write: (saved: Saved) => void };

/** Everything that is said in this Teams: messages by id, with their history, and the cards that one person alone sees. */
export type Conversations = {
  /** Says something. In a bare channel this starts a thread. Message ids are moments in milliseconds, no two alike. */
  readonly post: (said: { readonly conversation: string; readonly by: string; readonly words: Words }) => Message;
  /** Puts new words in place, for everyone: what single people saw instead is gone. Nothing when it is not there. */
  readonly edit: (id: string, words: Words) => Message | undefined;
  readonly remove: (id: string) => Message | undefined;
  /** A message that stands; removed ones are not found. */
  readonly find: (id: string) => Message | undefined;
  /** Of a thread, a chat, or a channel with all its threads, oldest first; removed ones too. */
  readonly messages: (conversation: string) => readonly Message[];
  /** In the order in which they were started. */
  readonly threads: (channel: string) => readonly Thread[];
  readonly show: (view: View) => void;
  readonly viewOf: (person: string, message: string) => Card | undefined;
  /** Forgets everything. */
  readonly forget: () => void;
  /** Calls `listener` with all that happens from now on; call the answer to stop. */
  readonly subscribe: (listener: (happened: Happened) => void) => () => void;
};

/** A Teams in which nothing was said yet, or what `memory` has kept. */
export function conversations(world: {
  readonly clock: Clock;
  readonly directory: Directory;
  readonly memory?: Memory | undefined;
}): Conversations {
  const saved = world.memory?.read();
  const messages = new Map(saved?.messages.map((message) => [message.id, message]));
  const views = new Map(saved?.views.map((view) => [keyOf(view.person, view.message), view]));
  const listeners = new Set<(happened: Happened) => void>();

  const tell = (happened: Happened) => {
    world.memory?.write({ messages: [...messages.values()], views: [...views.values()] });
    for (const listener of listeners) listener(happened);
  };

  const nextId = () => {
    let moment = Temporal.Instant.from(world.clock.now()).epochMilliseconds;
    while (messages.has(String(moment))) moment += 1;
    return String(moment);
  };

  const keep = (what: "posted" | "edited" | "removed", message: Message) => {
    messages.set(message.id, message);
    tell({ what, message });
    return message;
  };

  const find = (id: string) => {
    const message = messages.get(id);
    return message?.removedAt === null ? message : undefined;
  };

  const inConversation = (conversation: string) =>
    [...messages.values()].filter(
      (message) => message.conversation === conversation || baseOf(message.conversation) === conversation,
    );

  return {
    post: ({ conversation, by, words }) => {
      const id = nextId();
      const startsThread = placeOf(world.directory, conversation) && !conversation.includes(";");
      return keep("posted", {
        id,
        conversation: startsThread ? threadOf(conversation, id) : conversation,
        by,
        versions: [{ ...words, at: world.clock.now() }],
        removedAt: null,
      });
    },
    edit: (id, words) => {
      const message = find(id);
      if (!message) return undefined;
      for (const [key, view] of views) if (view.message === id) views.delete(key);
      const [first, ...rest] = message.versions;
      return keep("edited", { ...message, versions: [first, ...rest, { ...words, at: world.clock.now() }] });
    },
    remove: (id) => {
      const message = find(id);
      return message && keep("removed", { ...message, removedAt: world.clock.now() });
    },
    find,
    messages: inConversation,
    threads: (channel) =>
      [...Map.groupBy(inConversation(channel), (message) => message.conversation)].map(([id, said]) => ({
        id,
        messages: said,
      })),
    show: (view) => {
      views.set(keyOf(view.person, view.message), view);
      tell({ what: "shown", view });
    },
    viewOf: (person, message) => views.get(keyOf(person, message))?.card,
    forget: () => {
      messages.clear();
      views.clear();
      tell({ what: "forgotten" });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const keyOf = (person: string, message: string) => `${person} ${message}`;
