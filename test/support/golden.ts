import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** `GOLDEN=renew` writes what is now rendered; the difference is then there to be read before it is committed. */
const renews = process.env["GOLDEN"] === "renew";

/** Holds a value against the file that says how it must be. */
export function assertGolden(path: string, actual: unknown): void {
  const text = `${JSON.stringify(actual, null, 2)}\n`;
  if (renews) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  assert.ok(existsSync(path), `${path} is missing: npm run golden writes it`);
  assert.deepEqual(
    JSON.parse(text),
    JSON.parse(readFileSync(path, "utf8")),
    `${path} differs: npm run golden renews it`,
  );
}
