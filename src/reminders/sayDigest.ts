import { type Day, dayOf, type Instant } from "../calendar/day.ts";
import type { PersonId } from "../case/person.ts";
import type { Conversation, Words } from "../delivery/messenger.ts";
import { settled, type Visit } from "../delivery/visit.ts";
import type { Reader } from "./digestMoment.ts";
import { sayOnce, type Telling } from "./sayOnce.ts";

/** What saying somebody's list takes. */
export type Saying<Person extends Reader> = Telling & {
  /** Somebody's own chat with the bot; `undefined` for who never wrote to it. */
  readonly chatOf: (id: PersonId) => Promise<Conversation | undefined>;
  readonly leaveChat: (to: Conversation) => Promise<boolean>;
  /** The list as it is now; `undefined` when there is nothing on it. */
  readonly digestFor: (
    person: Person,
    when: { readonly at: Instant; readonly today: Day; readonly chat: Conversation },
  ) => Promise<Words | undefined>;
};

/**
 * Says somebody's list in their own chat, once a day, also when several processes want to. Without a chat, or when Teams refuses
 * it, nothing is said here: on its last day everything is said under the card of its case.
 */
export async function sayDigest<Person extends Reader>(parts: Saying<Person>, person: Person): Promise<Visit> {
  const chat = await parts.chatOf(person.id);
  if (chat === undefined) return settled;
  const today = dayOf(parts.clock.now());
  return sayOnce(parts, {
    key: `digest:${person.id}`,
    on: today,
    to: chat,
    words: () => parts.digestFor(person, { at: parts.clock.now(), today, chat }),
    refused: () => parts.leaveChat(chat),
  });
}
