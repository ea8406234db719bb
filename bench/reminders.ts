import { isReminder } from "../prove/checker.ts";
import { drive } from "../prove/driver.ts";
import { connectionTo, type Ground, linkAll } from "../prove/ground.ts";
import { minutesTo, openAfter, settle } from "../prove/settle.ts";
import { instant } from "../src/calendar/day.ts";
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
    const said: number[] = [];
    const stop = on.teams.subscribe((happened) => {
      if (happened.what === "posted" && isReminder(happened.message)) said.push(on.proxy.lines.length);
    });
    const from = on.proxy.lines.length;
    await bot.catchUp();
    stop();
    const asked = on.proxy.lines.length - from;
    const [first = 0, second = 0] = said;
    return [
      ["requests to the storage for one more reminder of a case", `${second - first}`, "at most 4"],
      [`requests for a look at a case with ${said.length} reminders, its card and its hints included`, `${asked}`, ""],
    ];
  } finally {
    await bot.stop();
  }
}
