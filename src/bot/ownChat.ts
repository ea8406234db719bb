import { en } from "../cards/words/words.en.ts";
import { nl, type Words } from "../cards/words/words.nl.ts";
import type { PersonId } from "../case/person.ts";
import { type Messenger, MessengerError, type Words as Said } from "../delivery/messenger.ts";
import type { Chats } from "../people/chats.ts";
import type { Directory } from "../people/directory.ts";

/**
 * Says something to somebody in their own chat, in their language: once, and no more than tried. `false` when they have no chat
 * with the bot, or Teams refuses it: then it has to be said elsewhere.
 */
export type Tell = (who: PersonId, say: (words: Words) => Said) => Promise<boolean>;

type Parts = {
  readonly chats: Pick<Chats, "find" | "leave">;
  readonly directory: Pick<Directory, "find">;
  readonly messenger: Pick<Messenger, "post">;
};

export function ownChat({ chats, directory, messenger }: Parts): Tell {
  return async (who, say) => {
    const chat = await chats.find(who);
    if (chat === undefined) return false;
    const { language } = await directory.find(who, "");
    try {
      await messenger.post(chat, say(language === "en" ? en : nl));
      return true;
    } catch (error) {
      if (!(error instanceof MessengerError) || error.kind !== "refused") throw error;
      await chats.leave(chat.id);
      return false;
    }
  };
}
