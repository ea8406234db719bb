import type { Aged, MessageRow } from "../store/store.ts";

/** What is said in one message. */
export type Bundle = readonly [Aged<MessageRow>, ...(readonly Aged<MessageRow>[])];

/** How much fits in one message: each thing has buttons of its own. */
const most = 4;

/**
 * What falls due together in one place is one message, in the order in which it was given. What goes to a channel itself
 * stands alone, and so does what may have been said already.
 */
export function bundlesOf(owed: readonly Aged<MessageRow>[]): readonly Bundle[] {
  const bundles: Bundle[] = [];
  for (const each of owed) {
    const last = bundles.at(-1);
    if (last !== undefined && last.length < most && [...last, each].every(joins)) {
      bundles[bundles.length - 1] = [...last, each];
    } else bundles.push([each]);
  }
  return bundles;
}

const joins = ({ row: { attempts, owed } }: Aged<MessageRow>): boolean => attempts === 0 && owed.where !== "channel";
