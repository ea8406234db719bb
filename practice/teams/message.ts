import type { Instant } from "../../src/calendar/day.ts";

/** An Adaptive Card as the bot sent it. */
export type Card = { readonly type: "AdaptiveCard" } & Readonly<Record<string, unknown>>;

/** Whether something is an Adaptive Card, as far as its outside tells. */
export const isCard = (value: unknown): value is Card =>
  typeof value === "object" && value !== null && "type" in value && value.type === "AdaptiveCard";

/** Somebody named in a text. `text` is the stretch that stands for it: `<at>Ketenmaat</at>`. */
export type Mention = { readonly id: string; readonly name: string; readonly text: string };

/** What a message says, now or before an edit. */
export type Words = {
  readonly text: string;
  readonly textFormat: "plain" | "markdown" | "xml";
  readonly card: Card | null;
  readonly mentions: readonly Mention[];
  /** What the notification says when there is a card. */
  readonly summary: string | null;
};

export type Version = Words & { readonly at: Instant };

/** A message with all that it ever said, oldest first: the last version is the one on screen. */
export type Message = {
  readonly id: string;
  /** The thread (`channel;messageid=root`) or the personal chat. */
  readonly conversation: string;
  /** The person's or the bot's id. */
  readonly by: string;
  readonly versions: readonly [Version, ...Version[]];
  readonly removedAt: Instant | null;
};

/** A card that one person sees in place of a message's own, until that message is edited. */
export type View = { readonly person: string; readonly message: string; readonly card: Card };

/** A thread of a channel, its messages oldest first. */
export type Thread = { readonly id: string; readonly messages: readonly Message[] };

/** What everybody who looks on hears at once. */
export type Happened =
  | { readonly what: "posted" | "edited" | "removed"; readonly message: Message }
  | { readonly what: "shown"; readonly view: View }
  | { readonly what: "forgotten" };

/** What a message says now. */
export const latest = (message: Message): Version => message.versions.at(-1) ?? message.versions[0];

/** Nothing but text. */
export const plainly = (text: string, mentions: readonly Mention[] = []): Words => ({
  text,
  textFormat: "plain",
  card: null,
  mentions,
  summary: null,
});
