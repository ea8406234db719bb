import { administrator } from "../practice/people.ts";
import { dayOf, type Instant, momentOn } from "../src/calendar/day.ts";
import { isCaseNumber } from "../src/case/case.ts";
import { clockFrom } from "../src/clock.ts";
import { start } from "../src/main.ts";
import { tableStore } from "../src/store/tableStore.ts";
import type { Known } from "./acts.ts";
import { type Checked, check, isReminder } from "./checker.ts";
import { drive } from "./driver.ts";
import { connectionTo, type Ground, ground, linkAll } from "./ground.ts";
import { part, type Row } from "./part.ts";
import { channelOf, municipalities } from "./people.ts";
import { lookedAt, openAfter, quietFor, settle } from "./settle.ts";

export type ReminderFigures = {
  readonly cases: number;
  /** What waited for the offices to open, and in how many messages it was said: together on one case is one message. */
  readonly reminders: number;
  readonly messages: number;
  /** Reminders that were said before the offices opened. */
  readonly early: number;
  /** Seconds after the first moment that Teams' limits allowed, in the middle and for all but one in a hundred. */
  readonly late: { readonly median: number; readonly p99: number };
  readonly checked: Checked;
};

/** How long before the opening, in seconds, the night ends: time to see that nothing may be said yet, and to edit the cards. */
const before = 150;

/** How long all of it may take, in minutes: Teams takes two messages a second in a channel. */
const minutes = 40;

/** Many cases owe something, and the night before the offices open ends: each is said once, never early, and soon. */
export async function reminders({ seed, cases }: { seed: number; cases: number }): Promise<ReminderFigures> {
  let ahead = 0;
  const clock = clockFrom(() => Temporal.Now.instant().add({ milliseconds: ahead }));
  const real = clockFrom(() => Temporal.Now.instant());
  const on = await ground(clock);
  const env = { KETENMAAT_LOCAL: "1", PORT: String(on.port), LOG_LEVEL: "error" };
  const store = tableStore({ connectionString: connectionTo(on.proxy.port) });
  const bot = await start({ env, clock, real, store });
  try {
    await linkAll(on);
    await on.teams.say({
      person: administrator.id,
      conversation: channelOf(municipalities[0]?.code ?? ""),
      text: "koppel regio",
    });
    const driven = await drive(on, { seed, acts: cases, noticeShare: 1, lanes: Math.min(cases, 20) });
    const posted: string[] = [];
    on.teams.subscribe((happened) => void posted.push(happened.what));
    await quietFor(5, () => posted.length);
    await settle(on, driven.cases, { patiently: true, minutes });
    const opening = morningAfter(clock.now());
    const said: { readonly channel: string; readonly at: number }[] = [];
    on.teams.subscribe((happened) => {
      if (happened.what !== "posted" || !isReminder(happened.message)) return;
      said.push({ channel: happened.message.conversation.split(";")[0] ?? "", at: secondsTo(clock.now(), opening) });
    });
    ahead += 1_000 * (secondsTo(opening, clock.now()) - before);
    await new Promise((resolve) => setTimeout(resolve, before * 1_000));
    await quietFor(20, () => said.length);
    await lookedAt(on, opening, minutes);
    await settle(on, driven.cases, { patiently: true, minutes });
    return {
      cases: driven.cases.length,
      reminders: await waitedFor(on, driven.cases),
      messages: said.length,
      early: said.filter(({ at }) => at < 0).length,
      late: lateness(said),
      checked: await check(on, driven.cases),
    };
  } finally {
    await bot.stop();
    await on.close();
  }
}

/** How much of what these cases owed was said, each thing counted by itself; what stands in somebody's list is not among it. */
async function waitedFor({ store }: Ground, cases: readonly Known[]): Promise<number> {
  let count = 0;
  for (const { number } of cases) {
    const messages = isCaseNumber(number) ? await store.cases.messages(number) : [];
    count += messages.filter(({ row }) => row.state === "sent").length;
  }
  return count;
}

/** When the offices open, early enough to lie ahead and late enough for every case to owe several things. */
const morningAfter = (now: Instant): Instant => openAfter(5, momentOn(dayOf(now), "00:00"));

/** How many seconds the first moment lies after the other. */
const secondsTo = (one: Instant, other: Instant): number =>
  Temporal.Instant.from(one).since(Temporal.Instant.from(other)).total("seconds");

/** Against the first moment that Teams' limits allowed: 8 in 2 s and 60 in 30 s in a channel, 30 a second in all. */
function lateness(said: readonly { readonly channel: string; readonly at: number }[]): ReminderFigures["late"] {
  const counts = new Map<string, number>();
  const late = said
    .map(({ channel, at }, all) => {
      const nth = counts.get(channel) ?? 0;
      counts.set(channel, nth + 1);
      const allowed = Math.max(Math.floor(nth / 60) * 30 + Math.floor((nth % 60) / 8) * 2, Math.floor(all / 30));
      return at - allowed;
    })
    .sort((one, other) => one - other);
  const at = (share: number): number => late[Math.min(late.length - 1, Math.floor(late.length * share))] ?? 0;
  return { median: at(0.5), p99: at(0.99) };
}

const rows = ({ cases, reminders: count, messages, early, late, checked }: ReminderFigures): readonly Row[] => {
  const astray = [...checked.unsaid, ...checked.repeated, ...checked.undoubted, ...checked.forgotten];
  return [
    {
      promised: "each waiting reminder is said once",
      seen: `${count} reminders of ${cases} cases in ${messages} messages, ${astray.length} missing or doubled`,
      holds: astray.length === 0 && count > 0,
      list: astray,
    },
    { promised: "none before the offices open", seen: `${early} early`, holds: early === 0 },
    {
      promised: "99 in 100 within 15 seconds of the first moment that Teams' limits allow",
      seen: `p50 ${late.median.toFixed(1)} s, p99 ${late.p99.toFixed(1)} s`,
      holds: late.p99 <= 15,
    },
  ];
};

/** Part h: what waits for the morning comes in the morning. */
export const remindersPart = part({
  name: "reminders",
  title: "Waiting reminders",
  story:
    "The offices were closed for days, and every case owes several things to several people when they open, some ten thousand " +
    "in all at full size; the bot is up, with the real clock and a storage of its own.",
  full: { cases: 2_000 },
  prove: async (size) => rows(await reminders(size)),
});
