import { type Instant, later } from "../calendar/day.ts";
import type { Clock } from "../clock.ts";

/** Seconds for which an answer is good enough. */
const fresh = 5;

export type Recently<Answer> = {
  readonly ask: () => Promise<Answer>;
  /** Something changed: whoever comes next asks anew. */
  readonly forget: () => void;
};

/**
 * Asks once for all who want to know within a few seconds: a burst of messages need not read the whole directory each time.
 * A question that failed is asked again by whoever comes next.
 */
export function recently<Answer>(question: () => Promise<Answer>, { now }: Pick<Clock, "now">): Recently<Answer> {
  let last: { readonly at: Instant; readonly answer: Promise<Answer> } | undefined;
  const forget = (): void => {
    last = undefined;
  };
  const ask = (): Promise<Answer> => {
    const at = now();
    if (last !== undefined && last.at <= at && at < later(last.at, fresh)) return last.answer;
    const asked = { at, answer: question() };
    last = asked;
    asked.answer.catch(() => {
      if (last === asked) forget();
    });
    return asked.answer;
  };
  return { ask, forget };
}
