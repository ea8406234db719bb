import { writeFileSync } from "node:fs";
import { readRegion } from "../src/region/region.ts";
import { connector } from "./connector/swagger.ts";

/**
 * `npm run connector`: writes `docs/examples/connector.swagger.json` anew after notices or places have changed. A test tells
 * when that is needed.
 */
const file = "docs/examples/connector.swagger.json";
writeFileSync(file, `${JSON.stringify(connector(readRegion("config/nml.json")), null, 2)}\n`);
