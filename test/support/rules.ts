import type { z } from "zod";
import { day } from "../../src/calendar/day.ts";
import type { Rules } from "../../src/case/rules.ts";
import { variantSchema } from "../../src/case/variant.ts";
import { readRegion, rulesOf } from "../../src/region/region.ts";

const region = readRegion("config/nml.json");

/** The region's rules with some settings changed; closures beside carnival are given as days. */
export function rulesWith(process: z.input<typeof variantSchema> = {}, closures: readonly string[] = []): Rules {
  const closed = { ...region.calendar.closures, days: closures.map((on) => day(on)) };
  return rulesOf({
    ...region,
    calendar: { ...region.calendar, closures: closed },
    process: variantSchema.parse(process),
  });
}
