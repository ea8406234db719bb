import { drive } from "../prove/driver.ts";
import { connectionTo, type Ground, linkAll } from "../prove/ground.ts";
import { minutesTo, openAfter, settle } from "../prove/settle.ts";
import { instant } from "../src/calendar/day.ts";
import { isCaseNumber } from "../src/case/case.ts";
import { clockFrom } from "../src/clock.ts";
import { start } from "../src/main.ts";
import { tableStore } from "../src/store/tableStore.ts";
import type { Line } from "./measure.ts";

/** What one reminder asks of the storage, from the moment that the agenda names its case until nothing is left of it. */
export async function reminderLines(on: Ground): Promise<readonly Line[]> {
  let minutes = 0;
  const store = tableStore({ connectionString: connectionTo(on.proxy.port) });
  const real = clockFrom(() => Temporal.Now.instant());
  const clock = clockFrom(() => Temporal.Now.instant().add({ minutes }));
  const env = { KETENMAAT_LOCAL: "1", PORT: String(on.port), LOG_LEVEL: "error" };
  const bot = await start({ env, clock, real, store });
  try {
    await linkAll(on);
    const { cases } = await drive(on, { seed: 3, acts: 1, lanes: 1 });
    await settle(on, cases);
    const now = instant(Temporal.Now.instant());
    minutes = minutesTo(openAfter(2, now), now);
    const from = on.proxy.lines.length;
    await bot.catchUp();
    const asked = on.proxy.lines.slice(from).map(decodeURIComponent);
    const number = cases[0]?.number ?? "";
    const reminders = isCaseNumber(number) ? (await store.cases.messages(number)).length : 0;
    // One for the change that owes them all, one that takes them, and one that writes down that they were said.
    const writes = asked.filter((line) => /^POST .*\$batch|^PUT .*RowKey='message:/.test(line)).length;
    const about = asked.filter((line) => line.includes(number)).length;
    return [
      [
        "writes to the storage for one reminder, from the change that owes it",
        (writes / reminders).toFixed(1),
        "at most 4",
      ],
      [`requests about a case with ${reminders} reminders, from the look to the last of them`, `${about}`, ""],
    ];
  } finally {
    await bot.stop();
  }
}
