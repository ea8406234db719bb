import { administrator, directory, entries, links } from "../../practice/people.ts";
import { sampleNotice, sendNotice } from "../../practice/samples.ts";
import type { Shows } from "../../practice/teams/answers.ts";
import type { Invoked } from "../../practice/teams/deeds.ts";
import { latest, type Message } from "../../practice/teams/message.ts";
import { practiceTeams, type Teams } from "../../practice/teams/teams.ts";
import { type Instant, instant } from "../../src/calendar/day.ts";
import { clockFrom } from "../../src/clock.ts";
import { localSettings } from "../../src/config.ts";
import { type Running, start } from "../../src/main.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import type { Store } from "../../src/store/store.ts";

/** Somebody of the play, by first name. */
export function player(name: string) {
  const found = directory.people.find((person) => person.name.startsWith(name));
  if (found === undefined) throw new RangeError(`nobody is called ${name}`);
  return found;
}

/** The channels of the play. */
export const north = links[0].channel;
export const middle = links[1].channel;
export const desk = links[2].channel;

/** The whole product before a practice Teams: what is said goes over HTTP both ways, and only the storage is in memory. */
export type Stage = {
  readonly teams: Teams;
  readonly bot: Running;
  readonly store: Store;
  readonly setClock: (at: Instant) => void;
  /** Hands in the sample notice with this number; answers its case number. */
  readonly notice: (count: number) => Promise<string>;
  /** The message that holds the card of a case in a channel, as soon as it stands there (and `shows` holds). */
  readonly card: (number: string, channel: string, shows?: RegExp) => Promise<Message>;
  /** Presses a button of a case's card. */
  readonly press: (name: string, message: Message, action: Action) => Promise<Invoked>;
  /** What the bot says to somebody in their own chat. */
  readonly ask: (name: string, text: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

type Action = { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };

let names = 0;
const newId = () => {
  names += 1;
  return `${String(names).padStart(8, "0")}-0000-4000-8000-000000000000`;
};

/** Monday 23 November 2026, ten in the morning. */
export const monday = instant("2026-11-23T10:00:00+01:00");

/** Raises a stage with the people of the play in the directory and their channels linked. */
export async function stage({
  store = memoryStore(),
  at = monday,
  regionFile,
  logTo,
}: {
  store?: Store;
  at?: Instant;
  /** Another region than the sample one. */
  regionFile?: string;
  /** Hears all that the bot logs. */
  logTo?: (line: string) => void;
} = {}): Promise<Stage> {
  let now = at;
  const clock = clockFrom(() => Temporal.Instant.from(now));
  const real = clockFrom(() => Temporal.Now.instant());
  const env = {
    ...{ KETENMAAT_LOCAL: "1", PORT: "0", LOG_LEVEL: logTo === undefined ? "silent" : "trace" },
    REGION_FILE: regionFile,
  };
  const bot = await start({ env, clock, real, store, ...(logTo === undefined ? {} : { logTo: { write: logTo } }) });
  const teams = await practiceTeams({ clock, newId, botUrl: `${bot.url}/api/messages`, port: 0, directory });
  for (const entry of entries) await bot.people.put(entry);
  for (const { channel, text } of links) {
    await teams.say({ person: administrator.id, conversation: channel, text });
  }

  return {
    teams,
    bot,
    store,
    setClock: (moment) => {
      now = moment;
    },
    notice: (count) =>
      sendNotice(sampleNotice(count, { clock, newId }), {
        url: bot.url,
        secret: localSettings.NOTICE_SECRETS,
        newId,
        at: new Date(real.now()),
      }),
    card: (number, channel, shows = /./) =>
      soon(teams, () =>
        teams.messages(channel).find((message) => {
          const text = JSON.stringify(latest(message).card);
          return text.includes(`"id":"case"`) && text.includes(number) && shows.test(text);
        }),
      ),
    press: (name, { id, conversation }, action) =>
      teams.press({ person: player(name).id, conversation, activity: id, action }),
    ask: async (name, text) => {
      const chat = `a:1${player(name).objectId}`;
      await teams.say({ person: player(name).id, conversation: chat, text });
      const last = teams.messages(chat).at(-1);
      return last === undefined ? "" : wordsOf(last);
    },
    close: async () => {
      await bot.stop();
      await teams.close();
    },
  };
}

/** All that a message says, card or text. */
export const wordsOf = (message: Message): string => {
  const { card, text } = latest(message);
  return card === null ? text : JSON.stringify(card);
};

/** All that an answer to a button or dialog says. */
export function saidIn(shows: Shows): string {
  switch (shows.kind) {
    case "card":
      return JSON.stringify(shows.card);
    case "dialog":
      return JSON.stringify(shows.dialog);
    case "message":
    case "refused":
      return shows.text;
    case "nothing":
    case "unreachable":
      return shows.kind;
  }
}

/** Resolves as soon as something in Teams makes `look` find what it looks for; mocha's own time limit ends the waiting. */
export function soon<Found>(teams: Teams, look: () => Found | undefined): Promise<Found> {
  return new Promise((resolve) => {
    const tryNow = () => {
      const found = look();
      if (found === undefined) return;
      stop();
      resolve(found);
    };
    const stop = teams.subscribe(tryNow);
    tryNow();
  });
}
