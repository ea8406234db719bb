import { writeFileSync } from "node:fs";
import { regionJsonSchema } from "../src/region/schema.ts";

/** Writes `docs/region.schema.json` anew after the region file has changed its shape. A test tells when that is needed. */
writeFileSync("docs/region.schema.json", `${JSON.stringify(regionJsonSchema(), null, 2)}\n`);
