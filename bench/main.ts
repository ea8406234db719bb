// `npm run bench`: what things cost on this machine. Prints, judges nothing.
import { decideBenches } from "./decide.ts";

/** Something that is measured: the median of many runs, and how that compares to `unit`. */
export type Bench = { readonly name: string; readonly run: () => unknown };

const rounds = 60;
const perRound = 20;

/** Microseconds that one run takes: the median over the rounds, after a warm-up. */
function median({ run }: Bench): number {
  for (let warm = 0; warm < rounds; warm += 1) run();
  const took = Array.from({ length: rounds }, () => {
    const began = performance.now();
    for (let nth = 0; nth < perRound; nth += 1) run();
    return ((performance.now() - began) * 1_000) / perRound;
  });
  return took.sort((one, other) => one - other)[rounds / 2] ?? 0;
}

for (const { title, unit, benches } of [decideBenches()]) {
  const base = median(unit);
  const line = (name: string, took: number) =>
    `  ${name.padEnd(56)} ${took.toFixed(0).padStart(6)} µs  ${(took / base).toFixed(1).padStart(6)} ×`;
  const lines = benches.map((bench) => line(bench.name, median(bench)));
  process.stdout.write(`${[title, line(unit.name, base), ...lines].join("\n")}\n`);
}
