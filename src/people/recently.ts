import { type Instant, later } from "../calendar/day.ts";
import type { Clock } from "../clock.ts";

/** Seconds for which an answer is good enough. */
const fresh = 5;

/**
 * Asks once for all who want to know within a few seconds: a burst of messages need not read the whole directory each time.
 * A question that failed is asked again by whoever comes next.
 */
export function recently<Answer>(ask: () => Promise<Answer>, { now }: Pick<Clock, "now">): () => Promise<Answer> {
  let last: { readonly at: Instant; readonly answer: Promise<Answer> } | undefined;
  return () => {
    const at = now();
    if (last !== undefined && last.at <= at && at < later(last.at, fresh)) return last.answer;
    const asked = { at, answer: ask() };
    last = asked;
    asked.answer.catch(() => {
      if (last === asked) last = undefined;
    });
    return asked.answer;
  };
}
