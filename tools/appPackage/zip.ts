import { zipSync } from "fflate";
import type { Parts } from "./parts.ts";

/** A zip has no time zone and begins in 1980: every file in it is from the first moment, so that the same parts give the same bytes. */
const mtime = "1980-01-01T00:00:00";

/** The package as Teams takes it: the parts side by side, sorted by name. */
export function zipped({ manifest, english, color, outline }: Parts): Uint8Array {
  const text = (it: string) => new TextEncoder().encode(it);
  const files = {
    "color.png": color,
    "en.json": text(english),
    "manifest.json": text(manifest),
    "outline.png": outline,
  };
  return zipSync(files, { level: 9, mtime });
}
