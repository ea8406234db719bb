import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What an app package is made of: the manifest, its English, and the two icons. */
export type Parts = {
  readonly manifest: string;
  readonly english: string;
  readonly color: Buffer;
  readonly outline: Buffer;
};

/** What differs per installation, and per version. */
export type Filling = { readonly APP_ID: string; readonly DOMAIN: string; readonly VERSION: string };

/** Reads the parts from their folder, with `{{APP_ID}}`, `{{DOMAIN}}` and `{{VERSION}}` filled in. */
export function readParts(folder: string, filling: Filling): Parts {
  const values: Readonly<Record<string, string>> = filling;
  const read = (name: string) => readFileSync(join(folder, name));
  const filled = (name: string) =>
    read(name)
      .toString("utf8")
      .replace(/\{\{([A-Z_]+)\}\}/g, (placeholder, key: string) => values[key] ?? placeholder);
  return {
    manifest: filled("manifest.json"),
    english: filled("en.json"),
    color: read("color.png"),
    outline: read("outline.png"),
  };
}
