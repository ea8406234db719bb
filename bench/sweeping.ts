import { TableClient } from "@azure/data-tables";
import { drive } from "../prove/driver.ts";
import { connectionTo, type Ground } from "../prove/ground.ts";
import { type Instant, later } from "../src/calendar/day.ts";
import { type CaseNumber, isCaseNumber } from "../src/case/case.ts";
import { clockFrom } from "../src/clock.ts";
import { start } from "../src/main.ts";
import { planLook } from "../src/reminders/look.ts";
import { tableStore } from "../src/store/tableStore.ts";
import { at, type Line, ms, times } from "./measure.ts";

const due = 50;

/** How long a sweep takes with fifty due, however many wait: what is due costs, what exists does not. */
export async function sweepLines(on: Ground, waiting: readonly number[]): Promise<readonly Line[]> {
  const connection = connectionTo(on.proxy.port);
  const store = tableStore({ connectionString: connection });
  const clock = clockFrom(() => Temporal.Now.instant());
  const env = { KETENMAAT_LOCAL: "1", PORT: String(on.port), LOG_LEVEL: "error" };
  const bot = await start({ env, clock, real: clock, store });
  try {
    const { cases } = await drive(on, { seed: 2, acts: due, lanes: due });
    const numbers = cases.map(({ number }) => number).filter(isCaseNumber);
    await bot.catchUp();
    const agenda = TableClient.fromConnectionString(connection, "agenda", { allowInsecureConnection: true });
    const lines: Line[] = [];
    let stands = 0;
    let first: number | undefined;
    for (const count of waiting) {
      await fill(agenda, { from: stands, until: count, at: later(clock.now(), 30 * 86_400) });
      stands = count;
      // The first rounds are slow for other reasons: code that is new, and a storage that still writes what was filled in.
      for (let round = 0; round < 7; round++) await sweepOf(numbers, { store, clock, sweep: bot.catchUp });
      const before = on.proxy.lines.length;
      const took: number[] = [];
      for (let round = 0; round < 7; round++) took.push(await sweepOf(numbers, { store, clock, sweep: bot.catchUp }));
      const median = at(took, 0.5);
      first ??= median;
      lines.push([
        `a sweep with ${due} due, ${count.toLocaleString("en")} waiting`,
        `${ms(median)}, ${Math.round((on.proxy.lines.length - before) / 7)} requests to the storage`,
        `${times(median, first)} of the first`,
      ]);
    }
    return lines;
  } finally {
    await bot.stop();
  }
}

type Sweeping = {
  readonly store: ReturnType<typeof tableStore>;
  readonly clock: { readonly now: () => Instant };
  readonly sweep: () => Promise<void>;
};

async function sweepOf(numbers: readonly CaseNumber[], { store, clock, sweep }: Sweeping): Promise<number> {
  await Promise.all(numbers.map((number) => planLook(store, number, clock.now())));
  const began = performance.now();
  await sweep();
  return performance.now() - began;
}

/** Hints for cases that are not due for a month. */
async function fill(
  agenda: TableClient,
  { from, until, at: month }: { readonly from: number; readonly until: number; readonly at: Instant },
): Promise<void> {
  for (let nth = from; nth < until; nth += 100) {
    const rows = Array.from({ length: Math.min(100, until - nth) }, (_, index) => {
      const hint = { at: later(month, nth + index), subject: `NML-2026-${100_000 + nth + index}`, operation: "look" };
      const rowKey = `${hint.at}_${hint.subject}_${hint.operation}`;
      return ["create", { partitionKey: "due", rowKey, json0: JSON.stringify(hint) }] as const;
    });
    await agenda.submitTransaction(rows.map(([kind, row]) => [kind, row]));
  }
}
