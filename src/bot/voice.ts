/** Whether Teams takes what the bot says as said by the bot: with a secret that is wrong or over it does not. */
export type Voice = {
  /** Teams, or who says for it who the bot is, did not take the bot for itself in this conversation. */
  readonly unheard: (conversation: string, cause: unknown) => void;
  /** Teams took the bot for itself here, whatever it thought of the message. */
  readonly heard: (conversation: string) => void;
  /** Whether it did so the last time. Nothing is known before the first time: then it counts as heard. */
  readonly isHeard: () => boolean;
};

/**
 * Remembers how it went the last time. `report` is told once when the bot is no longer heard, and not again of a conversation in
 * which it was not heard since: one that never hears it would otherwise be told of each time that others do.
 */
export function voice(report: (cause: unknown) => void): Voice {
  const deaf = new Set<string>();
  let isHeard = true;
  return {
    unheard: (conversation, cause) => {
      if (isHeard && !deaf.has(conversation)) report(cause);
      deaf.add(conversation);
      isHeard = false;
    },
    heard: (conversation) => {
      deaf.delete(conversation);
      isHeard = true;
    },
    isHeard: () => isHeard,
  };
}
