// `npm run prove`: the long runs that show what the store and the delivery promise. Writes what it saw into docs/proof.md.
import { clockFrom } from "../src/clock.ts";
import { typed } from "../tools/options.ts";
import { connectorPart } from "./connector.ts";
import { degradingPart } from "./degrading.ts";
import { fuzzPart } from "./fuzz.ts";
import { killsPart } from "./kills.ts";
import { outagePart } from "./outage.ts";
import type { Part, Size } from "./part.ts";
import { remindersPart } from "./reminders.ts";
import { repeatsPart } from "./repeats.ts";
import { replicasPart } from "./replicas.ts";
import { lines, report } from "./report.ts";
import { storagePart } from "./storage.ts";

const parts: readonly Part[] = [
  killsPart,
  storagePart,
  connectorPart,
  repeatsPart,
  replicasPart,
  outagePart,
  remindersPart,
  degradingPart,
  fuzzPart,
];

const [first = ""] = process.argv.slice(2);
const name = first.startsWith("--") ? "" : first;
const chosen = name === "" ? parts : parts.filter((part) => part.name === name);
const options = typed(process.argv.slice(name === "" ? 2 : 3), {
  seed: "text",
  ...Object.fromEntries(chosen.flatMap(({ full }) => Object.keys(full)).map((option) => [option, "text" as const])),
});
const numberOf = (option: string): number | undefined => {
  const text = options.texts(option).at(-1);
  return text === undefined ? undefined : Number(text);
};

if (chosen.length === 0 || options.problems.length > 0) {
  const all = parts.map(({ name, full }) => [name, ...Object.keys(full).map((option) => `[--${option} N]`)].join(" "));
  console.log(
    [...options.problems, "npm run prove -- [PART] [--seed N]", ...all.map((line) => `  ${line}`)].join("\n"),
  );
  process.exit(2);
}

const seed = numberOf("seed") ?? Math.trunc(Math.random() * 2 ** 31);
let isAllWell = true;
for (const part of chosen) {
  const size: Size = Object.fromEntries(
    Object.entries(part.full).map(([option, full]) => [option, numberOf(option) ?? full]),
  );
  const began = performance.now();
  console.log(`${part.title} (${JSON.stringify(size)}, seed ${seed}) …`);
  const rows = await part.prove({ ...size, seed });
  const took = (performance.now() - began) / 1_000;
  console.log(`${lines(rows)}\n  ${Math.round(took)} s`);
  report({ part, size, seed, rows, took, on: clockFrom(() => Temporal.Now.instant()).today() });
  isAllWell &&= rows.every(({ holds }) => holds);
}
process.exit(isAllWell ? 0 : 1);
