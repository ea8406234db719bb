import type { Conversation } from "./messenger.ts";
import { type Urgency, urgencies } from "./urgency.ts";

/** When Teams may be written to: asked before each call, so that its limits are never met. */
export type Pacing = {
  /**
   * Resolves when it is this call's turn; `false` when we are stopping. In a channel the most urgent goes first, and within that
   * who came first; what is shared by all channels of a tenant goes to the most urgent too. While more is said than Teams allows,
   * edits wait for as long as that lasts.
   */
  readonly turn: (to: Conversation, urgency?: Urgency) => Promise<boolean>;
  /** Teams asked to wait: nothing more goes to this conversation for so many seconds. Others go on. */
  readonly hold: (to: Conversation, seconds: number) => void;
  /** Resolves after so many milliseconds, or at once with `false` when we are stopping. */
  readonly pause: (milliseconds: number) => Promise<boolean>;
  /** Whoever waits for a turn gets none. */
  readonly stop: () => void;
};

type Limit = { readonly count: number; readonly window: number };

/** Teams' limits per conversation: so many in so many milliseconds. */
const perConversation: readonly Limit[] = [
  { count: 7, window: 1_000 },
  { count: 8, window: 2_000 },
  { count: 60, window: 30_000 },
  { count: 1_800, window: 3_600_000 },
];

/** What calls may lose on each other under way, in milliseconds: two that leave a second apart may arrive closer. */
const margin = 250;

/** For all channels of a tenant together. Teams takes fifty a second of one app, so that this leaves room enough by itself. */
const perTenant: readonly Limit[] = [{ count: 30, window: 1_000 }];

/** Milliseconds for which the less urgent steps back. */
const moment = 50;

type Parts = {
  /** Milliseconds on a clock that only goes forward. Teams counts real time, whatever time it is in the chain. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** How many processes like this one share the limits. */
  readonly replicas: number;
};

export function pacing({ now, sleep, replicas }: Parts): Pacing {
  const lines = new Map<string, Waiting[]>();
  const conversations = new Map<string, Track>();
  const tenants = new Map<string, Track>();
  const stopping = Promise.withResolvers<void>();
  let isStopping = false;

  const kept = (tracks: Map<string, Track>, key: string, make: () => Track): Track => {
    const track = tracks.get(key) ?? make();
    tracks.set(key, track);
    return track;
  };
  const inChannel = (to: Conversation): Track =>
    kept(conversations, channelOf(to), () => newTrack(perConversation, { replicas, margin }));
  const inTenant = (to: Conversation): Track =>
    kept(tenants, to.tenant, () => newTrack(perTenant, { replicas, margin: 0 }));

  /** Whether somebody more urgent, in another channel, waits for nothing but what they share. */
  const isOutdone = ({ to, rank }: Waiting): boolean =>
    [...lines.values()].some(
      ([other]) =>
        other !== undefined &&
        other.rank < rank &&
        other.to.tenant === to.tenant &&
        inChannel(other.to).freeAt() <= now(),
    );

  const pause = async (milliseconds: number): Promise<boolean> => {
    await Promise.race([sleep(milliseconds), stopping.promise]);
    return !isStopping;
  };

  /** Gives turns while anybody waits in this channel; who goes is chosen when one is free, not before. */
  const serve = async (channel: string): Promise<void> => {
    const line = lines.get(channel) ?? [];
    for (let [next] = line; next !== undefined; [next] = line) {
      const tracks = [inChannel(next.to), inTenant(next.to)];
      const wait = Math.max(...tracks.map((track) => track.freeAt())) - now();
      if (!isStopping && wait > 0) await pause(wait);
      else if (!isStopping && isOutdone(next)) await pause(moment);
      else {
        if (!isStopping) for (const track of tracks) track.took(now());
        line.shift();
        next.go(!isStopping);
      }
    }
    lines.delete(channel);
  };

  return {
    turn: (to, urgency = "said") =>
      new Promise((go) => {
        const channel = channelOf(to);
        const line = lines.get(channel);
        const waiting: Waiting = { to, rank: urgencies.indexOf(urgency), go };
        if (line !== undefined) return void queueUp(line, waiting);
        lines.set(channel, [waiting]);
        void serve(channel);
      }),
    hold: (to, seconds) => inChannel(to).holdUntil(now() + seconds * 1_000),
    pause,
    stop: () => {
      isStopping = true;
      stopping.resolve();
    },
  };
}

type Waiting = { readonly to: Conversation; readonly rank: number; readonly go: (isTurn: boolean) => void };

/** Behind everybody who is as urgent or more. */
function queueUp(line: Waiting[], waiting: Waiting): void {
  const behind = line.findIndex(({ rank }) => rank > waiting.rank);
  line.splice(behind < 0 ? line.length : behind, 0, waiting);
}

/** A thread counts for its channel. */
const channelOf = ({ id }: Conversation): string => id.replace(/;messageid=.*$/, "");

type Track = {
  readonly freeAt: () => number;
  readonly took: (at: number) => void;
  readonly holdUntil: (at: number) => void;
};

/** The calls of the longest window. A share of less than one call in a window is one call in a longer window. */
function newTrack(
  limits: readonly Limit[],
  { replicas, margin: lost }: { readonly replicas: number; readonly margin: number },
): Track {
  const shares = limits.map(({ count, window }) => ({
    count: Math.max(1, Math.floor(count / replicas)),
    window: window * Math.max(1, replicas / count) + lost,
  }));
  const most = Math.max(...shares.map(({ count }) => count));
  let calls: number[] = [];
  let heldUntil = Number.NEGATIVE_INFINITY;
  const freeBy = ({ count, window }: Limit): number => {
    const earlier = calls.at(-count);
    return earlier === undefined ? Number.NEGATIVE_INFINITY : earlier + window;
  };
  return {
    freeAt: () => Math.max(heldUntil, ...shares.map(freeBy)),
    took: (at) => {
      calls = [...calls, at].slice(-most);
    },
    holdUntil: (at) => {
      heldUntil = Math.max(heldUntil, at);
    },
  };
}
