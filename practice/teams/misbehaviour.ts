/** A call that the bot makes, as tests see it. `status` is what it got; `null` while, or because, there was no answer. */
export type Call = {
  readonly method: string;
  /** Decoded: `/v3/conversations/19:…@thread.tacv2;messageid=1/activities`. */
  readonly path: string;
  readonly body: unknown;
  readonly status: number | null;
};

/**
 * How Teams goes wrong once. `accepted`: it did what was asked all the same (accept-then-504). `after`: it first waits for
 * this; with no `answer` it then does what was asked, late. `silence` never answers; `reset` breaks the connection.
 */
export type Fault = {
  readonly answer?: 403 | 404 | 410 | 412 | 413 | 429 | 500 | 502 | 503 | 504 | "reset" | "silence";
  readonly accepted?: boolean;
  /** Seconds, as a `Retry-After` header. */
  readonly retryAfter?: number;
  readonly after?: Promise<void>;
  /** With `silence`: told when the bot hangs up. */
  readonly onHungUp?: () => void;
};

/** Which calls go wrong, and how many of them. */
export type Extent = { readonly times?: number; readonly when?: (call: Call) => boolean };

/** The faults that are switched on, oldest first. */
export type Misbehaviour = {
  /** Switches one on, for the next call unless `extent` says otherwise; call the answer to switch it off. */
  readonly add: (fault: Fault, extent?: Extent) => () => void;
  /** The fault that this call meets, which counts as one of its times. */
  readonly next: (call: Call) => Fault | undefined;
};

/** A Teams that behaves until it is told otherwise. */
export function misbehaviour(): Misbehaviour {
  const pending = new Set<{ readonly fault: Fault; readonly when: (call: Call) => boolean; left: number }>();
  return {
    add: (fault, { times = 1, when = () => true } = {}) => {
      const entry = { fault, when, left: times };
      pending.add(entry);
      return () => pending.delete(entry);
    },
    next: (call) => {
      for (const entry of pending) {
        if (!entry.when(call)) continue;
        entry.left -= 1;
        if (entry.left <= 0) pending.delete(entry);
        return entry.fault;
      }
      return undefined;
    },
  };
}
