import { type Conversation, type Messenger, MessengerError, type Words } from "../../src/delivery/messenger.ts";

/** What Teams does with one call, instead of taking it. `answerLost`: it takes it, and nobody hears. */
export type Trouble = MessengerError["kind"] | "answerLost" | { readonly wait: number };

/** A list of what was sent that also is a messenger: what stands in each conversation, and how often it was posted. */
export type FakeTeams = Messenger & {
  /** What stands where, by activity id, in the order of posting. */
  readonly standing: ReadonlyMap<string, { readonly to: string; readonly words: Words }>;
  readonly posts: readonly string[];
  readonly edits: readonly string[];
  /** The next calls to this conversation go wrong, one trouble each. */
  readonly trouble: (conversation: string, ...troubles: readonly Trouble[]) => void;
  /** Somebody deletes a message. */
  readonly remove: (activity: string) => void;
  /** Runs while Teams has the call, before it answers. */
  meanwhile: () => Promise<void>;
};

export function fakeTeams(): FakeTeams {
  const standing = new Map<string, { readonly to: string; readonly words: Words }>();
  const troubles = new Map<string, Trouble[]>();
  const posts: string[] = [];
  const edits: string[] = [];

  const call = async <Answer>({ id }: Conversation, take: () => Answer): Promise<Answer> => {
    const trouble = troubles.get(id)?.shift();
    if (trouble === "answerLost") take();
    if (trouble === "answerLost") throw new MessengerError("doubt");
    if (typeof trouble === "object") throw new MessengerError("later", { retryAfter: trouble.wait });
    if (trouble !== undefined) throw new MessengerError(trouble);
    await teams.meanwhile();
    return take();
  };

  const teams: FakeTeams = {
    standing,
    posts,
    edits,
    meanwhile: async () => {},
    trouble: (conversation, ...more) => {
      troubles.set(conversation, [...(troubles.get(conversation) ?? []), ...more]);
    },
    remove: (activity) => standing.delete(activity),
    post: (to, words) =>
      call(to, () => {
        const activity = String(1_700 + posts.length);
        posts.push(to.id);
        standing.set(activity, { to: to.id, words });
        return activity;
      }),
    edit: (to, activity, words) =>
      call(to, () => {
        if (!standing.has(activity)) throw new MessengerError("gone");
        edits.push(activity);
        standing.set(activity, { to: to.id, words });
      }),
  };
  return teams;
}
