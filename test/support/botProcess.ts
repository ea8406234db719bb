// A bot in a process of its own, to be killed: `node test/support/botProcess.ts <minutes ahead> <minutes wrong>`. The chain's
// time is so many minutes ahead of the machine's, and the machine's own clock is so many minutes wrong.
import { clockFrom } from "../../src/clock.ts";
import { start } from "../../src/main.ts";

const [ahead = 0, wrong = 0] = process.argv.slice(2).map(Number);
const real = clockFrom(() => Temporal.Now.instant().add({ minutes: wrong }));
const clock = clockFrom(() => Temporal.Now.instant().add({ minutes: wrong + ahead }));
const run = () => start({ env: process.env, real, clock });

if (process.send === undefined) await run();
else {
  // A spare: all is read in, and it begins when it is told to. It does not outlive whoever holds the line.
  process.once("disconnect", () => process.exit());
  process.once("message", async () => {
    await run();
    process.on("message", () => process.send?.({ memory: process.memoryUsage().rss }));
    process.send?.("up");
  });
  process.send("spare");
}
