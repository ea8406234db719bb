import { randomUUID } from "node:crypto";
import { sampleNotice, sendNotice } from "../practice/samples.ts";
import { startBots } from "../prove/bots.ts";
import type { Ground } from "../prove/ground.ts";
import { localSettings } from "../src/config.ts";
import { abreast, type Line, ms } from "./measure.ts";

/** How soon a bot listens, what it holds, and how many notices it takes. */
export async function botLines(on: Ground): Promise<readonly Line[]> {
  const began = performance.now();
  const bots = await startBots({ port: on.port, tables: on.proxy.port, folder: on.folder });
  const up = performance.now() - began;
  const atFirst = await bots.memory();
  const to = { url: on.url, secret: localSettings.NOTICE_SECRETS, newId: randomUUID };
  const notices = await abreast(16, 160, () =>
    sendNotice(sampleNotice(0, { clock: on.clock, newId: randomUUID }), { ...to, at: new Date() }),
  );
  const atLast = await bots.memory();
  await bots.close();
  return [
    ["from start to listening, Node included", ms(up), ""],
    ["memory, just started and after 160 notices", `${megabytes(atFirst)}, ${megabytes(atLast)}`, ""],
    [
      "notices, one each, 16 at once",
      `${notices.perSecond.toFixed(0)} a second, p50 ${ms(notices.p50)}, p99 ${ms(notices.p99)}`,
      "1 000 a day is the most that a national service sees",
    ],
  ];
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
