import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { sampleNotice, sendNotice } from "../practice/samples.ts";
import { type Instant, instant, zone } from "../src/calendar/day.ts";
import { clockFrom } from "../src/clock.ts";
import { localSettings } from "../src/config.ts";
import { freePort } from "../test/support/ports.ts";
import type { Known } from "./acts.ts";
import { type Bots, startBots } from "./bots.ts";
import { type Checked, check, isReminder } from "./checker.ts";
import { type Ground, ground, linkAll } from "./ground.ts";
import { part, type Row } from "./part.ts";
import { municipalities } from "./people.ts";
import { minutesTo, openAfter, settle } from "./settle.ts";

export type ReplicaFigures = {
  readonly burst: {
    readonly messages: number;
    readonly throttled: number;
    readonly took: number;
    readonly checked: Checked;
  };
  readonly frozen: {
    readonly reminders: number;
    /** Reminders that stood in Teams before the moment from which they were owed. */
    readonly early: number;
    readonly checked: Checked;
  };
};

type Options = { readonly messages: number; readonly cases: number; readonly freeze: number };

/** Three bots on one storage, their machines' clocks five minutes apart: a burst first, then a freeze among reminders. */
export async function replicas({ messages, cases, freeze }: Options): Promise<ReplicaFigures> {
  return { burst: await burst(messages), frozen: await frozen({ cases, freeze }) };
}

const minutesWrong = [0, 5, -5];

async function three(
  on: Ground,
  minutesAhead: number,
): Promise<readonly { readonly bots: Bots; readonly url: string }[]> {
  return Promise.all(
    minutesWrong.map(async (wrong, nth) => {
      const port = nth === 0 ? on.port : await freePort();
      const settings = { port, tables: on.proxy.port, folder: on.folder, env: { REPLICAS: "3" } };
      const bots = await startBots({ ...settings, minutesAhead, minutesWrong: wrong });
      return { bots, url: `http://127.0.0.1:${port}` };
    }),
  );
}

/** Hands in so many notices, to the three in turn; each belongs in one of so many channels. */
async function notify(
  on: Ground,
  all: readonly { readonly url: string }[],
  count: number,
  channels: number,
): Promise<readonly Known[]> {
  const opened: Known[] = [];
  const lane = async (first: number): Promise<void> => {
    for (let nth = first; nth < count; nth += 9) {
      const municipality = municipalities[nth % channels]?.code ?? "";
      const sample = { ...sampleNotice(0, { clock: on.clock, newId: randomUUID }), municipality };
      const to = { url: all[nth % all.length]?.url ?? on.url, secret: localSettings.NOTICE_SECRETS };
      const number = await sendNotice(sample, { ...to, newId: randomUUID, at: new Date() });
      const lines = [{ type: "opened", by: "source" }] as const;
      opened.push({
        ...{ number, municipality, lines, prison: "ter-peel", reference: sample.sourceReference },
        ...{ route: null, holders: {}, attends: {} },
      });
    }
  };
  await Promise.all(Array.from({ length: 9 }, (_, first) => lane(first)));
  return opened;
}

async function burst(messages: number): Promise<ReplicaFigures["burst"]> {
  const on = await ground();
  const all = await three(on, 0);
  try {
    await linkAll(on);
    on.teams.limitRates(true);
    const began = performance.now();
    const cases = await notify(on, all, messages, 5);
    await settle(on, cases, { patiently: true });
    const took = (performance.now() - began) / 1_000;
    const throttled = on.teams.requests().filter(({ status }) => status === 429).length;
    return { messages, throttled, took, checked: await check(on, cases) };
  } finally {
    await Promise.all(all.map(({ bots }) => bots.close()));
    await on.close();
  }
}

async function frozen({ cases: count, freeze }: Omit<Options, "messages">): Promise<ReplicaFigures["frozen"]> {
  const real = () => Temporal.Now.instant();
  const now = clockFrom(real).now();
  const opening = dueOpening(now);
  const ahead = minutesTo(opening, now) - 1;
  const on = await ground(clockFrom(() => real().add({ minutes: ahead })));
  const early = await startBots({ port: on.port, tables: on.proxy.port, folder: on.folder });
  await linkAll(on);
  const cases = await notify({ ...on, clock: clockFrom(real) }, [on], count, municipalities.length);
  await settle(on, cases);
  await early.close();

  const all = await three(on, ahead);
  try {
    const second = all[1]?.bots;
    const toOpening = Temporal.Instant.from(on.clock.now()).until(Temporal.Instant.from(opening)).total("milliseconds");
    await sleep(Math.max(0, toOpening - 5_000));
    second?.freeze();
    await sleep(freeze * 1_000);
    second?.thaw();
    await settle(on, cases, { patiently: true });
    return { ...reminders(on, opening), checked: await check(on, cases) };
  } finally {
    await Promise.all(all.map(({ bots }) => bots.close()));
    await on.close();
  }
}

/** When the offices open on a day on which the cases of today owe something. */
function dueOpening(now: Instant): Instant {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
  return openAfter(2, instant(local.startOfDay().toInstant()));
}

function reminders({ teams }: Ground, opening: Instant) {
  const said = municipalities
    .flatMap(({ code }) => teams.messages(`19:${code.toLowerCase()}@thread.tacv2`))
    .filter(isReminder);
  return { reminders: said.length, early: said.filter(({ versions: [first] }) => first.at < opening).length };
}

function rows({ burst: first, frozen: second }: ReplicaFigures): readonly Row[] {
  const astray = ({ lost, doubled, unsaid, repeated, undoubted, forgotten }: Checked) => [
    ...[lost, doubled, unsaid, repeated, undoubted, forgotten].flat(),
  ];
  return [
    {
      promised: "a burst of messages over 5 channels meets no rate limit of Teams",
      seen: `${first.messages} messages, ${first.throttled} times 429, all said after ${Math.round(first.took)} s`,
      holds: first.throttled === 0,
    },
    {
      promised: "nothing of the burst is lost or doubled",
      seen: `${astray(first.checked).length} lost or doubled`,
      holds: astray(first.checked).length === 0,
      list: astray(first.checked),
    },
    {
      promised: "nothing is said early, though a clock is five minutes ahead",
      seen: `${second.reminders} reminders, ${second.early} before their time`,
      holds: second.reminders > 0 && second.early === 0,
    },
    {
      promised: "one that stood still among the reminders and went on says nothing twice",
      seen: `${astray(second.checked).length} lost or doubled`,
      holds: astray(second.checked).length === 0,
      list: astray(second.checked),
    },
  ];
}

/** Part d: several bots on one storage are as one. */
export const replicasPart = part({
  name: "replicas",
  title: "Three replicas",
  story:
    "Three bots on one storage, on machines of which one clock is right, one five minutes ahead and one five minutes behind. " +
    "First a burst of notices, with Teams' rate limits on. Then reminders come due, and one bot is stopped (SIGSTOP) five " +
    "seconds before, and goes on later.",
  full: { messages: 500, cases: 120, freeze: 90 },
  prove: async ({ messages, cases, freeze }) => rows(await replicas({ messages, cases, freeze })),
});
