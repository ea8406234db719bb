import { z } from "zod";
import type { PersonId } from "../case/person.ts";
import { personIdText } from "../store/recordSchemas.ts";
import type { Documents } from "../store/store.ts";

const chatSchema = z.strictObject({ id: z.string(), tenant: z.string(), serviceUrl: z.string() }).readonly();

/** Somebody's own chat with the bot, and how to reach it. */
export type Chat = z.infer<typeof chatSchema>;

/** The personal chats: who wrote to the bot there, or added it, can be reached there. Many guests have none. */
export type Chats = {
  readonly find: (id: PersonId) => Promise<Chat | undefined>;
  /** From now on somebody is reached here. Written only when it changed; answers whether this process did not know it. */
  readonly keep: (id: PersonId, chat: Chat) => Promise<boolean>;
  /** The same, whatever this process knows: it was given up, and is tried once more. */
  readonly again: (id: PersonId, chat: Chat) => Promise<void>;
  /** Teams refused this conversation: whether it was a chat. It is used no more until somebody writes in it again. */
  readonly leave: (conversation: string) => Promise<boolean>;
};

const chatKey = (id: PersonId): string => `chat:${id}`;
const whoseKey = (conversation: string): string => `whoseChat:${conversation}`;

export function chats(documents: Documents): Chats {
  /** What this process kept itself: nothing needs to be written when that is how it still is. */
  const known = new Map<PersonId, string>();
  const write = async (id: PersonId, chat: Chat): Promise<void> => {
    await documents.write("settings", whoseKey(chat.id), id);
    await documents.write("settings", chatKey(id), chatSchema.parse(chat));
  };
  return {
    find: async (id) => {
      const stored = await documents.read("settings", chatKey(id));
      return stored === undefined ? undefined : chatSchema.parse(stored.row);
    },
    keep: async (id, chat) => {
      const text = `${chat.id} ${chat.serviceUrl}`;
      if (known.get(id) === text) return false;
      await write(id, chat);
      known.set(id, text);
      return true;
    },
    again: write,
    leave: async (conversation) => {
      const stored = await documents.read("settings", whoseKey(conversation));
      const id = personIdText.safeParse(stored?.row).data;
      if (id === undefined) return false;
      known.delete(id);
      await documents.remove("settings", chatKey(id));
      return true;
    },
  };
}
