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

/**
 * How long a sweep takes with fifty due, however many wait: what is due costs, what exists does not. The floor is one bare
 * question for the same fifty rows: what that costs more among more rows is the storage's own, and the emulator walks them all.
 */
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
    let first: { readonly whole: number; readonly own: number } | undefined;
    for (const count of waiting) {
      await fill(agenda, { from: stands, until: count, at: later(clock.now(), 30 * 86_400) });
      stands = count;
      // The first rounds are slow for other reasons: code that is new, and a storage that still writes what was filled in.
      for (let round = 0; round < 7; round++) await sweepOf(numbers, { store, clock, sweep: bot.catchUp });
      const before = on.proxy.lines.length;
      const took: number[] = [];
      for (let round = 0; round < 7; round++) took.push(await sweepOf(numbers, { store, clock, sweep: bot.catchUp }));
      const asked = on.proxy.lines.slice(before);
      const questions = asked.filter((line) => line.startsWith("GET") && line.includes("/agenda()")).length / 7;
      const whole = at(took, 0.5);
      const bare = await bareQuestion(agenda, numbers, { store, clock });
      const own = whole - questions * bare;
      first ??= { whole, own };
      lines.push([
        `a sweep with ${due} due, ${count.toLocaleString("en")} waiting`,
        `${ms(whole)}, ${Math.round(asked.length / 7)} requests to the storage`,
        `${times(whole, first.whole)} of the first; without its ${questions.toFixed(1)} questions what is due, ` +
          `${ms(bare)} each bare: ${ms(own)}, ${times(own, first.own)}`,
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

/** What one question for what is due takes, asked with nothing but the SDK. */
async function bareQuestion(
  agenda: TableClient,
  numbers: readonly CaseNumber[],
  { store, clock }: Pick<Sweeping, "store" | "clock">,
): Promise<number> {
  const now = clock.now();
  await Promise.all(numbers.map((number) => planLook(store, number, now)));
  const filter = `PartitionKey eq 'due' and RowKey ge '' and RowKey lt '${now}\`'`;
  const took: number[] = [];
  for (let round = 0; round < 14; round++) {
    const began = performance.now();
    await agenda.listEntities({ queryOptions: { filter } }).byPage().next();
    took.push(performance.now() - began);
  }
  return at(took.slice(7), 0.5);
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
