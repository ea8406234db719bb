import { type Instant, instant } from "../src/calendar/day.ts";
import type { CaseNumber } from "../src/case/case.ts";
import { nextLook } from "../src/case/owed/owed.ts";
import { readRegion, rulesOf } from "../src/region/region.ts";
import type { Store } from "../src/store/store.ts";

const rules = rulesOf(readRegion("config/nml.json"));
const always = instant("2100-01-01T00:00:00Z");

/**
 * The cases at which nobody will look by the moment that they next owe something: a reminder that was lost before it ever
 * became a row is missed by whoever compares the rows with Teams, and is found here.
 */
export async function forgotten(
  { cases, agenda }: Pick<Store, "cases" | "agenda">,
  numbers: readonly CaseNumber[],
  at: Instant,
): Promise<readonly string[]> {
  const looks = new Map<string, Instant>();
  for (const { row } of await agenda.due(always, 1_000_000)) {
    if (!looks.has(row.subject)) looks.set(row.subject, row.at);
  }
  const found: string[] = [];
  for (const number of numbers) {
    const stored = await cases.read(number);
    const next = stored === undefined ? null : nextLook(stored.row.case, at, rules);
    const look = looks.get(number);
    if (next !== null && (look === undefined || look > next)) {
      found.push(`${number}: owes something ${next}, looked at ${look ?? "never"}`);
    }
  }
  return found;
}
