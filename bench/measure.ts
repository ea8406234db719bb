/** Something that is measured: the median of many runs, and how that compares to `unit`. */
export type Bench = { readonly name: string; readonly run: () => unknown };

/** Several of them against one bare floor, all on this machine and in this run. */
export type Benches = { readonly title: string; readonly unit: Bench; readonly benches: readonly Bench[] };

const rounds = 60;
const perRound = 20;

/** Microseconds that one run takes: the median over the rounds, after a warm-up. */
export function median({ run }: Bench): number {
  for (let warm = 0; warm < rounds; warm += 1) run();
  const took = Array.from({ length: rounds }, () => {
    const began = performance.now();
    for (let nth = 0; nth < perRound; nth += 1) run();
    return ((performance.now() - began) * 1_000) / perRound;
  });
  return at(took, 0.5);
}

/** What many runs at once took: milliseconds, and how many were done in a second. */
export type Taken = { readonly p50: number; readonly p99: number; readonly perSecond: number };

/** Runs `total` times, `abreast` at a time. Each lane has a number of its own, so that lanes need not meet. */
export async function abreast(
  lanes: number,
  total: number,
  run: (lane: number, nth: number) => Promise<unknown>,
): Promise<Taken> {
  const took: number[] = [];
  const began = performance.now();
  const lane = async (number: number): Promise<void> => {
    for (let nth = 0; nth < total / lanes; nth++) {
      const start = performance.now();
      await run(number, nth);
      took.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
  const perSecond = (took.length * 1_000) / (performance.now() - began);
  return { p50: at(took, 0.5), p99: at(took, 0.99), perSecond };
}

/** The value that this share of all stays under. */
export function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** One line of a table: what was measured, what came out, and against what. */
export type Line = readonly [what: string, seen: string, against: string];

export const ms = (milliseconds: number): string => `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
export const times = (one: number, other: number): string => `${(one / other).toFixed(1)} ×`;
