import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { type Instant, instant } from "../src/calendar/day.ts";
import { type Clock, clockFrom } from "../src/clock.ts";

/** A clock that can be moved forward, never back, and that stays ahead over a restart. */
export type MovableClock = Clock & {
  /** Sets the clock to a moment. Throws `RangeError` when that moment has passed. */
  readonly moveTo: (at: Instant) => void;
  /** Back to the real time. */
  readonly reset: () => void;
};

/** A movable clock that remembers in `file` how many milliseconds it is ahead of `real`. */
export function movableClock(file: string, real: () => Temporal.Instant): MovableClock {
  let ahead = read(file);
  const clock = clockFrom(() => real().add({ milliseconds: ahead }));
  const set = (milliseconds: number) => {
    ahead = milliseconds;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ ahead }));
  };
  return {
    ...clock,
    moveTo: (at) => {
      if (at < clock.now()) throw new RangeError("the clock only moves forward");
      set(Temporal.Instant.from(at).epochMilliseconds - Temporal.Instant.from(instant(real())).epochMilliseconds);
    },
    reset: () => set(0),
  };
}

const saved = z.object({ ahead: z.number().min(0) });

function read(file: string): number {
  try {
    return saved.parse(JSON.parse(readFileSync(file, "utf8"))).ahead;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return 0;
    throw error;
  }
}
