import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { process as table } from "../src/case/process.ts";
import { type Mutation, mutationsOf } from "./mutations.ts";

/**
 * Changes the process table in one small way at a time, in a copy, and runs the tests of the rules against it: each
 * change must turn a test red. Prints what noticed it, and ends with 1 when a change went unnoticed.
 */

/** What behaves is asked first; the test that reads the table aloud only when nothing else noticed. */
const tests = [
  "dates/deadlines",
  "dates/deadlines.shortStay",
  "dates/deadlines.pauses",
  "dates/deadlines.variant",
  "dates/responsibility",
  "process",
];

const copies = ["src", "test", "config", "package.json"];

const left = [...mutationsOf(table)];
const total = left.length;
const survivors: string[] = [];
await Promise.all(Array.from({ length: 4 }, () => work(copyOfTheProject())));
console.log(`\n${total} changes, ${total - survivors.length} noticed, ${survivors.length} unnoticed`);
for (const survivor of survivors) console.log(`unnoticed: ${survivor}`);
process.exitCode = survivors.length === 0 ? 0 : 1;

async function work(folder: string): Promise<void> {
  for (let mutation = left.shift(); mutation !== undefined; mutation = left.shift()) {
    const noticed = await noticedBy(mutation, folder);
    console.log(
      `${noticed === null ? "UNNOTICED" : "noticed"}  ${mutation.at}${noticed === null ? "" : `  by: ${noticed}`}`,
    );
    if (noticed === null) survivors.push(mutation.at);
  }
  rmSync(folder, { recursive: true });
}

function copyOfTheProject(): string {
  const folder = mkdtempSync(join(tmpdir(), "ketenmaat-mutate-"));
  for (const part of copies) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  return folder;
}

/** The first test that fails on the changed table, `null` when all of them pass. */
async function noticedBy({ table: changed }: Mutation, folder: string): Promise<string | null> {
  writeFileSync(join(folder, "src/case/process.ts"), `export const process = ${JSON.stringify(changed)};\n`);
  const files = tests.map((name) => `test/case/${name}.test.ts`);
  const mocha = spawn(
    process.execPath,
    ["node_modules/mocha/bin/mocha.js", "--no-config", "--bail", "--reporter", "json", ...files],
    {
      cwd: folder,
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let output = "";
  for await (const part of mocha.stdout) output += part;
  const { failures }: { readonly failures: readonly { readonly fullTitle: string }[] } = JSON.parse(output);
  return failures[0]?.fullTitle ?? null;
}
