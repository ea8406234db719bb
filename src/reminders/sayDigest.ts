import { z } from "zod";
import { type Day, dayOf, type Instant } from "../calendar/day.ts";
import type { PersonId } from "../case/person.ts";
import { attempt, patiently } from "../delivery/attempt.ts";
import type { Conversation, Words } from "../delivery/messenger.ts";
import type { Parts as Delivering } from "../delivery/parts.ts";
import { postsLimit } from "../delivery/postCard.ts";
import { sendingLimit } from "../delivery/showCard.ts";
import { contended, settled, unsettled, type Visit } from "../delivery/visit.ts";
import { dayText, instantText } from "../store/recordSchemas.ts";
import { ConflictError, type Store } from "../store/store.ts";
import type { Reader } from "./digestMoment.ts";

/** What became of somebody's list of a day. One row per person: the next day takes its place. */
const rowSchema = z.strictObject({
  on: dayText,
  state: z.enum(["sending", "sent", "unsure", "refused"]),
  since: instantText,
  /** Posts that may have reached Teams. */
  attempts: z.int().min(0),
});

type Row = Readonly<z.infer<typeof rowSchema>>;

/** What saying a list takes. */
export type Saying<Person extends Reader> = Pick<Delivering, "messenger" | "pacing" | "random" | "clock"> & {
  readonly store: Pick<Store, "documents">;
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
  try {
    return await say(parts, person, chat);
  } catch (error) {
    if (error instanceof ConflictError) return contended;
    throw error;
  }
}

async function say<Person extends Reader>(parts: Saying<Person>, person: Person, chat: Conversation): Promise<Visit> {
  const { store, clock, pacing, messenger, digestFor } = parts;
  const today = dayOf(clock.now());
  const key = `digest:${person.id}`;
  const stored = await store.documents.read("settings", key);
  const row = stored === undefined ? null : rowSchema.parse(stored.row);
  const before = row?.on === today ? row : null;
  if (before !== null && isOver(before)) return settled;
  if (before?.state === "sending" && secondsSince(before.since, clock.now()) < sendingLimit) return contended;
  const attempts = before?.attempts ?? 0;
  const note = (state: Row["state"], tries: number, etag?: string | null) => {
    const now: Row = { on: today, state, since: clock.now(), attempts: tries };
    return store.documents.write("settings", key, now, etag);
  };
  let etag = stored?.etag ?? null;
  return patiently(async (tries): Promise<Visit | "notNow"> => {
    if (!(await pacing.turn(chat))) return unsettled;
    const words = await digestFor(person, { at: clock.now(), today, chat });
    if (words === undefined) return settled;
    await note("sending", attempts + 1, etag);
    const came = await attempt(parts, { to: chat, tries, call: () => messenger.post(chat, words) });
    switch (came.kind) {
      case "took":
        await note("sent", attempts + 1);
        return settled;
      case "notNow":
        await note("unsure", attempts);
        etag = (await store.documents.read("settings", key))?.etag ?? null;
        return "notNow";
      case "doubt":
        await note("unsure", attempts + 1);
        return attempts + 1 < postsLimit ? unsettled : settled;
      case "refused":
      case "gone":
        await parts.leaveChat(chat);
        await note("refused", attempts + 1);
        return settled;
    }
  }, unsettled);
}

const isOver = ({ state, attempts }: Row): boolean => state === "sent" || state === "refused" || attempts >= postsLimit;

const secondsSince = (since: Instant, now: Instant): number =>
  Temporal.Instant.from(now).since(Temporal.Instant.from(since)).total("seconds");
