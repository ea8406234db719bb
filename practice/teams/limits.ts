import type { Clock } from "../../src/clock.ts";

type Window = { readonly seconds: number; readonly calls: number };

/** Teams' limits for one bot in one conversation, for sending and for asking who is in it. Microsoft's published figures. */
const windows = {
  send: [
    { seconds: 1, calls: 7 },
    { seconds: 2, calls: 8 },
    { seconds: 30, calls: 60 },
    { seconds: 3600, calls: 1800 },
  ],
  roster: [
    { seconds: 1, calls: 14 },
    { seconds: 2, calls: 16 },
    { seconds: 30, calls: 120 },
    { seconds: 3600, calls: 3600 },
  ],
} as const satisfies Record<string, readonly Window[]>;

/** Teams' rate limits. Off until switched on, so that tests of other things need not wait. */
export type Limits = {
  readonly set: (on: boolean) => void;
  /** Whether this call fits; when it does it counts, when it does not it costs nothing. */
  readonly take: (kind: keyof typeof windows, conversation: string) => boolean;
};

/** Counts calls per conversation in sliding windows by `clock`. */
export function limits(clock: Clock): Limits {
  let on = false;
  const taken = new Map<string, number[]>();
  return {
    set: (value) => {
      on = value;
      taken.clear();
    },
    take: (kind, conversation) => {
      if (!on) return true;
      const now = Temporal.Instant.from(clock.now()).epochMilliseconds;
      const key = `${kind} ${conversation}`;
      const earlier = (taken.get(key) ?? []).filter((at) => at > now - 3_600_000);
      const fits = windows[kind].every(
        ({ seconds, calls }) => earlier.filter((at) => at > now - seconds * 1000).length < calls,
      );
      taken.set(key, fits ? [...earlier, now] : earlier);
      return fits;
    },
  };
}
