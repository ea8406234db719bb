import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { sampleNotice, sendNotice } from "../practice/samples.ts";
import { localSettings } from "../src/config.ts";
import { seeded } from "../test/support/random.ts";
import { saidIn } from "../test/support/stage.ts";
import { type Act, claim, type Known } from "./acts.ts";
import { startBots } from "./bots.ts";
import { check } from "./checker.ts";
import { drive } from "./driver.ts";
import { type Ground, ground, linkAll } from "./ground.ts";
import { part, type Row } from "./part.ts";
import { player } from "./people.ts";
import { settle } from "./settle.ts";

export type DegradingFigures = {
  /** What a notice, and the readiness, were answered while the storage was away: statuses. */
  readonly notices: readonly number[];
  readonly ready: number;
  /** Seconds. */
  readonly readyAfter: number;
  readonly clicks: readonly Click[];
  /** Seconds from the storage's return to a ready bot. */
  readonly backAfter: number;
  /** While Teams hangs: seconds after which each call was given up, and what clicks got meanwhile. */
  readonly cutAfter: readonly number[];
  readonly clicksMeanwhile: readonly Click[];
  /** What is not there when everything is well again. */
  readonly left: readonly string[];
};

/** An answer to a click: whether it was in good form, what it said, and after how many seconds. */
type Click = { readonly said: string; readonly after: number };

const secondsSince = (began: number): number => (performance.now() - began) / 1_000;

/** Takes the storage away, then lets Teams hang, and watches how the bot bears it. */
export async function degrading({ seed, tries }: { seed: number; tries: number }): Promise<DegradingFigures> {
  const on = await ground();
  const bots = await startBots({ port: on.port, tables: on.proxy.port, folder: on.folder });
  try {
    await linkAll(on);
    const { cases } = await drive(on, { seed, acts: 2 * tries, lanes: 2 * tries });
    await settle(on, cases);
    const away = await withoutStorage(on, cases.slice(0, tries), seed);
    const hanging = await withHangingTeams(on, cases.slice(tries));
    const claimed = cases.map((it): Known => {
      const by = managerOf(it);
      return { ...it, holders: { prisonCaseManager: by }, lines: [...it.lines, { type: "claimed", by }] };
    });
    await settle(on, claimed);
    const { lost, doubled, unsaid, undoubted, forgotten } = await check(on, claimed);
    return { ...away, ...hanging, left: [...lost, ...doubled, ...unsaid, ...undoubted, ...forgotten] };
  } finally {
    await bots.close();
    await on.close();
  }
}

const managerOf = ({ prison }: Known): string => (prison === "roermond" ? "Fenna" : "Joris");

async function press({ teams }: Ground, it: Known, { by, data }: Act): Promise<Click> {
  const who = player(by);
  const { verb = "", ...rest } = data;
  const began = performance.now();
  const { shows } = await teams.press({
    person: who.id,
    conversation: `a:1${who.objectId}`,
    activity: `list-${it.number}`,
    action: { verb, data: { ...rest, case: it.number, v: 1 } },
  });
  return { said: saidIn(shows), after: secondsSince(began) };
}

const claimOf = (it: Known): Act => claim(it, "prisonCaseManager", managerOf(it));

/** The status of an answer to a notice: 202 when a number came back. */
async function notify({ url, clock }: Ground): Promise<number> {
  const to = { url, secret: localSettings.NOTICE_SECRETS, newId: randomUUID, at: new Date() };
  try {
    await sendNotice(sampleNotice(0, { clock, newId: randomUUID }), to);
    return 202;
  } catch (error) {
    return Number(/answered (\d+)/.exec(String(error))?.[1] ?? 0);
  }
}

async function withoutStorage(on: Ground, cases: readonly Known[], seed: number) {
  on.proxy.odds({ hang: 0.5, busy: 1 }, seeded(seed));
  const began = performance.now();
  const ready = (await fetch(`${on.url}/readyz`)).status;
  const readyAfter = secondsSince(began);
  const notices = await Promise.all(cases.map(() => notify(on)));
  const clicks = await Promise.all(cases.map((it) => press(on, it, claimOf(it))));
  on.proxy.odds({});
  const back = performance.now();
  while ((await fetch(`${on.url}/readyz`)).status !== 200) await sleep(100);
  const backAfter = secondsSince(back);
  for (const it of cases) await press(on, it, claimOf(it));
  return { ready, readyAfter, notices, clicks, backAfter };
}

async function withHangingTeams(on: Ground, cases: readonly Known[]) {
  const began: number[] = [];
  const cutAfter: number[] = [];
  const stop = on.teams.misbehave(
    { answer: "silence", onHungUp: () => cutAfter.push(secondsSince(began.shift() ?? performance.now())) },
    {
      times: Number.POSITIVE_INFINITY,
      when: ({ path }) => {
        const isCall = path.includes("/activities");
        if (isCall) began.push(performance.now());
        return isCall;
      },
    },
  );
  const clicksMeanwhile: Click[] = [];
  for (const it of cases) clicksMeanwhile.push(await press(on, it, claimOf(it)));
  while (cutAfter.length < cases.length) await sleep(100);
  stop();
  return { cutAfter: [...cutAfter], clicksMeanwhile };
}

const most = (all: readonly number[]): string => `${Math.max(...all).toFixed(1)} s at most`;
const times = (clicks: readonly Click[]): readonly number[] => clicks.map(({ after }) => after);

function rows(it: DegradingFigures): readonly Row[] {
  const isPolite = it.clicks.every(({ said }) => said.includes("Ik kan er nu even niet bij"));
  return [
    {
      promised: "storage away: a notice is answered 503, never accepted",
      seen: `${it.notices.length} notices: ${[...new Set(it.notices)].join(", ")}`,
      holds: it.notices.every((status) => status === 503),
    },
    {
      promised: "storage away: a click hears that it can't be done now, within 5 s",
      seen: `${it.clicks.length} clicks, ${most(times(it.clicks))}`,
      holds: isPolite && times(it.clicks).every((after) => after < 5),
    },
    {
      promised: "storage away: `/readyz` is red within 10 s",
      seen: `${it.ready} after ${it.readyAfter.toFixed(1)} s`,
      holds: it.ready === 503 && it.readyAfter < 10,
    },
    { promised: "storage back: ready again by itself", seen: `after ${it.backAfter.toFixed(1)} s`, holds: true },
    {
      promised: "Teams hangs: each call is given up after 10 s",
      seen: `${it.cutAfter.length} calls, after ${Math.min(...it.cutAfter).toFixed(1)} to ${Math.max(...it.cutAfter).toFixed(1)} s`,
      holds: it.cutAfter.every((after) => after > 9 && after < 11),
    },
    {
      promised: "Teams hangs: invokes are answered within 5 s",
      seen: `${it.clicksMeanwhile.length} clicks, ${most(times(it.clicksMeanwhile))}`,
      holds: it.clicksMeanwhile.every(({ said, after }) => said.includes("Jij bent nu") && after < 5),
    },
    {
      promised: "everything resumes: all is done once, every card shows its case",
      seen: `${it.left.length} left`,
      holds: it.left.length === 0,
      list: it.left,
    },
  ];
}

/** Part f: away is said to be away, and nobody waits for it. */
export const degradingPart = part({
  name: "degrading",
  title: "Storage away, Teams hanging",
  story:
    "First half of the requests to the storage hang and the others are refused; then Teams takes calls and never answers.",
  full: { tries: 20 },
  prove: async (size) => rows(await degrading(size)),
});
