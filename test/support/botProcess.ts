// A bot in a process of its own, to be killed: `node test/support/botProcess.ts <minutes that its clock is ahead>`.
import { clockFrom } from "../../src/clock.ts";
import { start } from "../../src/main.ts";

const minutes = Number(process.argv[2] ?? 0);
/** The machine's clock is wrong, not only the chain's time. */
const isAstray = process.argv[3] === "astray";
const ahead = clockFrom(() => Temporal.Now.instant().add({ minutes }));
const real = isAstray ? ahead : clockFrom(() => Temporal.Now.instant());
const run = () => start({ env: process.env, real, clock: ahead });

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
