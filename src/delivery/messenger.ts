import type { CardJson } from "../cards/render.ts";

/** A conversation in Teams that the bot may write to. `id` is a channel, a thread (`…;messageid=…`) or a personal chat. */
export type Conversation = { readonly id: string; readonly tenant: string; readonly serviceUrl: string };

/** What a message says: a card, or plain text with the people it mentions. Never both: Teams splits those. */
export type Words =
  | { readonly card: CardJson; readonly summary: string }
  | { readonly text: string; readonly mentions: readonly { readonly objectId: string; readonly name: string }[] };

/**
 * Why Teams did not take something. `refused`: it said no, again will not help (403, 404 …). `later`: it asked to wait (429), or
 * nothing left the house (no token, no connection). `doubt`: it may have taken it (412, 5xx, a reset, silence).
 */
export class MessengerError extends Error {
  override readonly name = "MessengerError";
  readonly kind: "refused" | "gone" | "later" | "doubt";
  /** Seconds that Teams asked to wait, when it did. */
  readonly retryAfter: number | undefined;

  constructor(kind: "refused" | "gone" | "later" | "doubt", options: ErrorOptions & { retryAfter?: number } = {}) {
    super(`Teams did not take the message: ${kind}`, options);
    this.kind = kind;
    this.retryAfter = options.retryAfter;
  }
}

/** The bot's mouth: one attempt per call, a time limit on each, no retries of its own. Throws `MessengerError`. */
export type Messenger = {
  /** Posts a new message (in a channel: a new thread) and answers its activity id. */
  readonly post: (to: Conversation, words: Words) => Promise<string>;
  /** Replaces a message that stands. `gone` when somebody deleted it. */
  readonly edit: (to: Conversation, activity: string, words: Words) => Promise<void>;
};
