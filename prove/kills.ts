import { setTimeout as sleep } from "node:timers/promises";
import { seeded } from "../test/support/random.ts";
import { type Bots, startBots } from "./bots.ts";
import { checkedRows } from "./checkedRows.ts";
import { type Checked, check } from "./checker.ts";
import { type Driven, drive } from "./driver.ts";
import { ground, linkAll } from "./ground.ts";
import { part, type Row } from "./part.ts";
import { minutesTo, openAfter, settle } from "./settle.ts";

export type KillFigures = {
  readonly kills: number;
  readonly driven: Driven;
  readonly checked: Checked;
};

type Options = { readonly seed: number; readonly kills: number; readonly acts: number; readonly lanes?: number };

/** Kills the bot again and again while people hand in notices and press buttons, and while reminders go out; then counts. */
export async function kills({ seed, kills: wanted, acts, lanes = 8 }: Options): Promise<KillFigures> {
  const on = await ground();
  const bots = await startBots({ port: on.port, tables: on.proxy.port, folder: on.folder });
  try {
    await linkAll(on);
    const random = seeded(seed ^ 0x5eed);
    const late = Math.ceil(wanted / 10);
    const driving = killing(bots, { acts, kills: wanted - late, random });
    const driven = await drive(on, { seed, acts, lanes, whenUp: bots.up, onAct: driving.onAct });
    await driving.done();

    // Some days later reminders are owed, and the bot dies while it says them.
    const now = on.clock.now();
    const ahead = minutesTo(openAfter(3, now), now);
    bots.setAhead(ahead);
    for (let nth = 0; nth < late; nth++) {
      await bots.kill();
      await sleep(300 + random() * 1_500);
    }
    await settle(on, driven.cases);
    return { kills: driving.count() + late, driven, checked: await check(on, driven.cases, ahead) };
  } finally {
    await bots.close();
    await on.close();
  }
}

/** Spreads the kills over the acts, each at a random moment between two. */
function killing(bots: Bots, { acts, kills: wanted, random }: { acts: number; kills: number; random: () => number }) {
  let done = 0;
  let count = 0;
  let running: Promise<void> | undefined;
  const next = async (): Promise<void> => {
    await sleep(random() * 150);
    count += 1;
    await bots.kill();
    running = undefined;
  };
  return {
    count: () => count,
    done: async () => running,
    onAct: () => {
      done += 1;
      if (running === undefined && count < wanted && done >= (count * acts) / wanted) running = next();
    },
  };
}

const rows = ({ kills: killed, driven, checked }: KillFigures): readonly Row[] => [
  { promised: "the bot is killed (`kill -9`) at random moments", seen: `${killed} times`, holds: killed > 0 },
  ...checkedRows(driven, checked),
];

/** Part a: whatever the bot is doing when it dies, nothing that was acknowledged is lost. */
export const killsPart = part({
  name: "kills",
  title: "The bot is killed, again and again",
  story:
    "A bot in a process of its own gets `kill -9` at random moments: while it takes notices, while people press buttons, " +
    "while it posts cards, and some days later (its clock is put on) while it says reminders. Who got no answer asks again, " +
    "as Teams and senders do. Afterwards every case's history is compared, line by line, with what people were told.",
  full: { kills: 500, acts: 10_000 },
  prove: async (size) => rows(await kills(size)),
});
