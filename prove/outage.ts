import { startBots } from "./bots.ts";
import { type Checked, check, isReminder } from "./checker.ts";
import { drive } from "./driver.ts";
import { ground, linkAll } from "./ground.ts";
import { part, type Row } from "./part.ts";
import { lookedAt, minutesTo, openAfter, settle } from "./settle.ts";

export type OutageFigures = {
  readonly cases: number;
  readonly reminders: number;
  /** Seconds from the moment that the bot is back to the first reminder, and to the last. */
  readonly first: number;
  readonly last: number;
  readonly checked: Checked;
};

/** The bot is away while reminders come due, a working day long; then it is back. */
export async function outage({ seed, cases }: { seed: number; cases: number }): Promise<OutageFigures> {
  const on = await ground();
  const bots = await startBots({ port: on.port, tables: on.proxy.port, folder: on.folder });
  try {
    await linkAll(on);
    const driven = await drive(on, { seed, acts: cases, lanes: cases });
    await settle(on, driven.cases);
    const now = on.clock.now();
    const opening = openAfter(2, now);
    const ahead = minutesTo(opening, now);
    bots.setAhead(ahead);
    const said: number[] = [];
    on.teams.subscribe((happened) => {
      if (happened.what === "posted" && isReminder(happened.message)) said.push(performance.now());
    });
    await bots.kill();
    const back = performance.now();
    await lookedAt(on, opening);
    await settle(on, driven.cases);
    const moments = said.map((at) => (at - back) / 1_000);
    return {
      cases: driven.cases.length,
      reminders: said.length,
      first: Math.max(0, Math.min(...moments)),
      last: Math.max(...moments),
      checked: await check(on, driven.cases, ahead),
    };
  } finally {
    await bots.close();
    await on.close();
  }
}

const rows = ({ cases, reminders, first, last, checked }: OutageFigures): readonly Row[] => {
  const astray = [...checked.unsaid, ...checked.repeated, ...checked.undoubted, ...checked.forgotten];
  return [
    {
      promised: "each overdue reminder is said once",
      seen: `${reminders} reminders of ${cases} cases, ${astray.length} missing or doubled`,
      holds: astray.length === 0 && reminders > 0,
      list: astray,
    },
    {
      promised: "the first within 10 seconds",
      seen: `after ${first.toFixed(1)} s, the last after ${last.toFixed(0)} s`,
      holds: first <= 10,
    },
  ];
};

/** Part e: what an outage left is caught up with. */
export const outagePart = part({
  name: "outage",
  title: "A day's outage",
  story: "The bot stops, reminders come due while it is away, and it starts again two days later in office hours.",
  full: { cases: 200 },
  prove: async (size) => rows(await outage(size)),
});
