import type { Fault } from "../practice/teams/misbehaviour.ts";
import { seeded } from "../test/support/random.ts";
import { startBots } from "./bots.ts";
import { checkedRows } from "./checkedRows.ts";
import { type Checked, check } from "./checker.ts";
import { type Driven, drive } from "./driver.ts";
import { ground, linkAll } from "./ground.ts";
import { part, type Row } from "./part.ts";
import { lookedAt, minutesTo, openAfter, settle } from "./settle.ts";

export type ConnectorFigures = {
  readonly calls: number;
  /** Calls that met a fault, by what they met. */
  readonly met: ReadonlyMap<string, number>;
  readonly driven: Driven;
  readonly checked: Checked;
};

/** What passes by itself. What does not (403, 413) is parked, which tests of delivery hold. */
const faults: readonly (readonly [string, Fault])[] = [
  ["accepted, then 504", { answer: 504, accepted: true }],
  ["accepted, then reset", { answer: "reset", accepted: true }],
  ["reset", { answer: "reset" }],
  ["412", { answer: 412 }],
  ["503", { answer: 503 }],
  ["429 with Retry-After", { answer: 429, retryAfter: 1 }],
  ["429 without", { answer: 429 }],
];

/** People work, and some days later reminders go out, while Teams goes wrong in one call of so many. */
export async function connector({ seed, acts }: { seed: number; acts: number }): Promise<ConnectorFigures> {
  const on = await ground();
  const bots = await startBots({ port: on.port, tables: on.proxy.port, folder: on.folder });
  try {
    await linkAll(on);
    const random = seeded(seed ^ 0x7ea3);
    const met = new Map<string, number>();
    const before = on.teams.requests().length;
    const stop = faults.map(([name, fault]) =>
      on.teams.misbehave(fault, {
        times: Number.POSITIVE_INFINITY,
        when: ({ path }) => {
          const isMet = path.includes("/activities") && random() < share / faults.length;
          if (isMet) met.set(name, (met.get(name) ?? 0) + 1);
          return isMet;
        },
      }),
    );
    const driven = await drive(on, { seed, acts });
    await settle(on, driven.cases);
    const now = on.clock.now();
    const opening = openAfter(3, now);
    const ahead = minutesTo(opening, now);
    bots.setAhead(ahead);
    await bots.kill();
    await lookedAt(on, opening);
    await settle(on, driven.cases);
    for (const end of stop) end();
    const checked = await check(on, driven.cases, ahead);
    return { calls: on.teams.requests().length - before, met, driven, checked };
  } finally {
    await bots.close();
    await on.close();
  }
}

/** One call in five meets some fault. */
const share = 0.2;

const rows = ({ calls, met, driven, checked }: ConnectorFigures): readonly Row[] => [
  {
    promised: "Teams goes wrong in a fifth of the calls",
    seen: `${calls} calls; ${[...met].map(([name, times]) => `${name} ${times}`).join(", ")}`,
    holds: true,
  },
  ...checkedRows(driven, checked),
];

/** Beside part b: what Teams does to messages. */
export const connectorPart = part({
  name: "connector",
  title: "Teams goes wrong",
  story:
    "Teams takes a message and answers 504 or breaks the connection, refuses for now (412, 503, a reset), or asks to wait (429). " +
    "Cards, and some days later reminders, go out all the while.",
  full: { acts: 2_000 },
  prove: async (size) => rows(await connector(size)),
});
