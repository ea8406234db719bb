import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

const sample = z.looseObject({
  prisons: z.array(z.looseObject({ code: z.string() })),
  process: z.looseObject({}),
});

type Sample = z.infer<typeof sample>;

/** Writes the sample region with changes to a file of its own; `remove` takes it away. */
export function regionFileWith(change: (it: Sample) => Readonly<Record<string, unknown>>) {
  const written = sample.parse(JSON.parse(readFileSync("config/nml.json", "utf8")));
  const folder = mkdtempSync(join(tmpdir(), "region-"));
  const path = join(folder, "region.json");
  writeFileSync(path, JSON.stringify({ ...written, ...change(written) }));
  return { path, remove: () => rmSync(folder, { recursive: true }) };
}
