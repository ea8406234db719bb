import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { join } from "node:path";
import { localSettings } from "../src/config.ts";

/** One bot at a time on one port, each in a process of its own, that can be killed and comes back. */
export type Bots = {
  /** Resolves when a bot listens. */
  readonly up: () => Promise<void>;
  /** `kill -9`; the next one comes up by itself. */
  readonly kill: () => Promise<void>;
  /** The next bots' clocks are so many minutes ahead. Takes effect with the next kill. */
  readonly setAhead: (minutes: number) => void;
  /** SIGSTOP, and SIGCONT. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Bytes that the bot holds. */
  readonly memory: () => Promise<number>;
  /** Ends it for good. */
  readonly close: () => Promise<void>;
};

export type BotSettings = {
  readonly port: number;
  readonly tables: number;
  /** Where its log goes. */
  readonly folder: string;
  readonly minutesAhead?: number;
  /** So many minutes its machine's own clock is wrong. */
  readonly minutesWrong?: number;
  readonly env?: Readonly<Record<string, string>>;
};

/**
 * Starts a bot. Each kill has the next spare read everything in already, so that kills in a row cost little time. Rejects when
 * none comes up.
 */
export async function startBots(settings: BotSettings): Promise<Bots> {
  let ahead = settings.minutesAhead ?? 0;
  let current = await begin(spawnBot(settings, ahead));
  let spare: ChildProcess | undefined;
  let rising: Promise<void> = Promise.resolve();

  const rise = async (): Promise<void> => {
    current = await begin(spare ?? spawnBot(settings, ahead));
    spare = spawnBot(settings, ahead);
  };
  return {
    up: () => rising,
    kill: async () => {
      await rising;
      const dead = once(current, "exit");
      current.kill("SIGKILL");
      rising = dead.then(rise);
      await rising;
    },
    setAhead: (minutes) => {
      ahead = minutes;
      spare?.kill("SIGKILL");
      spare = undefined;
    },
    freeze: () => current.kill("SIGSTOP"),
    thaw: () => current.kill("SIGCONT"),
    memory: async () => {
      const told = once(current, "message");
      current.send("memory");
      const [{ memory }] = await told;
      return memory;
    },
    close: async () => {
      await rising;
      await Promise.all([current, ...(spare ? [spare] : [])].map(ended));
    },
  };
}

function spawnBot({ port, tables, folder, minutesWrong = 0, env }: BotSettings, ahead: number): ChildProcess {
  const log = openSync(join(folder, `bot-${port}.log`), "a");
  const script = ["test/support/botProcess.ts", String(ahead), String(minutesWrong)];
  return spawn(process.execPath, script, {
    env: {
      KETENMAAT_LOCAL: "1",
      PORT: String(port),
      LOG_LEVEL: "warn",
      TABLES_CONNECTION_STRING: localSettings.TABLES_CONNECTION_STRING.replace(":10002/", `:${tables}/`),
      ...env,
    },
    stdio: ["ignore", log, log, "ipc"],
  });
}

/** Tells a spare to begin; resolves when it listens. */
async function begin(bot: ChildProcess): Promise<ChildProcess> {
  await new Promise<void>((resolve, reject) => {
    bot.once("exit", () => reject(new Error("the bot did not come up")));
    bot.on("message", (word) => {
      if (word === "up") resolve();
    });
    bot.send("begin");
  });
  return bot;
}

async function ended(bot: ChildProcess): Promise<void> {
  if (bot.exitCode !== null || bot.signalCode !== null) return;
  const dead = once(bot, "exit");
  bot.kill("SIGKILL");
  await dead;
}
