import { join } from "node:path";
import type { Clock } from "../src/clock.ts";
import { localSettings } from "../src/config.ts";
import { type Running, start } from "../src/main.ts";
import { type Azurite, startAzurite } from "./azurite.ts";
import type { MovableClock } from "./clock.ts";

/** Where everything listens, all of it on loopback, and what it is made of. */
export type Stage = {
  readonly ports: { readonly bot: number; readonly tables: number; readonly teams: number; readonly page: number };
  /** Where data stays over a restart. */
  readonly folder: string;
  readonly logLevel: string;
  readonly clock: MovableClock;
  readonly real: Clock;
  readonly newId: () => string;
  /** Told of each thing that stands, as it stands. */
  readonly says: (line: string) => void;
};

/** Azurite and the bot in local mode: what there is of the product itself. */
export type House = { readonly bot: Running; readonly close: () => Promise<void> };

/** Starts Azurite, then the bot on it. When the bot cannot start, Azurite does not stay behind. */
export async function openHouse({ ports, folder, logLevel, clock, real, says }: Stage): Promise<House> {
  const azurite = await startAzurite({ port: ports.tables, folder: join(folder, "tables") });
  says(`tables    http://127.0.0.1:${ports.tables}  (Azurite, data in ${folder})`);
  const bot = await startBot(azurite);
  says(`bot       ${bot.url}  (local mode)`);
  return {
    bot,
    close: async () => {
      await bot.stop();
      await azurite.stop();
    },
  };

  async function startBot({ stop }: Azurite): Promise<Running> {
    const tables = localSettings.TABLES_CONNECTION_STRING.replace(":10002/", `:${ports.tables}/`);
    const env = {
      KETENMAAT_LOCAL: "1",
      PORT: String(ports.bot),
      LOG_LEVEL: logLevel,
      TABLES_CONNECTION_STRING: tables,
    };
    try {
      return await start({ env, clock, real });
    } catch (error) {
      await stop();
      throw error;
    }
  }
}
