import type { Clock } from "../clock.ts";

/** Lets one more delivery of a sender pass (0), or says how many seconds it has to wait. */
export type RateLimit = (sender: string) => number;

type Bucket = { readonly left: number; readonly at: number };

/**
 * A bucket for each sender that holds a minute's worth of deliveries and fills evenly: a burst passes, an avalanche does not.
 * Counted by this process alone. Senders are few and known, so their buckets stay.
 */
export function rateLimit({ perMinute, wall }: { readonly perMinute: number; readonly wall: Clock }): RateLimit {
  const buckets = new Map<string, Bucket>();
  const perSecond = perMinute / 60;
  return (sender) => {
    const at = Temporal.Instant.from(wall.now()).epochMilliseconds / 1000;
    const before = buckets.get(sender) ?? { left: perMinute, at };
    const left = Math.min(perMinute, before.left + (at - before.at) * perSecond);
    if (left < 1) return Math.ceil((1 - left) / perSecond);
    buckets.set(sender, { left: left - 1, at });
    return 0;
  };
}
