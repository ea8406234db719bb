// `npm run bench`: what things cost on this machine, as ratios to a bare floor. Prints tables, judges nothing.
// `-- --waiting 100000` lets so many hints wait for the largest sweep; without it, 10 000.
import { availableParallelism } from "node:os";
import { type Ground, ground } from "../prove/ground.ts";
import { typed } from "../tools/options.ts";
import { botLines } from "./bot.ts";
import { changeLines } from "./changes.ts";
import { clickLines } from "./clicks.ts";
import { crowdLines } from "./crowd.ts";
import { decideBenches } from "./decide.ts";
import { type Line, median } from "./measure.ts";
import { reminderLines } from "./reminders.ts";
import { renderingBenches } from "./rendering.ts";
import { sweepLines } from "./sweeping.ts";

const print = (lines: readonly Line[]): void => {
  process.stdout.write(lines.map(([what, seen, against]) => `| ${what} | ${seen} | ${against} |\n`).join(""));
};

/** Hints that wait while others are due. */
const sizes = [1_000, 10_000, 100_000];

const options = typed(process.argv.slice(2), { waiting: "text" });
const largest = Number(options.texts("waiting").at(-1) ?? 10_000);
if (options.problems.length > 0 || Number.isNaN(largest)) {
  process.stderr.write(`${options.problems.join("\n")}\nnpm run bench -- [--waiting N]\n`);
  process.exit(2);
}

process.stdout.write(
  `${availableParallelism()} cores, Node ${process.versions.node}\n\n| what | seen | against |\n|---|---|---|\n`,
);

for (const { title, unit, benches } of [decideBenches(), renderingBenches()]) {
  const base = median(unit);
  for (const bench of benches) {
    const took = median(bench);
    print([
      [
        `${title}: ${bench.name}`,
        `${took.toFixed(0)} µs`,
        `${unit.name}: ${base.toFixed(0)} µs (${(took / base).toFixed(1)} ×)`,
      ],
    ]);
  }
}

const measured: readonly ((on: Ground) => Promise<readonly Line[]>)[] = [
  botLines,
  clickLines,
  changeLines,
  crowdLines,
  reminderLines,
  (on) =>
    sweepLines(
      on,
      sizes.filter((count) => count <= largest),
    ),
];
for (const linesOf of measured) {
  const on = await ground();
  print(await linesOf(on));
  await on.close();
}
process.exit(0);
