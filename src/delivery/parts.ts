import type { Instant } from "../calendar/day.ts";
import type { CardJson } from "../cards/render.ts";
import type { Case } from "../case/case.ts";
import type { Owed } from "../case/outcome.ts";
import type { Clock } from "../clock.ts";
import type { Head, Store } from "../store/store.ts";
import type { Conversation, Messenger, Words } from "./messenger.ts";
import type { Pacing } from "./pacing.ts";

/** A card, and the line that a notification shows. */
type CardWords = { readonly card: CardJson; readonly summary: string };

/** What delivery is made of. What is said, and where, is decided elsewhere; here it is said. */
export type Parts = {
  readonly store: Pick<Store, "cases" | "lookup">;
  readonly messenger: Messenger;
  readonly pacing: Pacing;
  readonly clock: Pick<Clock, "now">;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Between 0 and 1: keeps replicas that were told to wait from coming back in step. */
  readonly random: () => number;
  /** Where the case's card has to stand. */
  readonly placesFor: (it: Case) => Promise<readonly Conversation[]>;
  readonly cardFor: (head: Head, to: Conversation) => CardWords | Promise<CardWords>;
  /** What becomes of cards that a case left behind when it went elsewhere. Without it they are left as they are. */
  readonly leftBehind?: {
    readonly cardFor: (head: Head) => CardWords;
    /** How to reach these channels; those that cannot be reached any more are left out. */
    readonly reach: (conversations: readonly string[]) => Promise<readonly Conversation[]>;
  };
  /** The channel or personal chat in which this has to be said; `undefined` when there is none. */
  readonly conversationFor: (it: Case, owed: Owed) => Promise<Conversation | undefined>;
  /** Whether this is still worth saying. */
  readonly isOwed: (head: Head, owed: Owed) => boolean | Promise<boolean>;
  /** What to say in one message of what is owed together, in words, to whom; once it was said, how that stands now. */
  readonly wordsFor: (head: Head, owed: readonly Owed[]) => Words | Promise<Words>;
  /** What the words for this depend on as long as they stand: when it changes, the message is edited. */
  readonly stateOf: (head: Head, owed: Owed) => string;
  /** Teams refused this conversation: whether it was somebody's own chat, and what is said to them has another place now. */
  readonly leaveChat?: (to: Conversation) => Promise<boolean>;
  /** The first moment from `at` on at which this may be said; by default the one from which it is owed. */
  readonly notBefore?: (owed: Owed, at: Instant, it: Case) => Instant | Promise<Instant>;
};
