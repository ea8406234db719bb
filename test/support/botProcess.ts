// A bot in a process of its own, to be killed: `node test/support/botProcess.ts <minutes that its clock is ahead>`.
import { clockFrom } from "../../src/clock.ts";
import { start } from "../../src/main.ts";

const minutes = Number(process.argv[2] ?? 0);
const real = clockFrom(() => Temporal.Now.instant());
await start({ env: process.env, real, clock: clockFrom(() => Temporal.Now.instant().add({ minutes })) });
