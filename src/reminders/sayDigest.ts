import { type Day, dayOf, type Instant } from "../calendar/day.ts";
import type { CaseNumber } from "../case/case.ts";
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
  ) => Promise<Digest | undefined>;
  /** Somebody was shown these cases, or may have been. */
  readonly shown: (to: PersonId, cases: readonly CaseNumber[]) => void;
};

/** Somebody's list of the day, and the cases of which it tells. */
export type Digest = { readonly words: Words; readonly cases: readonly CaseNumber[] };

/**
 * Says somebody's list of the day of `at` in their own chat, once a day, also when several processes want to. Without a chat, or when Teams refuses
 * it, nothing is said here: on its last day everything is said under the card of its case.
 */
export async function sayDigest<Person extends Reader>(
  parts: Saying<Person>,
  person: Person,
  at: Instant,
): Promise<Visit> {
  const chat = await parts.chatOf(person.id);
  if (chat === undefined) return settled;
  const today = dayOf(at);
  let digest: Digest | undefined;
  const key = `digest:${person.id}`;
  return sayOnce(parts, {
    ...{ key, subject: key, until: today },
    on: today,
    to: chat,
    words: async () => {
      digest = await parts.digestFor(person, { at, today, chat });
      return digest?.words;
    },
    said: () => parts.shown(person.id, digest?.cases ?? []),
    refused: () => parts.leaveChat(chat),
  });
}
