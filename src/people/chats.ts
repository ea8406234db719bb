import { z } from "zod";
import type { PersonId } from "../case/person.ts";
import type { Documents } from "../store/store.ts";

const chatSchema = z.strictObject({ id: z.string(), tenant: z.string(), serviceUrl: z.string() }).readonly();

/** Somebody's own chat with the bot, and how to reach it. */
export type Chat = z.infer<typeof chatSchema>;

/** The personal chats: who wrote to the bot there, or added it, can be reached there. Many guests have none. */
export type Chats = {
  readonly find: (id: PersonId) => Promise<Chat | undefined>;
  /** From now on somebody is reached here. Written only when it changed. */
  readonly keep: (id: PersonId, chat: Chat) => Promise<void>;
  /** Teams refused the chat: it is used no more until somebody writes in it again. Whether it was one that we knew. */
  readonly leave: (id: PersonId, chat: Pick<Chat, "id">) => Promise<boolean>;
};

const key = (id: PersonId): string => `chat:${id}`;

export function chats(documents: Documents): Chats {
  /** What this process kept itself: nothing needs to be read when that is how it still is. */
  const known = new Map<PersonId, string>();
  const find = async (id: PersonId): Promise<Chat | undefined> => {
    const stored = await documents.read("settings", key(id));
    return stored === undefined ? undefined : chatSchema.parse(stored.row);
  };
  return {
    find,
    keep: async (id, chat) => {
      const text = `${chat.id} ${chat.serviceUrl}`;
      if (known.get(id) === text) return;
      await documents.write("settings", key(id), chatSchema.parse(chat));
      known.set(id, text);
    },
    leave: async (id, chat) => {
      if ((await find(id))?.id !== chat.id) return false;
      known.delete(id);
      await documents.remove("settings", key(id));
      return true;
    },
  };
}
