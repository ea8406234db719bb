// A bot in a process of its own, to be killed: `node test/support/botProcess.ts <minutes ahead> <minutes wrong>`. The chain's
// time is so many minutes ahead of real time, and the machine's own clock is so many minutes wrong.
import { clockFrom } from "../../src/clock.ts";
import { start } from "../../src/main.ts";
import { storageTime } from "../../src/store/storageTime.ts";
import { tableStore } from "../../src/store/tableStore.ts";

const [ahead = 0, wrong = 0] = process.argv.slice(2).map(Number);
const machine = () => Temporal.Now.instant().add({ minutes: wrong });

async function run(): Promise<void> {
  const store = tableStore({ connectionString: process.env["TABLES_CONNECTION_STRING"] ?? "" });
  await store.prepare();
  const { now, measure } = storageTime({ machine, ping: store.ping });
  await measure();
  const clock = clockFrom(() => now().add({ minutes: ahead }));
  await start({ env: process.env, real: clockFrom(now), clock, store });
}

if (process.send === undefined) await run();
else {
  // A spare: all is read in, and it begins when it is told to. It does not outlive whoever holds the line.
  process.once("disconnect", () => process.exit());
  process.once("message", async () => {
    await run();
    process.on("message", () => process.send?.({ memory: process.memoryUsage().rss }));
    process.send?.("up");
  });
}
