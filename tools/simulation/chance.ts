/** Chance that can be repeated: the same seed gives the same answers. */
export type Chance = {
  /** From 0 up to 1. */
  readonly next: () => number;
  /** One of some things, each as likely as its weight. */
  readonly pick: <Thing>(things: readonly (readonly [Thing, number])[]) => Thing;
};

/** Mulberry32: small, and even enough for stories. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    pick: (things) => {
      let left = next() * things.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [thing, weight] of things) {
        left -= weight;
        if (left < 0) return thing;
      }
      const last = things.at(-1);
      if (last === undefined) throw new RangeError("nothing to pick from");
      return last[0];
    },
  };
}
